import { inTransaction } from '@/lib/db/client';
import { enqueue } from '@/lib/integrations/queue';
import { claimTimer } from './status-queries';

// A little less than a minute: who asks every few seconds then asks for a check within each minute.
const timedWork = [
  { kind: 'check-providers', everyMs: 55_000 },
  { kind: 'send-mail', everyMs: 55_000 },
  { kind: 'write-notices', everyMs: 55_000 },
  { kind: 'write-digests', everyMs: 10 * 60_000 },
  { kind: 'reconcile-payments', everyMs: 24 * 60 * 60_000 },
  { kind: 'sync-suppressions', everyMs: 24 * 60 * 60_000 },
  { kind: 'tidy-up', everyMs: 60 * 60_000 },
] as const;

/** Asks for the work whose time has come, once over all processes that do. Cheap when there is none. */
export async function askForTimedWork(): Promise<void> {
  for (const { kind, everyMs } of timedWork) {
    await inTransaction(async () => {
      if (await claimTimer(`ask-${kind}`, everyMs)) await enqueue(kind, {});
    });
  }
}
