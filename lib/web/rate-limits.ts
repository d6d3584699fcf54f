import { keyedHash } from '@/lib/core/crypto';
import { AppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { type RateLimit, take } from '@/lib/integrations/rate-limit';
import { networkOf } from './network-of';

const hour = 3600;

/** The one table of inbound limits. `by: 'network'` counts a client's address, `by: 'user'` a signed-in person. */
const limits = {
  'request-code': { by: 'network', points: 20, windowSeconds: hour },
  'request-sms': { by: 'network', points: 20, windowSeconds: hour },
  'verify-code': { by: 'network', points: 60, windowSeconds: hour },
  'enter-by-provider': { by: 'network', points: 120, windowSeconds: hour },
  'enter-password': { by: 'network', points: 60, windowSeconds: hour },
  'change-password': { by: 'user', points: 20, windowSeconds: hour },
  'open-outbox': { by: 'network', points: 30, windowSeconds: hour },
  'upload-cv': { by: 'user', points: 60, windowSeconds: hour },
  'save-picture': { by: 'user', points: 60, windowSeconds: hour },
  'write-letter': { by: 'user', points: 120, windowSeconds: hour },
  'ask-ai': { by: 'user', points: 60, windowSeconds: hour },
  'send-test-code': { by: 'user', points: 5, windowSeconds: hour },
  'send-test-mail': { by: 'user', points: 5, windowSeconds: hour },
  'paste-job': { by: 'user', points: 120, windowSeconds: hour },
  'start-payment': { by: 'user', points: 30, windowSeconds: hour },
  'ask-gateway': { by: 'user', points: 60, windowSeconds: hour },
  // How often the gateways are asked about a person's payments, however many pages of theirs wait.
  'look-at-payment': { by: 'user', points: 1, windowSeconds: 10 },
} as const satisfies Record<string, RateLimit & { by: 'network' | 'user' }>;

export type LimitName = keyof typeof limits;

const closed =
  'This is closed for the moment: what guards it against misuse does not answer. Nothing was lost; try again in a few minutes.';

/**
 * Counts one use of a door by a client address or a person's id.
 * @throws AppError `rate_limited` (`detail.retryAfterSeconds`) beyond the limit, `unavailable` when it can not count
 */
export async function takeRate(name: LimitName, who: string): Promise<void> {
  const limit = limits[name];
  const key = keyedHash('rate-limit', limit.by === 'network' ? networkOf(who) : who);
  const verdict = await take(name, key, limit).catch((cause: unknown) => {
    log().error({ limit: name, fault: describeFault(cause) }, 'rate limiter can not count');
    throw new AppError('unavailable', closed, { cause });
  });
  if (verdict.isAllowed) return;
  const retryAfterSeconds = Math.ceil(verdict.retryAfterMs / 1000);
  const minutes = Math.ceil(retryAfterSeconds / 60);
  throw new AppError('rate_limited', `That was too often. Try again in ${minutes} min.`, {
    detail: { retryAfterSeconds },
  });
}
