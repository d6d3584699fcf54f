import { ProviderError } from '@/lib/core/errors';
import { checkOperation, type Provider } from '../provider';
import { createPostgresLimiter } from './postgres';

const ownLimiter = createPostgresLimiter();
const probeLimit = { points: 1_000, windowSeconds: 60 };

export const rateLimitProvider: Provider<null> = {
  id: 'rate_limit',
  name: 'Rate limits',
  purpose: 'Counts sign-ins, tries and calls to providers, over all instances together.',
  fallback: 'PostgreSQL counts.',
  limitPerMinute: null,
  vendor: null,
  secrets: [],
  setup: () => [],
  check: (_config, call) =>
    call({ operation: checkOperation, timeoutMs: 5_000, deadlineMs: 5_000 }, async () => {
      await ownLimiter.take('probe', 'check', probeLimit).catch((cause: unknown) => {
        throw new ProviderError('rate_limit', 'unreachable', { cause });
      });
      return { mode: null, notes: ['PostgreSQL counts.'], isDegraded: false };
    }),
  fake: null,
};
