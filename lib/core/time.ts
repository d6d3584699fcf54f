import { type Locality, utc } from './locality';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `3 days ago`, `yesterday`, `just now`: the largest unit that fits. */
export function relativeTime(moment: Date, now: Date): string {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  if (!unit) return 'just now';
  const [name, size] = unit;
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(seconds / size), name);
}

/** `3 Nov 2026`, as the person's region writes it; for mails and operators in UTC. */
export function formatDate(moment: Date, { locale, timeZone }: Locality = utc): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(moment);
}

const weekMs = 7 * 86_400_000;

/** How long ago as long as that says more, else the day. */
export function ageOrDate(moment: Date, now: Date, locality: Locality): string {
  const isRecent = now.getTime() - moment.getTime() < weekMs;
  return isRecent ? relativeTime(moment, now) : formatDate(moment, locality);
}

/** `3 Nov 2026, 16:05`. On the server alone: browsers put other spaces into it. */
export function formatMoment(moment: Date, { locale, timeZone }: Locality): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    moment,
  );
}

/** `3 Nov 2026, 16:05 UTC`: for mails, which are read far from the settings that say whose time it is. */
export function formatZonedMoment(moment: Date, { locale, timeZone }: Locality): string {
  return new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(moment);
}

/** `16:05`. On the server alone, as `formatMoment`. */
export function formatTime(moment: Date, { locale, timeZone }: Locality): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(moment);
}
