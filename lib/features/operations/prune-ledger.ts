import { inSteps } from '@/lib/core/in-steps';
import { deleteCallsBefore, deleteUsageBefore } from './usage-queries';

const dayMs = 86_400_000;
// One more than the longest range: the hour at its edge is counted from the rows themselves.
const callsKeptMs = 31 * dayMs;
const usageKeptMs = 2 * 366 * dayMs;
const rowsAtOnce = 20_000;

/** Deletes what is too old, in small transactions. Safe to run at any time, any number of times. */
export async function pruneLedger(now = new Date()): Promise<{ calls: number; usage: number }> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  return {
    calls: await inSteps((limit) => deleteCallsBefore(ago(callsKeptMs), limit), rowsAtOnce),
    usage: await inSteps((limit) => deleteUsageBefore(ago(usageKeptMs), limit), rowsAtOnce),
  };
}
