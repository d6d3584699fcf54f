import { ProviderError } from '@/lib/core/errors';
import { executeSql } from '@/lib/db/execute-sql';
import { checkOperation, type Provider } from './provider';

const slowMs = 1_000;

export const databaseProvider: Provider<null> = {
  id: 'database',
  name: 'Database',
  purpose: 'Keeps everything: accounts, CVs, jobs, letters, counters and background work.',
  fallback: null,
  limitPerMinute: null,
  vendor: null,
  secrets: [],
  setup: () => [
    {
      text: 'Set DATABASE_URL to a PostgreSQL 15 or newer. Without it the embedded database serves one machine.',
    },
  ],
  check: (_config, call) =>
    call({ operation: checkOperation, timeoutMs: 5_000, deadlineMs: 5_000 }, async () => {
      const startedAt = performance.now();
      await executeSql('select 1').catch((cause: unknown) => {
        throw new ProviderError('database', 'unreachable', { cause });
      });
      const isSlow = performance.now() - startedAt > slowMs;
      return {
        mode: null,
        notes: isSlow ? ['A round trip takes more than a second.'] : [],
        isDegraded: isSlow,
      };
    }),
  fake: null,
};
