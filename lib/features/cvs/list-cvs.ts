import type { Actor } from '@/lib/core/actor';
import { type CvSummary, listSummaries } from './queries';

export type { CvSummary } from './queries';

/** Newest first. */
export function listCvs(actor: Actor): Promise<CvSummary[]> {
  return listSummaries(actor.userId);
}
