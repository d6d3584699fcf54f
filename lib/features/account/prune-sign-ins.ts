import { deleteOldCodes } from './code-queries';
import { deleteExpiredSessions } from './session-queries';

/** Deletes sessions that ran out, codes, and what was counted of them. Safe to run at any time. */
export async function pruneSignIns(): Promise<void> {
  await deleteExpiredSessions();
  await deleteOldCodes();
}
