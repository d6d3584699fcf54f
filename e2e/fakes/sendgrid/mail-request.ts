import { z } from 'zod';

/** A mail as SendGrid took it: what a journey reads in place of an inbox. */
export type FakeMail = {
  /** `x-message-id` */
  messageId: string;
  to: string;
  from: { email: string; name?: string | undefined };
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  categories: string[];
  customArgs: Record<string, string>;
  tracking: { clicks: boolean; opens: boolean };
  /** The lists that it was to go past. */
  bypasses: string[];
  at: number;
};

const address = z.strictObject({ email: z.email().max(320), name: z.string().optional() });
const onOff = z.strictObject({ enable: z.boolean() });
const utf8 = (text: string) => Buffer.byteLength(text);

/** Headers that SendGrid makes itself. */
const reserved = [
  ...['x-sg-id', 'x-sg-eid', 'received', 'dkim-signature', 'content-type', 'content-transfer-encoding'],
  ...['to', 'from', 'subject', 'reply-to', 'cc', 'bcc'],
];
const isCleanHeader = ([name, value]: [string, string]) =>
  /^[!-9;-~]+$/.test(name) && !reserved.includes(name.toLowerCase()) && !/[\r\n]/.test(value);

const part = (type: string) => z.strictObject({ type: z.literal(type), value: z.string().min(1) });

/** Of `POST /v3/mail/send`, what this product uses of it: one reader, a text before its HTML, nothing that is not known. */
const MailRequest = z.strictObject({
  personalizations: z.array(z.strictObject({ to: z.array(address).length(1) })).length(1),
  from: address,
  reply_to: address.optional(),
  subject: z
    .string()
    .min(1)
    .max(998)
    .refine((subject) => !/[\r\n]/.test(subject)),
  content: z.tuple([part('text/plain'), part('text/html')]),
  headers: z
    .record(z.string(), z.string())
    .refine((headers) => Object.entries(headers).every(isCleanHeader))
    .optional(),
  categories: z.array(z.string().min(1).max(255)).max(10).optional(),
  custom_args: z
    .record(z.string(), z.string())
    .refine((args) => utf8(JSON.stringify(args)) < 10_000)
    .optional(),
  tracking_settings: z.strictObject({
    click_tracking: z.strictObject({ enable: z.boolean(), enable_text: z.boolean() }),
    open_tracking: onOff,
    subscription_tracking: onOff,
    ganalytics: onOff,
  }),
  mail_settings: z.strictObject({
    sandbox_mode: onOff.optional(),
    bypass_list_management: onOff.optional(),
    bypass_spam_management: onOff.optional(),
    bypass_bounce_management: onOff.optional(),
    bypass_unsubscribe_management: onOff.optional(),
  }),
});

export type ReadRequest =
  | { isGood: true; isSandbox: boolean; mail: Omit<FakeMail, 'messageId' | 'at'> }
  | { isGood: false; field: string | null };

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** The mail that a request asks for, or the field that is wrong in it. */
export function readMailRequest(body: string): ReadRequest {
  const parsed = MailRequest.safeParse(parse(body));
  if (!parsed.success) return { isGood: false, field: parsed.error.issues[0]?.path.join('.') || null };
  const { personalizations, content, tracking_settings, mail_settings, ...rest } = parsed.data;
  const { sandbox_mode, ...bypasses } = mail_settings;
  return {
    isGood: true,
    isSandbox: sandbox_mode?.enable ?? false,
    mail: {
      ...{ to: personalizations[0]?.to[0]?.email ?? '', from: rest.from, subject: rest.subject },
      ...{ replyTo: rest.reply_to?.email ?? null, text: content[0].value, html: content[1].value },
      ...{ headers: rest.headers ?? {}, categories: rest.categories ?? [] },
      customArgs: rest.custom_args ?? {},
      tracking: {
        clicks: tracking_settings.click_tracking.enable,
        opens: tracking_settings.open_tracking.enable,
      },
      bypasses: Object.entries(bypasses).flatMap(([name, setting]) => (setting.enable ? [name] : [])),
    },
  };
}
