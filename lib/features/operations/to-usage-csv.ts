import { toCsv } from '@/lib/core/csv';
import type { Usage } from './read-usage';

const header = [
  ...['from', 'to', 'provider', 'operation', 'model', 'calls', 'failures', 'cancelled', 'success_rate'],
  ...['p50_ms', 'p95_ms', 'p99_ms', 'input_tokens', 'cached_input_tokens', 'output_tokens', 'cost_usd'],
  ...['cache_hits', 'cache_hit_rate', 'saved_usd'],
];

const usd = (microUsd: number) => (microUsd / 1_000_000).toFixed(6);
const rate = (share: number | null) => (share === null ? null : Number(share.toFixed(6)));

/** One line for each provider, operation and model. */
export function toUsageCsv({ from, to, rows }: Usage): string {
  return toCsv(
    header,
    rows.map((row) => [
      ...[from.toISOString(), to.toISOString(), row.provider, row.operation, row.model],
      ...[row.calls, row.failures, row.cancelled, rate(row.successRate), row.p50Ms, row.p95Ms, row.p99Ms],
      ...[row.inputTokens, row.cachedInputTokens, row.outputTokens, usd(row.costMicroUsd)],
      ...[row.cacheHits, rate(row.cacheHitRate), usd(row.savedMicroUsd)],
    ]),
  );
}
