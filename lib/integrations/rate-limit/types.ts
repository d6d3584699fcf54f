export type RateLimit = {
  /** At most this many… */
  points: number;
  /** …in a window of this length. In PostgreSQL it begins with the first use, at Upstash with the clock. */
  windowSeconds: number;
};

/** `retryAfterMs`: until the window ends. */
export type RateVerdict = { isAllowed: boolean; retryAfterMs: number };

/** Counts one use of `key` and says whether it is within the limit. Throws when it can not count: callers then refuse. */
export type RateLimiter = {
  take: (name: string, key: string, limit: RateLimit) => Promise<RateVerdict>;
};

export const rateLimitVendors = ['upstash', 'postgres'] as const;
export type RateLimitVendor = (typeof rateLimitVendors)[number];
