import { expect, test } from 'vitest';
import { digestDay } from './digest-day';

const india = 'Asia/Kolkata';
// 2026-11-30 is a Monday.
test.each([
  ['a Monday at eight there', 'weekly', null, '2026-11-30T02:30:00Z', '2026-11-30'],
  ['a Monday before eight there', 'weekly', null, '2026-11-30T02:29:00Z', null],
  ['a Tuesday', 'weekly', null, '2026-12-01T06:00:00Z', null],
  ['the same Monday, done', 'weekly', '2026-11-30', '2026-11-30T10:00:00Z', null],
  ['a Tuesday after a missed Monday', 'weekly', '2026-11-23', '2026-12-01T06:00:00Z', '2026-12-01'],
  ['the Monday after a late one', 'weekly', '2026-12-01', '2026-12-07T06:00:00Z', '2026-12-07'],
  ['any morning', 'daily', '2026-11-30', '2026-12-01T06:00:00Z', '2026-12-01'],
  ['a morning there that is still yesterday here', 'daily', '2026-11-30', '2026-11-30T20:00:00Z', null],
  ['who wants none', 'off', null, '2026-11-30T10:00:00Z', null],
] as const)('%s, %s after %s: %s gives %s', (_, rhythm, digestedOn, now, day) => {
  expect(digestDay({ rhythm, timeZone: india, digestedOn }, new Date(now))).toBe(day);
});
