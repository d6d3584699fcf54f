import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { toMoment } from '@/lib/core/zoned-time';
import { inTransaction } from '@/lib/db/client';
import { lockWays } from '@/lib/features/account/way-queries';
import { enqueue } from '@/lib/integrations/queue';
import { getApplication } from './queries';
import { countReminders, insertReminder, type Reminder } from './reminder-queries';
import { mostReminders, type SetReminder } from './schema';

const dayMs = 86_400_000;
const yearMs = 366 * dayMs;

const refuse = (message: string) => new AppError('invalid', message, { fields: { at: message } });

/**
 * Keeps the wish to be reminded of an application at a time of the person's own clock.
 * @throws AppError `invalid` for a time that is over or more than a year ahead, `limit_reached` beyond `mostReminders`
 */
export async function setReminder(
  actor: Actor,
  { applicationId, at, note }: SetReminder,
  timeZone: string,
): Promise<Reminder> {
  const dueAt = toMoment(at, timeZone);
  if (!dueAt) throw refuse('Choose a day and a time.');
  if (dueAt.getTime() <= Date.now()) throw refuse('This is over. Choose a time to come.');
  if (dueAt.getTime() > Date.now() + yearMs) throw refuse('Choose a time within a year.');
  return inTransaction(async () => {
    // One of a person's writes at a time, so that the count holds.
    await lockWays(actor.userId);
    await getApplication(actor.userId, applicationId);
    if ((await countReminders(actor.userId, applicationId)) >= mostReminders) {
      const message = `There are ${mostReminders} reminders to come for this application. Remove one first.`;
      throw new AppError('limit_reached', message);
    }
    const reminder = await insertReminder(actor.userId, { applicationId, dueAt, note });
    const dueInMs = dueAt.getTime() - Date.now();
    if (dueInMs < dayMs) {
      // At its minute; what is later, or is lost, is found by the look of each minute.
      const delaySeconds = Math.ceil(dueInMs / 1_000);
      await enqueue('write-notices', {}, { singletonKey: `reminder:${reminder.id}`, delaySeconds });
    }
    return reminder;
  });
}
