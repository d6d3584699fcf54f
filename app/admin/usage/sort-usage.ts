import type { UsageRow } from '@/lib/features/operations/read-usage';
import type { UsageSort } from '@/lib/features/operations/schema';

const keys: Record<UsageSort, (row: UsageRow) => string | number | null> = {
  provider: (row) => row.provider,
  operation: (row) => row.operation,
  model: (row) => row.model,
  calls: (row) => row.calls,
  success: (row) => row.successRate,
  p50: (row) => row.p50Ms,
  p95: (row) => row.p95Ms,
  p99: (row) => row.p99Ms,
  cost: (row) => row.costMicroUsd,
  tokens: (row) => row.inputTokens + row.outputTokens,
  hits: (row) => row.cacheHits,
  saved: (row) => row.savedMicroUsd,
};

/** Rows that have nothing to compare stand last either way; equal ones by their calls. */
export function sortUsage(rows: readonly UsageRow[], sort: UsageSort, order: 'asc' | 'desc'): UsageRow[] {
  const keyOf = keys[sort];
  const sign = order === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first === second) return b.calls - a.calls;
    if (first === null || second === null) return first === null ? 1 : -1;
    return (first < second ? -1 : 1) * sign;
  });
}
