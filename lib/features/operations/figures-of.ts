import { addTo, type Histogram, percentileOf } from '@/lib/core/histogram';
import type { NamedSum, UsageSum } from './usage-queries';

const counted = [
  'calls',
  'failures',
  'cancelled',
  'cacheHits',
  'inputTokens',
  'cachedInputTokens',
  'outputTokens',
  'costMicroUsd',
  'savedMicroUsd',
] as const;

export type Figures = Record<(typeof counted)[number], number> & {
  /** Of the calls that were not cancelled; null when there were none. */
  successRate: number | null;
  /** Of the calls that were not cancelled. */
  p50Ms: number | null;
  p95Ms: number | null;
  p99Ms: number | null;
};

const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);

export function figuresOf(sums: readonly UsageSum[]): Figures {
  const total = Object.fromEntries(counted.map((name) => [name, 0])) as Record<
    (typeof counted)[number],
    number
  >;
  const durations: Histogram = new Map();
  for (const sum of sums) {
    for (const name of counted) total[name] += sum[name];
    if (sum.bucket >= 0) addTo(durations, sum.bucket, sum.calls - sum.cancelled);
  }
  const ended = total.calls - total.cancelled;
  return {
    ...total,
    successRate: share(ended - total.failures, ended),
    p50Ms: percentileOf(durations, 0.5),
    p95Ms: percentileOf(durations, 0.95),
    p99Ms: percentileOf(durations, 0.99),
  };
}

/** Answers from the cache among those and calls; null where neither was. A health check never asks the cache. */
export function cacheHitRateOf(sums: readonly NamedSum[]): number | null {
  const asked = sums.filter(({ operation }) => operation !== 'check');
  const hits = asked.reduce((total, sum) => total + sum.cacheHits, 0);
  return share(hits, hits + asked.reduce((total, sum) => total + sum.calls, 0));
}
