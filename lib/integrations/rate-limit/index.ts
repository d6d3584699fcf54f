import { createPostgresLimiter } from './postgres';

export type { RateLimit, RateVerdict } from './types';

const limiter = createPostgresLimiter();

/** Counts one use; throws when the count can not be kept. */
export const take = limiter.take;
