import { firstAvailable } from '@/lib/core/first-available';
import type { FailureKind, ProviderId } from '@/lib/core/providers';
import { configOf } from '../secrets';
import { upstashCallOf } from '../upstash';
import { createPostgresLimiter } from './postgres';
import type { RateLimit, RateLimiter, RateLimitVendor, RateVerdict } from './types';
import { createUpstashLimiter } from './upstash';

export type { RateLimit, RateLimitVendor, RateVerdict } from './types';

const postgres = createPostgresLimiter();

async function vendors(): Promise<[RateLimitVendor, RateLimiter][]> {
  const config = await configOf('upstash');
  if (!config) return [['postgres', postgres]];
  return [
    ['upstash', createUpstashLimiter(config, upstashCallOf(config))],
    ['postgres', postgres],
  ];
}

async function takeFromFirst(name: string, key: string, limit: RateLimit) {
  return firstAvailable(await vendors(), ([, limiter]) => limiter.take(name, key, limit));
}

/** Counts one use; throws when no vendor can keep the count. */
export async function take(name: string, key: string, limit: RateLimit): Promise<RateVerdict> {
  return (await takeFromFirst(name, key, limit)).value;
}

/** Which vendor counts now, by counting once; `failure` is why Upstash does not, where it is set up. */
export async function whoCounts(): Promise<{ vendor: RateLimitVendor; failure: FailureKind | null }> {
  const { vendor, failure } = await takeFromFirst('probe', 'status', { points: 1_000, windowSeconds: 60 });
  return { vendor: vendor[0], failure };
}

const outboundWindowSeconds = 10;
/** So that those who wait for one window's end do not all come back in the same millisecond. */
const spreadMs = 100;
const fullUntil = new Map<ProviderId, number>();

/** The minute is dealt out in sixths, so that a burst does not stop everybody for the rest of it. */
function outboundLimit(perMinute: number): RateLimit {
  const points = Math.floor((perMinute * outboundWindowSeconds) / 60);
  if (points < 1) return { points: perMinute, windowSeconds: 60 };
  return { points, windowSeconds: outboundWindowSeconds };
}

/**
 * Asks for one call to a provider out of the minute's limit that all instances share: 0 when it may go out, else the
 * milliseconds to wait. A window that is known to be full is not asked again.
 */
export async function takeOutbound(provider: ProviderId, perMinute: number): Promise<number> {
  const spread = Math.random() * spreadMs;
  const fullForMs = (fullUntil.get(provider) ?? 0) - Date.now();
  if (fullForMs > 0) return fullForMs + spread;
  const verdict = await take('outbound', provider, outboundLimit(perMinute));
  if (verdict.isAllowed) return 0;
  fullUntil.set(provider, Date.now() + verdict.retryAfterMs);
  return verdict.retryAfterMs + spread;
}
