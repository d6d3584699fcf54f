import type { Actor } from '@/lib/core/actor';
import type { CvSummary } from '@/lib/features/cvs/list-cvs';
import { findRun } from './queries';

export type MatchProgress = { state: 'waiting' | 'running' | 'done'; jobsDone: number; jobsTotal: number };

/** How far the matching of one's own CV is; done when the stored matches answer its present revision. */
export async function getMatchProgress(actor: Actor, cv: CvSummary): Promise<MatchProgress> {
  if (cv.state === 'failed') return { state: 'done', jobsDone: 0, jobsTotal: 0 };
  const run = await findRun(actor.userId, cv.id);
  const isFresh = run?.state === 'done' && run.cvRevision === cv.revision;
  const state = isFresh ? 'done' : run?.state === 'running' ? 'running' : 'waiting';
  return { state, jobsDone: run?.jobsDone ?? 0, jobsTotal: run?.jobsTotal ?? 0 };
}
