import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { forgetPerson } from '@/lib/integrations/cache';
import { deleteCvRow } from './queries';
import type { CvId } from './schema';

/** Deletes the CV with its file, reading and matches, and answers kept from it. Letters written with it stay. */
export function deleteCv(actor: Actor, { cvId }: CvId): Promise<void> {
  return inTransaction(async () => {
    await deleteCvRow(actor.userId, cvId);
    await forgetPerson(actor.userId);
  });
}
