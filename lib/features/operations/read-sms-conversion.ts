import { type Actor, assertAdmin } from '@/lib/core/actor';
import { nameOfCountry } from '@/lib/features/account/phone-number';
import { listSmsOfDay, listSmsOfWeek, type SmsSum } from '@/lib/features/account/sms-queries';

/** Fewer codes than this say nothing. */
export const alarmFewestSends = 20;
/** Real people enter most of the codes that they ask for; whoever earns on the messages enters none. */
export const alarmShare = 0.3;

type Span = {
  sent: number;
  used: number;
  /** Of those that were used or have expired; null of none. */
  share: number | null;
};

export type SmsConversion = {
  /** ISO 3166; null is all of them together. */
  country: string | null;
  name: string;
  day: Span;
  /** Today and the six days (UTC) before. */
  week: Span;
  isAlarming: boolean;
};

function spanOf(
  sums: readonly (Omit<SmsSum, 'waiting'> & { waiting?: number })[],
): Span & { settled: number } {
  const total = (key: 'sent' | 'used' | 'waiting') => sums.reduce((sum, one) => sum + (one[key] ?? 0), 0);
  const [sent, used] = [total('sent'), total('used')];
  const settled = sent - total('waiting');
  return { sent, used, settled, share: settled > 0 ? Math.min(1, used / settled) : null };
}

/** What share of the codes by text message was entered, the whole first, then by country. */
export async function readSmsConversion(actor: Actor): Promise<SmsConversion[]> {
  assertAdmin(actor);
  return sumConversion();
}

async function sumConversion(): Promise<SmsConversion[]> {
  const [days, weeks] = await Promise.all([listSmsOfDay(), listSmsOfWeek()]);
  if (days.length + weeks.length === 0) return [];
  const codes = [...new Set([...days, ...weeks].map(({ country }) => country))];
  const rowOf = (country: string | null): SmsConversion => {
    const isOf = (one: { country: string }) => country === null || one.country === country;
    const { settled, ...day } = spanOf(days.filter(isOf));
    const { settled: _, ...week } = spanOf(weeks.filter(isOf));
    const isAlarming = settled >= alarmFewestSends && (day.share ?? 1) < alarmShare;
    return { country, name: country === null ? 'All' : nameOfCountry(country), day, week, isAlarming };
  };
  const rows = codes.map(rowOf).sort((a, b) => b.day.sent - a.day.sent || b.week.sent - a.week.sent);
  return [rowOf(null), ...rows];
}

/** The countries whose codes nobody enters, as the status page says it; null when all is well. */
export async function findSmsAlarm(): Promise<string | null> {
  const alarming = (await sumConversion()).filter(({ isAlarming }) => isAlarming);
  if (alarming.length === 0) return null;
  const names = alarming.map(({ name }) => name).filter((name) => name !== 'All');
  const where = names.length > 0 ? ` to ${names.join(', ')}` : '';
  return `Few of the codes sent${where} in the last 24 hours were entered: somebody may be earning on the messages. See Usage and cost.`;
}
