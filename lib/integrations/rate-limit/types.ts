export type RateLimit = {
  /** At most this many… */
  points: number;
  /** …in a window that begins with the first of them. */
  windowSeconds: number;
};

export type RateVerdict = { isAllowed: boolean; retryAfterSeconds: number };

/** Counts one use of `key` and says whether it is within the limit. Throws when it can not count: callers then refuse. */
export type RateLimiter = {
  take: (name: string, key: string, limit: RateLimit) => Promise<RateVerdict>;
};
