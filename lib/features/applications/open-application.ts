import type { Actor } from '@/lib/core/actor';
import { isNoticeWanted } from '@/lib/features/mail/notice-queries';
import { type Application, type ApplicationEvent, getApplication, listEvents } from './queries';
import { listReminders, type Reminder } from './reminder-queries';
import type { ApplicationRef } from './schema';

export type OpenedApplication = {
  application: Application;
  events: ApplicationEvent[];
  /** The next first; those that are over are told already. */
  reminders: Reminder[];
  /** Else a reminder stands on the page alone. */
  isRemindedByMail: boolean;
};

/** One application with the kept posting and its timeline, newest first. */
export async function openApplication(
  actor: Actor,
  { applicationId }: ApplicationRef,
): Promise<OpenedApplication> {
  const application = await getApplication(actor.userId, applicationId);
  const [events, reminders, isRemindedByMail] = await Promise.all([
    listEvents(actor.userId, applicationId),
    listReminders(actor.userId, applicationId),
    isNoticeWanted(actor.userId, 'reminder-due'),
  ]);
  return { application, events, reminders, isRemindedByMail };
}
