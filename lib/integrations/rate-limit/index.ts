import type { ProviderId } from '@/lib/core/providers';
import { createPostgresLimiter } from './postgres';

export type { RateLimit, RateVerdict } from './types';

const limiter = createPostgresLimiter();

/** Counts one use; throws when the count can not be kept. */
export const take = limiter.take;

const outboundWindowSeconds = 10;

/**
 * Asks for one call to a provider out of the minute's limit that all instances share: 0 when it may go out, else the
 * milliseconds to wait. The minute is dealt out in sixths, so that a burst does not stop everybody for the rest of it.
 */
export async function takeOutbound(provider: ProviderId, perMinute: number): Promise<number> {
  const points = Math.max(1, Math.floor((perMinute * outboundWindowSeconds) / 60));
  const verdict = await take('outbound', provider, { points, windowSeconds: outboundWindowSeconds });
  return verdict.isAllowed ? 0 : verdict.retryAfterSeconds * 1000;
}
