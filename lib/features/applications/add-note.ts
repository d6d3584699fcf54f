import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { type ApplicationEvent, getApplication, insertEvent } from './queries';
import type { AddNote } from './schema';

export async function addNote(actor: Actor, { applicationId, note }: AddNote): Promise<ApplicationEvent> {
  return inTransaction(async () => {
    await getApplication(actor.userId, applicationId);
    return insertEvent(actor.userId, { applicationId, kind: 'note', note });
  });
}
