import type { UsageRange } from './schema';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export const rangeMs: Record<UsageRange, number> = {
  '1h': hourMs,
  '24h': dayMs,
  '7d': 7 * dayMs,
  '30d': 30 * dayMs,
};

/** How wide a point of the charts is. */
export const slotMs: Record<UsageRange, number> = {
  '1h': minuteMs,
  '24h': hourMs,
  '7d': dayMs,
  '30d': dayMs,
};

/** From `from` on, before `to`; `rows` are those of the ledger itself. */
export type Span = { source: 'rows' | 'hour' | 'day'; from: number; to: number };

const upTo = (ms: number, unit: number) => Math.ceil(ms / unit) * unit;
const downTo = (ms: number, unit: number) => Math.floor(ms / unit) * unit;

/** A stretch of time in the largest parts that are summed up already, and that fit into the slots of the charts. */
export function spansOf(from: number, to: number, slot: number): Span[] {
  const sources = [
    { source: 'day', unit: dayMs },
    { source: 'hour', unit: hourMs },
  ] as const;
  const usable = sources.filter(({ unit }) => slot % unit === 0);
  const cover = (
    start: number,
    end: number,
    [largest, ...smaller]: readonly (typeof sources)[number][],
  ): Span[] => {
    if (start >= end) return [];
    if (!largest) return [{ source: 'rows', from: start, to: end }];
    const first = upTo(start, largest.unit);
    const last = downTo(end, largest.unit);
    if (first >= last) return cover(start, end, smaller);
    return [
      ...cover(start, first, smaller),
      { source: largest.source, from: first, to: last },
      ...cover(last, end, smaller),
    ];
  };
  return cover(from, to, usable);
}

/** Where each slot begins, from the one that holds `from`. */
export function slotsBetween(from: number, to: number, slot: number): number[] {
  const starts: number[] = [];
  for (let start = downTo(from, slot); start < to; start += slot) starts.push(start);
  return starts;
}
