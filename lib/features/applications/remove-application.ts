import type { Actor } from '@/lib/core/actor';
import { type ApplicationCard, updateApplication } from './queries';
import type { ApplicationRef } from './schema';

/** Takes a card off the board; `restoreApplication` brings it back as it was. */
export async function removeApplication(
  actor: Actor,
  { applicationId }: ApplicationRef,
): Promise<ApplicationCard> {
  return updateApplication(actor.userId, applicationId, { isRemoved: true });
}
