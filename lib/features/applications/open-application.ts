import type { Actor } from '@/lib/core/actor';
import { type Application, type ApplicationEvent, getApplication, listEvents } from './queries';
import type { ApplicationRef } from './schema';

export type OpenedApplication = { application: Application; events: ApplicationEvent[] };

/** One application with the kept posting and its timeline, newest first. */
export async function openApplication(
  actor: Actor,
  { applicationId }: ApplicationRef,
): Promise<OpenedApplication> {
  const application = await getApplication(actor.userId, applicationId);
  return { application, events: await listEvents(actor.userId, applicationId) };
}
