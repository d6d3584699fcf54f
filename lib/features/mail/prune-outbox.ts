import { inSteps } from '@/lib/core/in-steps';
import { deleteMessagesBefore } from './outbox-queries';

/** Longer than the operator's longest list and rates, of a year. */
const keptDays = 396;
const rowsAtOnce = 5_000;

/**
 * Deletes mail and text messages of 13 months ago, in small steps. What gives one its key is settled long before, so none goes out
 * again. Safe to run at any time.
 */
export function pruneOutbox(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  return inSteps((limit) => deleteMessagesBefore(before, limit), rowsAtOnce);
}
