import { z } from 'zod';
import { count, text, webAddress } from './env-fields';

export const openaiBaseUrl = 'https://api.openai.com/v1';

const usd = z.number().min(0).max(10_000);

/** USD for a million tokens, by model. */
export const PriceTable = z.record(z.string(), z.object({ input: usd, cached: usd, output: usd }));
export type PriceTable = z.infer<typeof PriceTable>;

export type VendorShape = {
  label: string;
  shape: z.ZodRawShape;
  /** What an administrator may rotate in the page. */
  secrets: readonly string[];
  /** Another name that a variable may have. */
  aliases?: Readonly<Record<string, string>>;
  /** What the host itself sets: without all of these the vendor is absent, and that stops no start. */
  needs?: readonly string[];
};
/** One provider with several vendors behind it, each whole or absent by itself. */
type VendorParts = {
  label: string;
  parts: Readonly<Record<string, VendorShape>>;
  secrets: readonly string[];
};
export type VendorGroup = VendorShape | VendorParts;

const prices = text.transform((value, context) => {
  try {
    return PriceTable.parse(JSON.parse(value));
  } catch {
    const message = 'must be JSON like {"model":{"input":0.1,"cached":0.01,"output":0.5}}, USD per 1M tokens';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

export const googleIssuer = 'https://accounts.google.com';
export const replitIssuer = 'https://replit.com/oidc';
const issuer = (usual: string) => webAddress.default(usual);

/** Each vendor's variables: all absent is null, complete is typed, anything between stops the start. */
export const vendorGroups = {
  openai: {
    label: 'OpenAI',
    shape: {
      OPENAI_API_KEY: text,
      OPENAI_BASE_URL: webAddress.default(openaiBaseUrl),
      OPENAI_MODEL: text.default('gpt-6-luna'),
      OPENAI_FALLBACK_MODEL: text.optional(),
      OPENAI_MAX_TOKENS: count(4_000, 256, 64_000),
      OPENAI_PRICES: prices.optional(),
    },
    secrets: ['OPENAI_API_KEY'],
  },
  upstash: {
    label: 'Upstash',
    shape: {
      UPSTASH_REDIS_REST_URL: webAddress,
      UPSTASH_REDIS_REST_TOKEN: text,
    },
    secrets: ['UPSTASH_REDIS_REST_TOKEN'],
  },
  google: {
    label: 'Google',
    shape: { GOOGLE_CLIENT_ID: text, GOOGLE_CLIENT_SECRET: text, GOOGLE_ISSUER: issuer(googleIssuer) },
    secrets: ['GOOGLE_CLIENT_SECRET'],
    aliases: { GOOGLE_CLIENT_ID: 'AUTH_GOOGLE_ID', GOOGLE_CLIENT_SECRET: 'AUTH_GOOGLE_SECRET' },
  },
  replit: {
    label: 'Replit',
    shape: { REPL_ID: text, REPLIT_DOMAINS: text, REPLIT_ISSUER: issuer(replitIssuer) },
    secrets: [],
    needs: ['REPL_ID', 'REPLIT_DOMAINS'],
  },
  sms: {
    label: 'Text messages',
    parts: {
      twilio: {
        label: 'Twilio',
        shape: {
          TWILIO_ACCOUNT_SID: text,
          TWILIO_AUTH_TOKEN: text,
          /** A number of ours, or the messaging service that chooses one (`MG…`). */
          TWILIO_FROM: text,
          TWILIO_BASE_URL: webAddress.default('https://api.twilio.com'),
        },
        secrets: ['TWILIO_AUTH_TOKEN'],
      },
      aws_sns: {
        label: 'Amazon SNS',
        shape: {
          AWS_SNS_REGION: text,
          AWS_SNS_ACCESS_KEY_ID: text,
          AWS_SNS_SECRET_ACCESS_KEY: text,
          AWS_SNS_SENDER_ID: text.optional(),
          /** India's registers of senders and texts (DLT) want both. */
          AWS_SNS_DLT_ENTITY_ID: text.optional(),
          AWS_SNS_DLT_TEMPLATE_ID: text.optional(),
          AWS_SNS_ENDPOINT: webAddress.optional(),
        },
        secrets: ['AWS_SNS_SECRET_ACCESS_KEY'],
      },
    },
    secrets: ['TWILIO_AUTH_TOKEN', 'AWS_SNS_SECRET_ACCESS_KEY'],
  },
  stripe: {
    label: 'Stripe',
    shape: {
      STRIPE_SECRET_KEY: text,
      STRIPE_PUBLISHABLE_KEY: text.startsWith('pk_'),
      STRIPE_WEBHOOK_SECRET: text,
      /** Only of marketplaces; checked when it is given, and not used. */
      STRIPE_CONNECT_CLIENT_ID: text.startsWith('ca_').optional(),
      STRIPE_API_BASE: webAddress.default('https://api.stripe.com'),
      STRIPE_JS_URL: webAddress.optional(),
    },
    secrets: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  },
  phonepe: {
    label: 'PhonePe',
    parts: {
      /** Standard Checkout, what new merchants get. */
      v2: {
        label: 'PhonePe (client id)',
        shape: {
          PHONEPE_CLIENT_ID: text,
          PHONEPE_CLIENT_SECRET: text,
          PHONEPE_CLIENT_VERSION: text.default('1'),
          /** What orders must name as theirs, where PhonePe's answers tell. */
          PHONEPE_CLIENT_MERCHANT_ID: text.optional(),
          PHONEPE_WEBHOOK_USERNAME: text,
          PHONEPE_WEBHOOK_PASSWORD: text,
        },
        secrets: ['PHONEPE_CLIENT_SECRET', 'PHONEPE_WEBHOOK_PASSWORD'],
      },
      /** The salt key of older merchants. */
      v1: {
        label: 'PhonePe (salt key)',
        shape: {
          PHONEPE_MERCHANT_ID: text,
          PHONEPE_SALT_KEY: text,
          PHONEPE_SALT_INDEX: text.default('1'),
        },
        secrets: ['PHONEPE_SALT_KEY'],
      },
    },
    secrets: ['PHONEPE_CLIENT_SECRET', 'PHONEPE_WEBHOOK_PASSWORD', 'PHONEPE_SALT_KEY'],
  },
  sendgrid: {
    label: 'SendGrid',
    shape: {
      SENDGRID_API_KEY: text,
      SENDGRID_FROM_EMAIL: z.email(),
      SENDGRID_FROM_NAME: text.default('Career Co-Pilot'),
      SENDGRID_REPLY_TO: z.email().optional(),
      /** Of the event webhook: base64, as the console shows it. Without it no event is believed. */
      SENDGRID_WEBHOOK_PUBLIC_KEY: text.optional(),
      SENDGRID_BASE_URL: webAddress.default('https://api.sendgrid.com'),
      /** Whose mail it is, at the foot of each: many countries want it there. */
      MAIL_POSTAL_ADDRESS: text,
    },
    secrets: ['SENDGRID_API_KEY', 'SENDGRID_WEBHOOK_PUBLIC_KEY'],
  },
} as const satisfies Record<string, VendorGroup>;

export type VendorId = keyof typeof vendorGroups;
type ConfigOf<Group> = Group extends { parts: infer Parts }
  ? { [Part in keyof Parts]: ConfigOf<Parts[Part]> | null }
  : Group extends { shape: infer Shape extends z.ZodRawShape }
    ? z.infer<z.ZodObject<Shape>>
    : never;
export type VendorConfig<Id extends VendorId> = Id extends VendorId
  ? ConfigOf<(typeof vendorGroups)[Id]>
  : never;
