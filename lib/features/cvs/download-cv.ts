import type { Actor } from '@/lib/core/actor';
import { type CvFile, getFile } from './queries';
import type { CvId } from './schema';

/** The file as it was uploaded. */
export function downloadCv(actor: Actor, { cvId }: CvId): Promise<CvFile> {
  return getFile(actor.userId, cvId);
}
