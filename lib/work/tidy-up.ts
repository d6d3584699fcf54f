import { pruneLedger } from '@/lib/features/operations/prune-ledger';
import { pruneStatus } from '@/lib/features/operations/prune-status';

/** Each deletes what it has kept long enough. */
const verbs: readonly (() => Promise<unknown>)[] = [pruneStatus, pruneLedger];

export async function tidyUp(): Promise<void> {
  for (const verb of verbs) await verb();
}
