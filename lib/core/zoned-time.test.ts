import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime, toMoment } from './zoned-time';

const zones = ['UTC', 'Asia/Kolkata', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kathmandu'];

test.each([
  ['2026-11-28T09:30', 'Asia/Kolkata', '2026-11-28T04:00:00.000Z'],
  ['2026-07-01T09:30', 'Europe/Berlin', '2026-07-01T07:30:00.000Z'],
  ['2026-12-01T09:30', 'Europe/Berlin', '2026-12-01T08:30:00.000Z'],
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-01-01T00:00', 'Pacific/Apia', '2025-12-31T11:00:00.000Z'],
])('%s in %s is %s', (wallTime, timeZone, moment) => {
  expect(toMoment(wallTime, timeZone)?.toISOString()).toBe(moment);
});

test.each(['', '2026-02-30T09:00', '2026-11-28', '2026-11-28T25:00', 'tomorrow'])(
  '%j is no time',
  (wallTime) => {
    expect(toMoment(wallTime, 'UTC')).toBeNull();
  },
);

test('a day and an hour there, and the day of the week', () => {
  expect(localTime(new Date('2026-11-29T20:00:00Z'), 'Asia/Kolkata')).toEqual({
    ...{ day: '2026-11-30', hour: 1, weekday: 1 },
  });
  expect(localTime(new Date('2026-11-29T20:00:00Z'), 'UTC')).toEqual({
    day: '2026-11-29',
    hour: 20,
    weekday: 7,
  });
});

test('what a clock shows comes back as what it showed, but for the hour that clocks jump over', () => {
  const minutes = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (at, timeZone) => {
      const { day, hour } = localTime(at, timeZone);
      const back = toMoment(`${day}T${String(hour).padStart(2, '0')}:00`, timeZone);
      expect(back && localTime(back, timeZone)).toMatchObject({ day, hour });
    }),
  );
});
