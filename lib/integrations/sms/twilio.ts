import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';
import { retryAfterMs } from '@/lib/core/retry-after';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { sendTimes } from './send-times';
import type { SmsPort } from './types';

export type TwilioConfig = NonNullable<VendorConfig<'sms'>['twilio']>;

const Sent = z.object({ sid: z.string().min(1) });
const Account = z.object({ status: z.string(), type: z.string().nullish() });
export type TwilioAccount = z.infer<typeof Account>;

/** The number itself is wrong: no such number, none of a mobile phone, none in its country. */
const wrongNumber = [21211, 21214, 21217, 21401, 21421, 21614, 21635];
/** Twilio is well and does not reach this person: opted out, country not switched on, no route from our number. */
const notToThisNumber = [21408, 21610, 21612];
const badAccount = [20003, 20005, 20403, 20404];

// At the first message, not at the start, and not in the vendor's time.
const loadSdk = async () => (await import('twilio')).default;
type TwilioSdk = Awaited<ReturnType<typeof loadSdk>>;

/** The SDK over one attempt of the gate: at the configured address, ended by its signal, without retries of its own. */
function clientFor(twilio: TwilioSdk, config: TwilioConfig, signal: AbortSignal) {
  const httpClient = new twilio.RequestClient({ keepAlive: false });
  httpClient.axios.interceptors.request.use((request) => {
    const { pathname, search } = new URL(request.url ?? '/', config.TWILIO_BASE_URL);
    return Object.assign(request, { url: new URL(pathname + search, config.TWILIO_BASE_URL).href, signal });
  });
  httpClient.axios.interceptors.response.use((response) => {
    lastRetryAfter.set(signal, retryAfterMs(String(response.headers['retry-after'] ?? '')));
    return response;
  });
  return twilio(config.TWILIO_ACCOUNT_SID, config.TWILIO_AUTH_TOKEN, { httpClient });
}

// The SDK's exceptions hold no headers.
const lastRetryAfter = new WeakMap<AbortSignal, number | undefined>();

const Failed = z.object({ status: z.number(), code: z.coerce.number().optional().catch(undefined) });

function kindOf(status: number, code: number | undefined): { kind: FailureKind; isInputsFault?: boolean } {
  if (code !== undefined && wrongNumber.includes(code)) return { kind: 'rejected', isInputsFault: true };
  if (code !== undefined && notToThisNumber.includes(code))
    return { kind: 'bad_response', isInputsFault: true };
  if (status === 401 || status === 403 || (code !== undefined && badAccount.includes(code)))
    return { kind: 'bad_credentials' };
  if (status === 404) return { kind: 'bad_credentials' };
  if (status === 429) return { kind: 'rate_limited' };
  if (status >= 500) return { kind: 'server_error' };
  // Our number or service is not set up for this: another vendor may well send it.
  return { kind: 'bad_response' };
}

/** In our words, by the SDK's class, status and Twilio's own code. */
export function classifyTwilio(error: unknown, signal: AbortSignal): unknown {
  if (isProviderError(error) || signal.aborted) return error;
  const failed = Failed.safeParse(error);
  // What the transport throws has its answer or none beside it, and a word of Node as its code.
  if (failed.success && !isFromTransport(error)) {
    const { status, code } = failed.data;
    const { kind, ...fault } = kindOf(status, code);
    return new ProviderError('sms', kind, {
      ...fault,
      cause: error,
      retryAfterMs: lastRetryAfter.get(signal),
      reason: code ? `twilio_${code}` : `status_${status}`,
    });
  }
  if (isFromTransport(error)) return new ProviderError('sms', 'unreachable', { cause: error });
  return new ProviderError('sms', 'bad_response', { cause: error, reason: 'unreadable' });
}

const isFromTransport = (error: unknown) => error instanceof Error && 'isAxiosError' in error;

export function createTwilio(config: TwilioConfig, call: Call): SmsPort {
  const { TWILIO_FROM } = config;
  const from = TWILIO_FROM.startsWith('MG') ? { messagingServiceSid: TWILIO_FROM } : { from: TWILIO_FROM };
  return {
    async send({ to, text }) {
      const sdk = await loadSdk();
      return call({ operation: 'send-twilio', ...sendTimes }, async (signal, note) => {
        try {
          const client = clientFor(sdk, config, signal);
          const { sid } = Sent.parse(await client.messages.create({ to, body: text, ...from }));
          note({ requestId: sid });
          return sid;
        } catch (error) {
          throw classifyTwilio(error, signal);
        }
      });
    },
  };
}

/** The account that the token opens: free of charge. */
export async function readTwilioAccount(config: TwilioConfig, call: Call): Promise<TwilioAccount> {
  const sdk = await loadSdk();
  const options = { operation: 'check', timeoutMs: 4_500, deadlineMs: 4_500 };
  return call(options, async (signal) => {
    try {
      const client = clientFor(sdk, config, signal);
      return Account.parse(await client.api.v2010.accounts(config.TWILIO_ACCOUNT_SID).fetch());
    } catch (error) {
      throw classifyTwilio(error, signal);
    }
  });
}
