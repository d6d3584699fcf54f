import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { deleteReminder } from './reminder-queries';
import type { ReminderRef } from './schema';

export async function removeReminder(actor: Actor, { reminderId }: ReminderRef): Promise<void> {
  if (await deleteReminder(actor.userId, reminderId)) return;
  throw new AppError('not_found', 'This reminder does not exist any more.');
}
