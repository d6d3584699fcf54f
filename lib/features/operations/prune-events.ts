import { inSteps } from '@/lib/core/in-steps';
import { deleteRunsBefore } from '@/lib/features/billing/reconcile-run-queries';
import { deleteHandledEvents } from './event-queries';

/** Longer than a disputed charge can come back, and a year's books with the month to close them. */
const keptDays = 396;
const rowsAtOnce = 5_000;

/** Deletes gateways' events that were answered for 13 months ago, and comparisons as old, in small steps. Safe to run at any time. */
export async function pruneEvents(now = new Date()): Promise<{ events: number; runs: number }> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  return {
    events: await inSteps((limit) => deleteHandledEvents(before, limit), rowsAtOnce),
    runs: await inSteps((limit) => deleteRunsBefore(before, limit), rowsAtOnce),
  };
}
