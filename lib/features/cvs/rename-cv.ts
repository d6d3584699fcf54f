import type { Actor } from '@/lib/core/actor';
import { type CvSummary, updateTitle } from './queries';
import type { RenameCv } from './schema';

export function renameCv(actor: Actor, { cvId, title }: RenameCv): Promise<CvSummary> {
  return updateTitle(actor.userId, cvId, title);
}
