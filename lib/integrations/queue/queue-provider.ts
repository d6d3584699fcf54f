import { ProviderError } from '@/lib/core/errors';
import { type CheckResult, checkOperation, type Provider } from '../provider';
import { queueHealth } from './index';
import type { QueueHealth } from './types';

const longestWaitMs = 2 * 60_000;
const mostFailedLastHour = 10;

export const queueProvider: Provider<null> = {
  id: 'queue',
  name: 'Background work',
  purpose: 'Reads CVs, matches them and checks the integrations, behind the pages.',
  fallback: null,
  limitPerMinute: null,
  vendor: null,
  secrets: [],
  setup: (baseUrl) => [
    { text: 'Run at least one worker beside the server: node dist/worker.js' },
    {
      text: 'Where no worker can run, set CRON_SECRET and let a scheduler call this each minute with Authorization: Bearer and that secret.',
      copy: new URL('/api/cron/work', baseUrl).href,
    },
  ],
  check: (_config, call) =>
    call({ operation: checkOperation, timeoutMs: 5_000, deadlineMs: 5_000 }, async () => {
      const health = await queueHealth().catch((cause: unknown) => {
        throw new ProviderError('queue', 'unreachable', { cause });
      });
      return judgeQueue(health);
    }),
  fake: null,
};

/** Work that waits for two minutes has no worker or too few; many failures in an hour are no accident. */
export function judgeQueue({ waiting, oldestWaitingMs, failedLastHour }: QueueHealth): CheckResult {
  const isLate = oldestWaitingMs > longestWaitMs;
  const isFailing = failedLastHour >= mostFailedLastHour;
  const late = `The oldest piece of work has waited for ${Math.round(oldestWaitingMs / 60_000)} minutes: is a worker running?`;
  return {
    mode: null,
    notes: [
      waiting === 0 ? 'No work waits.' : `Pieces of work that wait: ${waiting}.`,
      ...(isLate ? [late] : []),
      ...(failedLastHour > 0 ? [`${failedLastHour} failed for good in the last hour.`] : []),
    ],
    isDegraded: isLate || isFailing,
  };
}
