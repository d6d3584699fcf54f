import { expect, test } from 'vitest';
import { sumUptime, uptimeRanges, uptimeStart } from './uptime';

const now = new Date('2026-11-27T14:20:00Z');
const hour = (startsAt: string, operational: number, degraded = 0, outage = 0) => ({
  ...{ startsAt: new Date(startsAt), operational, degraded, outage },
});

test('each range ends with the bar that is under way and begins as many bars before', () => {
  const starts = uptimeRanges.map((range) => uptimeStart(range, now).toISOString());
  expect(starts).toEqual([
    '2026-11-26T15:00:00.000Z',
    '2026-11-20T18:00:00.000Z',
    '2026-10-29T00:00:00.000Z',
    '2026-08-30T00:00:00.000Z',
  ]);
  for (const range of uptimeRanges) {
    const { bars } = sumUptime([], range, now);
    expect(bars[0]?.startsAt).toEqual(uptimeStart(range, now));
    expect(bars.at(-1)?.startsAt.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(bars.at(-1)?.endsAt.getTime()).toBeGreaterThan(now.getTime());
  }
});

test('hours add up in their bar, those before the range count for nothing', () => {
  const counts = [
    hour('2026-10-28T23:00:00Z', 0, 0, 60),
    hour('2026-11-26T00:00:00Z', 60),
    hour('2026-11-26T23:00:00Z', 30, 20, 10),
    hour('2026-11-27T14:00:00Z', 20),
  ];
  const { bars, upShare } = sumUptime(counts, '30d', now);
  expect(bars.at(-2)).toMatchObject({ operational: 90, degraded: 20, outage: 10 });
  expect(bars.at(-1)).toMatchObject({ operational: 20, degraded: 0, outage: 0 });
  expect(bars.slice(0, -2).every((bar) => bar.operational + bar.degraded + bar.outage === 0)).toBe(true);
  expect(upShare).toBeCloseTo(130 / 140);
});

test('the share of nothing is unknown, that of outages alone is none', () => {
  expect(sumUptime([], '24h', now).upShare).toBeNull();
  expect(sumUptime([hour('2026-11-27T13:00:00Z', 0, 0, 5)], '24h', now).upShare).toBe(0);
});
