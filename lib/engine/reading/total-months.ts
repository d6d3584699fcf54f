import type { CvExperience, YearMonth } from '../types';

type Dated = Pick<CvExperience, 'from' | 'to' | 'months'>;

/** Months since year 0, half-open. A year without a month counts from its middle. */
export function monthInterval(
  from: YearMonth | null,
  to: YearMonth | 'present' | null,
  asOf: YearMonth,
): { start: number; end: number } | null {
  if (from === null || to === null) return null;
  const now = asOf.year * 12 + (asOf.month ?? 6);
  const start = from.year * 12 + (from.month === null ? 6 : from.month - 1);
  const end = to === 'present' ? now : to.year * 12 + (to.month ?? 6);
  if (start >= now) return null;
  const isOneYear = to !== 'present' && from.year === to.year && from.month === null && to.month === null;
  const least = isOneYear ? start + 6 : start + 1;
  return { start, end: Math.min(now, Math.max(end, least)) };
}

/** Whole months from the first to the last, both counted; a bare year stands for its middle, one bare year for six months. */
export function monthsBetween(
  from: YearMonth | null,
  to: YearMonth | 'present' | null,
  asOf: YearMonth,
): number {
  const interval = monthInterval(from, to, asOf);
  return interval === null ? 0 : interval.end - interval.start;
}

/** Months of work with overlaps counted once. Entries with a written duration and no dates add what they say. */
export function totalMonths(entries: readonly Dated[], asOf: YearMonth): number {
  const intervals: { start: number; end: number }[] = [];
  let undated = 0;
  for (const entry of entries) {
    const interval = monthInterval(entry.from, entry.to, asOf);
    if (interval !== null) intervals.push(interval);
    else if (entry.from === null) undated += entry.months;
  }
  intervals.sort((a, b) => a.start - b.start);
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of intervals) {
    if (end <= reached) continue;
    total += end - Math.max(start, reached);
    reached = end;
  }
  return total + undated;
}
