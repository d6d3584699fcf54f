import { type Actor, assertAdmin } from '@/lib/core/actor';
import { listRuns, type ReconcileRun } from '@/lib/features/billing/reconcile-run-queries';
import { type DifferencePlace, type DifferenceRow, listDifferenceRows } from './payment-queries';
import type { DifferenceSearch } from './schema';

export const differencePageSize = 50;
const mostRuns = 5;

export type DifferencePage = {
  differences: DifferenceRow[];
  next: DifferencePlace | null;
  /** The newest first; the first may wait or be under way. */
  runs: ReconcileRun[];
};

/** What the gateways had otherwise than we, the newest first, and the comparisons that look for it. */
export async function listDifferences(
  actor: Actor,
  { show, after }: DifferenceSearch,
): Promise<DifferencePage> {
  assertAdmin(actor);
  const isConverged = show === 'all' ? null : show === 'converged';
  const [rows, runs] = await Promise.all([
    listDifferenceRows(isConverged, { place: after ?? null, limit: differencePageSize + 1 }),
    listRuns(mostRuns),
  ]);
  const differences = rows.slice(0, differencePageSize);
  return { differences, next: rows.length > differencePageSize ? (differences.at(-1) ?? null) : null, runs };
}
