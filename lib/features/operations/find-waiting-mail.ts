import { isMailKept } from '@/lib/features/mail/is-mail-offered';
import { sumWaiting } from '@/lib/features/mail/outbox-queries';
import { spanWords } from './span-words';

/** Mail that waits longer than this waits for more than its turn. */
const lateMinutes = 30;

/** How many mails wait to be sent and for how long, as the status page says it; null when none does, or the outbox page shows them. */
export async function findWaitingMail(now = new Date()): Promise<{ note: string; isLate: boolean } | null> {
  const { waiting, since } = await sumWaiting();
  if (!since || (await isMailKept())) return null;
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000);
  const many = waiting === 1 ? '1 mail waits to be sent' : `${waiting} mails wait to be sent, the oldest`;
  return { note: `${many} for ${spanWords(minutes)}.`, isLate: minutes >= lateMinutes };
}
