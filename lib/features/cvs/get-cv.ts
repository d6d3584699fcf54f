import type { Actor } from '@/lib/core/actor';
import { type CvSummary, getSummary } from './queries';
import type { CvId } from './schema';

export function getCv(actor: Actor, { cvId }: CvId): Promise<CvSummary> {
  return getSummary(actor.userId, cvId);
}
