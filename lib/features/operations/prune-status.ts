import { deleteOldBreakers, deleteOldChecks, deleteOldUptime } from './status-queries';

/** Single checks are kept two days, their hourly counts two years. */
export async function pruneStatus(): Promise<void> {
  await deleteOldChecks();
  await deleteOldUptime();
  await deleteOldBreakers();
}
