import { pruneSignIns } from '@/lib/features/account/prune-sign-ins';
import { pruneOutbox } from '@/lib/features/mail/prune-outbox';
import { pruneAnswers } from '@/lib/features/operations/prune-answers';
import { pruneEvents } from '@/lib/features/operations/prune-events';
import { pruneLedger } from '@/lib/features/operations/prune-ledger';
import { pruneStatus } from '@/lib/features/operations/prune-status';
import { resealSecrets } from '@/lib/features/operations/reseal-secrets';

/** Each deletes what has been kept long enough, or brings what was kept up to date. */
const verbs: readonly (() => Promise<unknown>)[] = [
  pruneSignIns,
  pruneStatus,
  pruneAnswers,
  pruneLedger,
  pruneEvents,
  pruneOutbox,
  resealSecrets,
];

export async function tidyUp(): Promise<void> {
  for (const verb of verbs) await verb();
}
