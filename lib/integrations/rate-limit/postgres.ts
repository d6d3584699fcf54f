import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { executeSql } from '@/lib/db/execute-sql';
import type { RateLimit, RateLimiter } from './types';

type Query = { text: string; values?: unknown[] };

// The limiter speaks to a driver's client; ours is whatever database the process has open.
const client = { query: (query: Query) => executeSql(query.text, query.values) };

/** Counters in our own database: shared by all instances, exact under races, kept over a restart. */
export function createPostgresLimiter(): RateLimiter {
  const limiters = new Map<string, RateLimiterPostgres>();

  function limiterOf(name: string, limit: RateLimit): RateLimiterPostgres {
    const id = `${name} ${limit.points} ${limit.windowSeconds}`;
    const known = limiters.get(id);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: client,
      storeType: 'client',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: name,
      points: limit.points,
      duration: limit.windowSeconds,
    });
    limiters.set(id, made);
    return made;
  }

  return {
    async take(name, key, limit) {
      const answer = await limiterOf(name, limit)
        .consume(key)
        .catch((refused: unknown) => {
          if (refused instanceof RateLimiterRes) return refused;
          throw refused;
        });
      return {
        isAllowed: answer.consumedPoints <= limit.points,
        retryAfterMs: Math.max(1, answer.msBeforeNext),
      };
    },
  };
}
