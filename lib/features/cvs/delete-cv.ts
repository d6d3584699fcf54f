import type { Actor } from '@/lib/core/actor';
import { deleteCvRow } from './queries';
import type { CvId } from './schema';

/** Deletes the CV with its file, reading and matches. Letters written with it stay. */
export function deleteCv(actor: Actor, { cvId }: CvId): Promise<void> {
  return deleteCvRow(actor.userId, cvId);
}
