import type { UsageSlot } from '@/lib/features/operations/read-usage';
import type { UsageRange } from '@/lib/features/operations/schema';

export const rangeWords: Record<UsageRange, { short: string; long: string; slot: string }> = {
  '1h': { short: '1 h', long: 'the last hour', slot: 'minute' },
  '24h': { short: '24 h', long: 'the last 24 hours', slot: 'hour' },
  '7d': { short: '7 d', long: 'the last 7 days', slot: 'day' },
  '30d': { short: '30 d', long: 'the last 30 days', slot: 'day' },
};

const whole = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

export const count = (value: number) => whole.format(value);
export const shortCount = (value: number) => compact.format(value);

/** Rounded down, so that 100 % is said of all alone. */
export const percent = (share: number | null) =>
  share === null ? '–' : `${Math.floor(share * 1000) / 10} %`;

export function duration(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** Two decimals as of a dollar, four below; what is less than the last of them says so. */
export function usd(microUsd: number): string {
  if (microUsd === 0) return '$0';
  if (microUsd < 100) return '< $0.0001';
  const digits = microUsd < 1_000_000 ? 4 : 2;
  return `$${dollars(microUsd, digits, digits)}`;
}

/** For axes: no more digits than it takes. */
export const shortUsd = (microUsd: number) => (microUsd === 0 ? '$0' : `$${dollars(microUsd, 0, 6)}`);

function dollars(microUsd: number, minimumFractionDigits: number, maximumFractionDigits: number): string {
  return (microUsd / 1_000_000).toLocaleString('en', { minimumFractionDigits, maximumFractionDigits });
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `27 Nov`; `27 Nov, 14:05` and `14:05` where the range is shorter. */
export function momentWords(moment: Date, range: UsageRange): string {
  if (range === '1h') return clock.format(moment);
  return range === '24h' ? `${day.format(moment)}, ${clock.format(moment)}` : day.format(moment);
}

/** `14:00–15:00`; a slot that the range cuts says from when to when it counts. */
export function slotWords({ from, to }: Pick<UsageSlot, 'from' | 'to'>, range: UsageRange): string {
  const isWholeDay = to.getTime() - from.getTime() === 86_400_000;
  if (isWholeDay) return day.format(from);
  const hours = `${clock.format(from)}–${clock.format(to)}`;
  return range === '1h' ? hours : `${day.format(from)}, ${hours}`;
}
