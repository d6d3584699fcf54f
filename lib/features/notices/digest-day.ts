import type { DigestRhythm } from '@/lib/core/mail';
import { localTime } from '@/lib/core/zoned-time';

const morning = 8;
const monday = 1;
const dayMs = 86_400_000;

/**
 * The person's own day for which a digest is due now, or null: from eight in the morning, each day or each Monday. Who missed a
 * Monday, or joined after it, waits a week at most from the last one.
 */
export function digestDay(
  wish: { rhythm: DigestRhythm; timeZone: string; digestedOn: string | null },
  now: Date,
): string | null {
  const { day, hour, weekday } = localTime(now, wish.timeZone);
  if (wish.rhythm === 'off' || hour < morning || (wish.digestedOn && wish.digestedOn >= day)) return null;
  if (wish.rhythm === 'daily') return day;
  const sinceLast = wish.digestedOn ? Date.parse(day) - Date.parse(wish.digestedOn) : 0;
  return weekday === monday || sinceLast >= 7 * dayMs ? day : null;
}
