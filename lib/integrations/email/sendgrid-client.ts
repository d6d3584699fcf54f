import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { MailService as SdkMailService } from '@sendgrid/mail';
import { z } from 'zod';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { retryAfterMs } from '@/lib/core/retry-after';
import type { VendorConfig } from '@/lib/core/vendor-groups';

export type SendGridConfig = VendorConfig<'sendgrid'>;

/** Of a `rejected` mail: its address is what is wrong, and no other mail suffers. */
export const recipientReason = 'recipient';
/** Of a `timeout`: our own limits held it back until its time was over. */
export const notBegunReason = 'not_begun';

const mostAnswerBytes = 8 * 1024 * 1024;

type SdkClient = Parameters<SdkMailService['setClient']>[0];
type SendGridSdk = { Client: new () => SdkClient; MailService: new () => SdkMailService };

// At the first mail, not at the start, and not in the vendor's time.
export async function loadSdk(): Promise<SendGridSdk> {
  const [client, mail] = await Promise.all([import('@sendgrid/client'), import('@sendgrid/mail')]);
  // Its types name the instances that all of a process would share, and forget the classes beside them.
  const { Client } = client.default as unknown as SendGridSdk;
  const { MailService } = mail.default as unknown as SendGridSdk;
  return { Client, MailService };
}

// A line of before may be dead already: a mail cut by that would count as one that may have gone out.
const agents = {
  httpAgent: new HttpAgent({ keepAlive: false }),
  httpsAgent: new HttpsAgent({ keepAlive: false }),
};

/**
 * The SDK over one attempt of the gate: at the configured address, ended by its signal, following nobody elsewhere. The key is a
 * header of its own, because `setApiKey` sets the address anew and prints to the console.
 */
export function clientFor({ Client }: SendGridSdk, config: SendGridConfig, signal: AbortSignal) {
  const client = new Client();
  const build = client.createRequest.bind(client);
  client.setDefaultHeader('Authorization', `Bearer ${config.SENDGRID_API_KEY}`);
  // The SDK would send a mail's own headers as headers of the request too.
  client.createRequest = ({ headers: _, ...request }: Parameters<typeof build>[0]) =>
    Object.assign(build(request), {
      ...{ baseURL: config.SENDGRID_BASE_URL, signal, ...agents },
      ...{ maxRedirects: 0, maxContentLength: mostAnswerBytes },
    });
  return client;
}

const Answered = z.object({
  code: z.number(),
  response: z.object({
    headers: z.looseObject({
      'retry-after': z.string().optional().catch(undefined),
      'x-ratelimit-reset': z.string().optional().catch(undefined),
    }),
    body: z
      .object({ errors: z.array(z.object({ field: z.string().nullish().catch(null) })) })
      .optional()
      .catch(undefined),
  }),
});
type Answered = z.infer<typeof Answered>;
/** Of the transport: a word of Node as its code, an answer beside it where there was one. */
const Unanswered = z.object({
  isAxiosError: z.literal(true),
  code: z.string().optional(),
  response: z.object({ status: z.number() }).optional(),
});

/** SendGrid tells the second when its limit begins anew; anything in front of it may say `Retry-After`. */
function pauseOf({ response: { headers } }: Answered): number | undefined {
  const resetAt = Number(headers['x-ratelimit-reset'] || Number.NaN) * 1_000;
  if (Number.isFinite(resetAt)) return Math.max(0, resetAt - Date.now());
  return retryAfterMs(headers['retry-after'] ?? null);
}

/** The field that it names: `personalizations.0.to.0.email`, `from.email`. */
function fieldOf({ response: { body } }: Answered): string {
  const field = body?.errors[0]?.field ?? '';
  return /^[a-z0-9_.]{1,60}$/.test(field) ? field : '';
}

function ofAnswer(answered: Answered): ProviderError {
  const { code: status } = answered;
  const field = fieldOf(answered);
  const reason = field || `status_${status}`;
  const say = (...[kind, more]: [ProviderError['kind'], object?]) =>
    new ProviderError('sendgrid', kind, { reason, ...more });
  if (status === 429) return say('rate_limited', { retryAfterMs: pauseOf(answered) });
  if (status === 413) return say('rejected', { isInputsFault: true });
  if (status >= 500) return say('server_error', { reason: `status_${status}` });
  if (status === 401 || status === 403) return say('bad_credentials');
  if (status !== 400) return say('bad_response');
  // Our own sender is a setting: mail waits until it is mended, and none is given up for it.
  if (/^(from|reply_to)\b/.test(field)) return say('bad_credentials');
  const isRecipient = /^personalizations\.\d+\.to\b/.test(field);
  return say('rejected', { isInputsFault: true, ...(isRecipient ? { reason: recipientReason } : {}) });
}

/** What SendGrid and the SDK threw, without what stands in it: a request holds the mail, an answer may quote an address. */
const withoutTexts = (code: string | undefined) => Object.assign(new Error('no answer'), { code });

/** In our words, by status, the SDK's class and the field that SendGrid names. */
export function classifySendGrid(error: unknown, signal: AbortSignal): unknown {
  if (isProviderError(error) || signal.aborted) return error;
  const answered = Answered.safeParse(error);
  if (answered.success) return ofAnswer(answered.data);
  const unanswered = Unanswered.safeParse(error);
  if (!unanswered.success) return new ProviderError('sendgrid', 'bad_response', { reason: 'unreadable' });
  const { code, response } = unanswered.data;
  if (response) return new ProviderError('sendgrid', 'bad_response', { reason: `status_${response.status}` });
  const isTooLong = code === 'ERR_BAD_RESPONSE';
  if (isTooLong) return new ProviderError('sendgrid', 'bad_response', { reason: 'unreadable' });
  return new ProviderError('sendgrid', 'unreachable', { cause: withoutTexts(code) });
}
