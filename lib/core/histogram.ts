const longestMs = 600_000;

type Bucket = { fromMs: number; valueMs: number };

/**
 * Each bucket's value is within 5 % of every duration in it: at most 21/20 of the shortest, at least 19/20 of the longest.
 * Bucket numbers are stored: this may not change.
 */
function layBuckets(): Bucket[] {
  const laid: Bucket[] = [{ fromMs: 0, valueMs: 0 }];
  for (let fromMs = 1; fromMs <= longestMs; ) {
    const valueMs = Math.floor((fromMs * 21) / 20);
    laid.push({ fromMs, valueMs });
    fromMs = Math.floor((valueMs * 20) / 19) + 1;
  }
  return laid;
}

const buckets = layBuckets();

/** Where each bucket but the first begins: PostgreSQL's `width_bucket(duration, floors)` is `bucketOf(duration)`. */
export const bucketFloorsMs: readonly number[] = buckets.slice(1).map(({ fromMs }) => fromMs);

/** The bucket of a duration in whole milliseconds; what is longer than ten minutes is in the last. */
export function bucketOf(durationMs: number): number {
  let low = 0;
  let high = bucketFloorsMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bucketFloorsMs[middle] ?? 0) <= durationMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In the ledger's sums: answers from the cache, which took no call, and failures by their kind, counted beside their calls. */
export const cachedBucket = -1;
export const failureBucket = -2;

/** How many durations fell into each bucket; histograms merge by adding. */
export type Histogram = Map<number, number>;

export function addTo(histogram: Histogram, bucket: number, count: number): void {
  if (count > 0) histogram.set(bucket, (histogram.get(bucket) ?? 0) + count);
}

/** The duration at or below which the share `p` (0–1) of all lies, within 5 %; null of none. */
export function percentileOf(histogram: Histogram, p: number): number | null {
  const sorted = [...histogram].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const wanted = Math.max(1, Math.ceil(p * total));
  let seen = 0;
  for (const [bucket, count] of sorted) {
    seen += count;
    if (seen >= wanted) return buckets[bucket]?.valueMs ?? null;
  }
  return null;
}
