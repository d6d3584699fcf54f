import { env } from '@/lib/core/env';
import { localityOf } from '@/lib/core/locality';
import { formatMoment } from '@/lib/core/time';
import { inTransaction } from '@/lib/db/client';
import { getUser } from '@/lib/features/account/queries';
import { type DueReminder, takeDueReminder } from '@/lib/features/applications/reminder-queries';
import { isNoticeWanted } from '@/lib/features/mail/notice-queries';
import { queueMail } from '@/lib/features/mail/queue-mail';

/**
 * Mails the reminders whose time has come, each once, however many workers ask, and each in a transaction of its own: none holds what is one
 * person's while it waits for another's. Gives how many were due.
 */
export async function writeReminders(): Promise<number> {
  for (let total = 0; ; total += 1) {
    const isTaken = await inTransaction(async () => {
      const due = await takeDueReminder();
      if (due) await remind(due);
      return due !== null;
    });
    if (!isTaken) return total;
  }
}

/** Of what was taken off the board nobody is reminded. */
async function remind({ userId, isRemoved, ...reminder }: DueReminder): Promise<void> {
  if (isRemoved || !(await isNoticeWanted(userId, 'reminder-due'))) return;
  const { id, applicationId, dueAt, note, jobTitle, company } = reminder;
  await queueMail({
    template: 'reminder-due',
    to: { userId },
    props: {
      ...{ jobTitle, company, note },
      dueOn: formatMoment(dueAt, localityOf(await getUser(userId))),
      link: new URL(`/applications/${applicationId}`, env().BASE_URL).href,
    },
    idempotencyKey: `reminder-due:${id}`,
  });
}
