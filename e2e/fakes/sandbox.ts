// The fakes of every provider in one process; tells its parent where they answer and how the product reaches them.
import { oidcClients, startOidc } from './oidc';
import { startOpenAi } from './openai';
import { startPhonePe } from './phonepe/phonepe';
import { phonePeAccount, phonePeEnv } from './phonepe/world';
import { newSigningKey } from './sendgrid/event-feed';
import { sendGridEnv, startSendGrid } from './sendgrid/sendgrid';
import { snsKeyId, snsRegion, snsSecrets, startSns } from './sns';
import { startStripe } from './stripe/start-stripe';
import { startTwilio, twilioFrom, twilioSid, twilioTokens } from './twilio';
import { startUpstash, upstashToken } from './upstash';

/** What the fake accepts: the first is set, the second is there to rotate to. */
export const sandboxKeys = ['sk-sandbox-first-0001', 'sk-sandbox-second-0002'] as const;

/** The same for Stripe. */
export const sandboxStripeKeys = ['sk_test_sandbox_first_0001', 'sk_test_sandbox_second_0002'] as const;
export const sandboxWebhookSecret = 'whsec_sandbox_first_0001';

const mailSigningKey = newSigningKey();

/** Where the product will answer; where it went to another port, `POST /__fake/webhooks` tells it. */
const productUrl = `http://127.0.0.1:${process.env.PORT || 3000}`;

type SandboxFake = {
  start: () => Promise<{ baseUrl: string; close: () => Promise<void> }>;
  env: (baseUrl: string) => Record<string, string>;
};

/** One line a vendor, by the name that its provider's registration gives as `fake`. */
export const sandboxFakes: Record<string, SandboxFake> = {
  openai: {
    start: () => startOpenAi({ keys: sandboxKeys }),
    env: (baseUrl) => ({ OPENAI_API_KEY: sandboxKeys[0], OPENAI_BASE_URL: baseUrl }),
  },
  stripe: {
    start: () =>
      startStripe({
        keys: sandboxStripeKeys,
        webhookSecret: sandboxWebhookSecret,
        webhookUrl: `${productUrl}/api/webhooks/stripe`,
      }),
    env: (baseUrl) => ({
      STRIPE_SECRET_KEY: sandboxStripeKeys[0],
      STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
      STRIPE_WEBHOOK_SECRET: sandboxWebhookSecret,
      STRIPE_API_BASE: baseUrl,
      STRIPE_JS_URL: `${baseUrl}/stripe.js`,
    }),
  },
  phonepe: {
    start: () => startPhonePe(),
    env: (baseUrl) => phonePeEnv(baseUrl, phonePeAccount()),
  },
  sendgrid: {
    start: () =>
      startSendGrid({
        signingKey: mailSigningKey,
        webhookUrl: `${productUrl}/api/webhooks/sendgrid`,
      }),
    env: (baseUrl) => sendGridEnv(baseUrl, mailSigningKey.publicKey),
  },
  google: {
    start: () => startOidc('google'),
    env: (issuer) => ({
      GOOGLE_CLIENT_ID: oidcClients.google.id,
      GOOGLE_CLIENT_SECRET: oidcClients.google.secrets[0],
      GOOGLE_ISSUER: issuer,
    }),
  },
  replit: {
    start: () => startOidc('replit'),
    env: (baseUrl) => ({
      REPL_ID: oidcClients.replit.id,
      REPLIT_DOMAINS: 'localhost',
      REPLIT_ISSUER: `${baseUrl}/oidc`,
    }),
  },
  upstash: {
    start: () => startUpstash(),
    env: (baseUrl) => ({ UPSTASH_REDIS_REST_URL: baseUrl, UPSTASH_REDIS_REST_TOKEN: upstashToken }),
  },
  twilio: {
    start: () => startTwilio(),
    env: (baseUrl) => ({
      TWILIO_ACCOUNT_SID: twilioSid,
      TWILIO_AUTH_TOKEN: twilioTokens[0],
      TWILIO_FROM: twilioFrom,
      TWILIO_BASE_URL: baseUrl,
    }),
  },
  sns: {
    start: () => startSns(),
    env: (baseUrl) => ({
      AWS_SNS_REGION: snsRegion,
      AWS_SNS_ACCESS_KEY_ID: snsKeyId,
      AWS_SNS_SECRET_ACCESS_KEY: snsSecrets[0],
      AWS_SNS_ENDPOINT: baseUrl,
    }),
  },
};

async function main(): Promise<void> {
  const doors: Record<string, string> = {};
  const env: Record<string, string> = {};
  const running = await Promise.all(
    Object.entries(sandboxFakes).map(async ([name, fake]) => {
      const server = await fake.start();
      doors[name] = new URL(server.baseUrl).origin;
      Object.assign(env, fake.env(server.baseUrl));
      return server;
    }),
  );
  process.send?.({ doors, env });
  const stop = async () => {
    await Promise.all(running.map((server) => server.close()));
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

if (process.send) await main();
