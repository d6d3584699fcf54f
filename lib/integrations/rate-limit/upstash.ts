import { Ratelimit } from '@upstash/ratelimit';
import { Redis } from '@upstash/redis';
import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { classifyUpstash, type UpstashConfig, upstashRest, upstashTimes } from '../upstash';
import type { RateLimiter } from './types';

const Count = z.object({ success: z.boolean(), remaining: z.int(), reset: z.number() });

/** Counters in a Redis at Upstash. Windows begin with the clock, not with the first use. */
export function createUpstashLimiter(config: UpstashConfig, call: Call): RateLimiter {
  return {
    take: (name, key, { points, windowSeconds }) =>
      call({ operation: 'take', ...upstashTimes }, async (signal) => {
        const limiter = new Ratelimit({
          redis: new Redis(upstashRest(config, signal)),
          limiter: Ratelimit.fixedWindow(points, `${windowSeconds} s`),
          prefix: `jobr:limit:${name}`,
          // Left to itself it lets everybody through after 5 s, and keeps every refused key in memory for ever.
          timeout: 0,
          ephemeralCache: false,
          enableTelemetry: false,
        });
        // The SDK compares whatever came: two words instead of two numbers would let through.
        const counted = limiter.limit(key).then((answer) => Count.parse(answer));
        const { success, reset } = await counted.catch((error: unknown) => {
          throw classifyUpstash(error);
        });
        return { isAllowed: success, retryAfterMs: Math.max(1, reset - Date.now()) };
      }),
  };
}
