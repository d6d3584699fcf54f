import { bucketOf, cachedBucket, failureBucket } from '@/lib/core/histogram';
import type { LedgerRow } from './ledger-row';

const units = [
  ['hour', 3_600_000],
  ['day', 86_400_000],
] as const;

const none = {
  ...{ failure_kind: '', calls: 0, failures: 0, cancelled: 0, cache_hits: 0 },
  ...{ input_tokens: 0, cached_input_tokens: 0, output_tokens: 0, cost_micro_usd: 0, saved_micro_usd: 0 },
};

export const usageKey = [
  'tier',
  'starts_at',
  'provider',
  'operation',
  'model',
  'failure_kind',
  'bucket',
] as const;
export const usageSums = [
  ...(['calls', 'failures', 'cancelled', 'cache_hits', 'input_tokens', 'cached_input_tokens'] as const),
  ...(['output_tokens', 'cost_micro_usd', 'saved_micro_usd'] as const),
];

/** What one row adds: itself, and a failure also to the count of its kind. */
function partsOf(row: LedgerRow) {
  const isCached = row.outcome === 'cached';
  const itself = {
    ...none,
    bucket: isCached ? cachedBucket : bucketOf(row.duration_ms),
    calls: isCached ? 0 : 1,
    cancelled: row.outcome === 'cancelled' ? 1 : 0,
    cache_hits: isCached ? 1 : 0,
    input_tokens: row.input_tokens,
    cached_input_tokens: row.cached_input_tokens,
    output_tokens: row.output_tokens,
    cost_micro_usd: row.cost_micro_usd,
    saved_micro_usd: row.saved_micro_usd,
  };
  if (row.outcome !== 'failed') return [itself];
  return [itself, { ...none, bucket: failureBucket, failure_kind: row.failure_kind ?? '', failures: 1 }];
}

function withKeys(row: LedgerRow) {
  const { provider, operation, model } = row;
  return units.flatMap(([tier, unitMs]) => {
    const starts_at = new Date(Math.floor(Date.parse(row.at) / unitMs) * unitMs).toISOString();
    return partsOf(row).map((part) => ({
      tier,
      starts_at,
      provider,
      operation,
      model: model ?? '',
      ...part,
    }));
  });
}

/**
 * What rows add to `provider_usage`, in one order everywhere: instances that write at once then wait for each other in a
 * line, never in a ring.
 */
export function sumUsage(rows: readonly LedgerRow[]): ReturnType<typeof withKeys> {
  const sums = new Map<string, ReturnType<typeof withKeys>[number]>();
  for (const part of rows.flatMap(withKeys)) {
    const key = JSON.stringify(usageKey.map((name) => part[name]));
    const known = sums.get(key);
    if (known) for (const name of usageSums) known[name] += part[name];
    else sums.set(key, part);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
