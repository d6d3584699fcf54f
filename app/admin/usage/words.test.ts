import { expect, test } from 'vitest';
import type { UsageRow } from '@/lib/features/operations/read-usage';
import { sortUsage } from './sort-usage';
import { duration, percent, slotWords, usd } from './words';

test('money is never rounded to nothing, and has the digits that its size needs', () => {
  expect([0, 1, 99, 100, 12_345, 999_999, 1_000_000, 1_234_567_890].map(usd)).toEqual([
    ...['$0', '< $0.0001', '< $0.0001', '$0.0001', '$0.0123', '$1.0000', '$1.00', '$1,234.57'],
  ]);
});

test('100 % is said of all alone, and of nothing no share', () => {
  expect([1, 0.9999, 0.5, 0, null].map(percent)).toEqual(['100 %', '99.9 %', '50 %', '0 %', '–']);
});

test('times are in the unit that a person reads', () => {
  expect([null, 0, 999, 1_000, 9_949, 12_300].map(duration)).toEqual([
    '–',
    '0 ms',
    '999 ms',
    '1.0 s',
    '9.9 s',
    '12 s',
  ]);
});

test('a slot that the range cuts says from when to when it counts', () => {
  const slot = (from: string, to: string) =>
    ({ from: new Date(from), to: new Date(to) }) as Parameters<typeof slotWords>[0];
  expect(slotWords(slot('2026-11-27T00:00:00Z', '2026-11-28T00:00:00Z'), '30d')).toBe('27 Nov');
  expect(slotWords(slot('2026-11-27T13:37:00Z', '2026-11-28T00:00:00Z'), '30d')).toBe('27 Nov, 13:37–00:00');
  expect(slotWords(slot('2026-11-27T13:37:00Z', '2026-11-27T13:38:00Z'), '1h')).toBe('13:37–13:38');
});

test('what has nothing to compare stands last either way, equals by their calls', () => {
  const row = (operation: string, p50Ms: number | null, calls: number) =>
    ({ operation, p50Ms, calls }) as UsageRow;
  const rows = [row('none', null, 9), row('slow', 90, 1), row('fast', 10, 1), row('busy', 10, 5)];
  const names = (order: 'asc' | 'desc') => sortUsage(rows, 'p50', order).map(({ operation }) => operation);
  expect(names('asc')).toEqual(['busy', 'fast', 'slow', 'none']);
  expect(names('desc')).toEqual(['slow', 'busy', 'fast', 'none']);
});
