import type { Call } from '@/lib/core/call-provider';
import { ProviderError } from '@/lib/core/errors';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { checkOperation, type Provider } from '../provider';
import { createPostgresLimiter } from './postgres';
import type { RateLimiter } from './types';
import { createUpstashLimiter } from './upstash';

const ownLimiter = createPostgresLimiter();
const probe = { points: 1_000, windowSeconds: 60 };
const bounds = { operation: checkOperation, timeoutMs: 5_000, deadlineMs: 5_000 };

export const rateLimitProvider: Provider<'upstash'> = {
  id: 'rate_limit',
  name: 'Rate limits',
  purpose: 'Counts sign-ins, tries and calls to providers, over all instances together.',
  fallback: 'PostgreSQL counts.',
  limitPerMinute: null,
  vendor: 'upstash',
  isVendorOptional: true,
  secrets: [{ name: 'UPSTASH_REDIS_REST_TOKEN', label: 'REST token', kind: 'key' }],
  setup: () => [
    { text: 'Nothing is needed: PostgreSQL counts. A Redis at Upstash takes that load off it.' },
    { text: 'Make a database at Upstash.', copy: 'https://console.upstash.com/redis' },
    {
      text: 'Copy its REST address and token (not the read-only one) into UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN.',
    },
  ],
  async check(config: VendorConfig<'upstash'> | null, call) {
    await takeOne(config ? createUpstashLimiter(config, asCheck(call)) : ownLimiterBy(call));
    return { mode: null, notes: [config ? 'Upstash counts.' : 'PostgreSQL counts.'], isDegraded: false };
  },
  fake: 'upstash',
};

const takeOne = (limiter: RateLimiter) => limiter.take('probe', 'check', probe);

/** In the ledger it is a check and no real traffic. */
const asCheck =
  (call: Call): Call =>
  (options, attempt) =>
    call({ ...options, ...bounds }, attempt);

const ownLimiterBy = (call: Call): RateLimiter => ({
  take: (...use) =>
    call(bounds, () =>
      ownLimiter.take(...use).catch((cause: unknown) => {
        throw new ProviderError('rate_limit', 'unreachable', { cause });
      }),
    ),
});
