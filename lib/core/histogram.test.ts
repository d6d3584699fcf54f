import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTo, bucketFloorsMs, bucketOf, type Histogram, percentileOf } from './histogram';

const mostMs = 600_000;
// Short ones as often as long ones: evenly spread they would nearly all be minutes.
const duration = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: mostMs }),
);
const durations = fc.array(duration, { minLength: 1, maxLength: 200 });
const share = fc.oneof(fc.constantFrom(0, 0.5, 0.95, 0.99, 1), fc.double({ min: 0, max: 1, noNaN: true }));

function histogramOf(all: readonly number[]): Histogram {
  const histogram: Histogram = new Map();
  for (const ms of all) addTo(histogram, bucketOf(ms), 1);
  return histogram;
}

function exactPercentile(all: readonly number[], p: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(p * sorted.length)) - 1] ?? Number.NaN;
}

function expectWithin5Percent(shown: number | null, exact: number): void {
  expect(Math.abs((shown ?? Number.NaN) - exact)).toBeLessThanOrEqual(exact * 0.05 + 1e-9);
}

test('every whole duration up to ten minutes has a bucket whose value is within 5 % of it', () => {
  let before = 0;
  for (let ms = 0; ms <= mostMs; ms += 1) {
    const bucket = bucketOf(ms);
    if (bucket !== before && bucket !== before + 1) throw new Error(`${ms} ms skips a bucket`);
    before = bucket;
    const shown = percentileOf(new Map([[bucket, 1]]), 1) ?? Number.NaN;
    if (Math.abs(shown - ms) > ms * 0.05 + 1e-9) throw new Error(`${ms} ms shows as ${shown}`);
  }
  expect(bucketFloorsMs).toHaveLength(before);
  expect(before).toBeLessThan(130);
});

test('any percentile of any durations is within 5 % of the exact one', () => {
  fc.assert(
    fc.property(durations, share, (all, p) =>
      expectWithin5Percent(percentileOf(histogramOf(all), p), exactPercentile(all, p)),
    ),
    { numRuns: 500 },
  );
});

test('merged histograms are the histogram of all', () => {
  fc.assert(
    fc.property(durations, durations, share, (some, others, p) => {
      const merged = histogramOf(some);
      for (const [bucket, count] of histogramOf(others)) addTo(merged, bucket, count);
      expect(merged).toEqual(histogramOf([...some, ...others]));
      expectWithin5Percent(percentileOf(merged, p), exactPercentile([...some, ...others], p));
    }),
    { numRuns: 300 },
  );
});

test('nothing has no percentile, and an hour counts as the longest', () => {
  expect(percentileOf(new Map(), 0.5)).toBeNull();
  expect(bucketOf(3_600_000)).toBe(bucketOf(mostMs));
});
