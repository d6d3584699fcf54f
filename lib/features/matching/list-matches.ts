import type { Actor } from '@/lib/core/actor';
import { getCv } from '@/lib/features/cvs/get-cv';
import { findRun, listMatchRows, type MatchListItem } from './queries';
import type { MatchCv } from './schema';

export type MatchProgress = { state: 'waiting' | 'running' | 'done'; jobsDone: number; jobsTotal: number };

export type MatchList = { progress: MatchProgress; items: MatchListItem[] };

/** The best jobs for one CV as last computed, and how far a running computation is. */
export async function listMatches(actor: Actor, { cvId }: MatchCv): Promise<MatchList> {
  const cv = await getCv(actor, { cvId });
  const run = await findRun(actor.userId, cvId);
  const items = await listMatchRows(actor.userId, cvId);
  if (cv.state === 'failed') return { progress: { state: 'done', jobsDone: 0, jobsTotal: 0 }, items };
  const isFresh = run?.state === 'done' && run.cvRevision === cv.revision;
  const state = isFresh ? 'done' : run?.state === 'running' ? 'running' : 'waiting';
  return { progress: { state, jobsDone: run?.jobsDone ?? 0, jobsTotal: run?.jobsTotal ?? 0 }, items };
}
