import type { Actor } from '@/lib/core/actor';
import { getCv } from '@/lib/features/cvs/get-cv';
import { getMatchProgress, type MatchProgress } from './get-match-progress';
import { listMatchRows, type MatchListItem } from './queries';
import type { MatchCv } from './schema';

export type MatchList = { progress: MatchProgress; items: MatchListItem[] };

/** The best jobs for one CV as last computed, and how far a running computation is. */
export async function listMatches(actor: Actor, { cvId }: MatchCv): Promise<MatchList> {
  const cv = await getCv(actor, { cvId });
  const progress = await getMatchProgress(actor, cv);
  return { progress, items: await listMatchRows(actor.userId, cvId) };
}
