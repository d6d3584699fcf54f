import { deleteCallsBefore, deleteUsageBefore } from './usage-queries';

const dayMs = 86_400_000;
// One more than the longest range: the hour at its edge is counted from the rows themselves.
const callsKeptMs = 31 * dayMs;
const usageKeptMs = 2 * 366 * dayMs;
const rowsAtOnce = 20_000;

/** Deletes what is too old, in small transactions. Safe to run at any time, any number of times. */
export async function pruneLedger(now = new Date()): Promise<{ calls: number; usage: number }> {
  const inSteps = async (deleteSome: (before: Date, limit: number) => Promise<number>, before: Date) => {
    let total = 0;
    for (let deleted = rowsAtOnce; deleted === rowsAtOnce; total += deleted) {
      deleted = await deleteSome(before, rowsAtOnce);
    }
    return total;
  };
  return {
    calls: await inSteps(deleteCallsBefore, new Date(now.getTime() - callsKeptMs)),
    usage: await inSteps(deleteUsageBefore, new Date(now.getTime() - usageKeptMs)),
  };
}
