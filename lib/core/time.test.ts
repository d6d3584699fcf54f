import { expect, test } from 'vitest';
import { formatDate, relativeTime } from './time';

const now = new Date('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T11:59:40Z', 'just now'],
  ['2026-11-23T11:30:00Z', '30 minutes ago'],
  ['2026-11-22T10:00:00Z', 'yesterday'],
  ['2026-11-20T10:00:00Z', '3 days ago'],
  ['2026-11-01T10:00:00Z', '3 weeks ago'],
  ['2024-11-01T10:00:00Z', '2 years ago'],
])('%s reads %s', (moment, words) => {
  expect(relativeTime(new Date(moment), now)).toBe(words);
});

test('a date reads the same in every time zone', () => {
  expect(formatDate(new Date('2026-11-03T23:30:00Z'))).toBe('3 Nov 2026');
});
