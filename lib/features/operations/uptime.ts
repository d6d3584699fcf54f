import type { UptimeCount } from './status-queries';

const hourMs = 3_600_000;

/** What the bars show: how many, and how many hours each stands for. */
const spans = {
  '24h': { bars: 24, hours: 1 },
  '7d': { bars: 28, hours: 6 },
  '30d': { bars: 30, hours: 24 },
  '90d': { bars: 90, hours: 24 },
} as const;

export const uptimeRanges = ['24h', '7d', '30d', '90d'] as const satisfies (keyof typeof spans)[];
export type UptimeRange = (typeof uptimeRanges)[number];

export type UptimeBar = {
  startsAt: Date;
  endsAt: Date;
  operational: number;
  degraded: number;
  outage: number;
};

export type Uptime = {
  bars: UptimeBar[];
  /** Checks that found it answering, 0–1; null when there were none. */
  upShare: number | null;
};

/** The first hour that a range shows; bars of days and of six hours begin with those of UTC. */
export function uptimeStart(range: UptimeRange, now: Date): Date {
  const { bars, hours } = spans[range];
  const barMs = hours * hourMs;
  return new Date(Math.floor(now.getTime() / barMs) * barMs - (bars - 1) * barMs);
}

/** Adds up the hours of one provider into the bars of a range; the last bar is the one that is under way. */
export function sumUptime(
  counts: readonly Omit<UptimeCount, 'provider'>[],
  range: UptimeRange,
  now: Date,
): Uptime {
  const { bars: number, hours } = spans[range];
  const start = uptimeStart(range, now).getTime();
  const barMs = hours * hourMs;
  const bars = Array.from({ length: number }, (_, index): UptimeBar => {
    const startsAt = new Date(start + index * barMs);
    const endsAt = new Date(start + (index + 1) * barMs);
    return { startsAt, endsAt, operational: 0, degraded: 0, outage: 0 };
  });
  for (const count of counts) {
    const bar = bars[Math.floor((count.startsAt.getTime() - start) / barMs)];
    if (!bar) continue;
    bar.operational += count.operational;
    bar.degraded += count.degraded;
    bar.outage += count.outage;
  }
  const up = bars.reduce((sum, bar) => sum + bar.operational + bar.degraded, 0);
  const all = bars.reduce((sum, bar) => sum + bar.outage, up);
  return { bars, upShare: all === 0 ? null : up / all };
}
