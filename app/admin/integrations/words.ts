import { durationWords } from '@/app/admin/webhooks/event-words';
import type { UptimeBarData } from '@/components/charts/uptime-bars';
import type { KeyMode } from '@/lib/core/providers';
import type { ProviderCard, StatusPage } from '@/lib/features/operations/list-provider-cards';
import type { Traffic } from '@/lib/features/operations/status-queries';
import type { Uptime, UptimeBar, UptimeRange } from '@/lib/features/operations/uptime';

export const modeWords: Record<KeyMode, string> = { live: 'Live', test: 'Test', sandbox: 'Sandbox' };

export const rangeWords: Record<UptimeRange, string> = {
  '24h': '24 h',
  '7d': '7 d',
  '30d': '30 d',
  '90d': '90 d',
};

/** Rounded down, so that 100 % is said of all alone. */
export const percent = (share: number) => `${Math.floor(share * 1000) / 10} %`;

const count = new Intl.NumberFormat('en');

export function trafficWords({ calls, failures }: Traffic): string {
  if (calls === 0) return 'none';
  return `${count.format(calls)}, ${percent((calls - failures) / calls)} succeeded`;
}

/** `412 received in 24 h, 95 % answered within 0.4 s, the oldest waits for 3 min` */
export function eventWords({
  received,
  p95Seconds,
  oldestOpenSeconds,
  failed,
}: NonNullable<ProviderCard['events']>): string {
  return [
    `${count.format(received)} received in 24 h`,
    p95Seconds === null ? null : `95 % answered within ${durationWords(p95Seconds)}`,
    failed > 0 ? `${count.format(failed)} failed` : null,
    oldestOpenSeconds === null ? 'none waits' : `the oldest waits for ${durationWords(oldestOpenSeconds)}`,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

export function latencyWords(latency: readonly (number | null)[]): string {
  const measured = latency.filter((value) => value !== null);
  if (measured.length === 0) return 'Response times of 24 hours: none measured';
  return `Response times of 24 hours: ${Math.min(...measured)} to ${Math.max(...measured)} ms`;
}

export function uptimeWords(name: string, { bars, upShare }: Uptime, range: UptimeRange): string {
  if (upShare === null) return `${name} was not checked in ${rangeWords[range]}`;
  const troubled = bars.filter(({ degraded, outage }) => degraded + outage > 0).length;
  const trouble = troubled === 0 ? 'no trouble' : `trouble in ${troubled} of ${bars.length} parts`;
  return `${name} over ${rangeWords[range]}: ${percent(upShare)} up, ${trouble}`;
}

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});

/** `27 Nov, 14:05 UTC`: what a log line is found by. */
export const momentWords = (moment: Date) => `${momentFormat.format(moment)} UTC`;

export function toBarData(bars: readonly UptimeBar[]): UptimeBarData[] {
  return bars.map(({ startsAt, operational, degraded, outage }) => ({
    ...{ operational, degraded, outage },
    label: `From ${momentWords(startsAt)}`,
  }));
}

export function overallWords({ overall, cards }: StatusPage): string {
  const namesOf = (status: string) =>
    cards
      .filter((card) => card.status === status)
      .map(({ name }) => name)
      .join(', ');
  const [out, degraded] = [namesOf('outage'), namesOf('degraded')];
  if (overall === 'operational') return 'Everything that is set up works.';
  return [out && `Outage: ${out}.`, degraded && `Degraded: ${degraded}.`].filter(Boolean).join(' ');
}
