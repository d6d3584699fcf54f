import type { Actor } from '@/lib/core/actor';
import { type ApplicationCard, updateApplication } from './queries';
import type { ApplicationRef } from './schema';

export async function restoreApplication(
  actor: Actor,
  { applicationId }: ApplicationRef,
): Promise<ApplicationCard> {
  return updateApplication(actor.userId, applicationId, { isRemoved: false });
}
