import type { Actor } from '@/lib/core/actor';
import type { CvSummary } from '@/lib/features/cvs/list-cvs';
import { findRun, type MatchRun } from './queries';

export type MatchProgress = {
  state: 'waiting' | 'running' | 'done' | 'failed';
  jobsDone: number;
  jobsTotal: number;
};

/** How far the matching of one's own CV is; done when the stored matches answer its present revision. */
export async function getMatchProgress(actor: Actor, cv: CvSummary): Promise<MatchProgress> {
  if (cv.state === 'failed') return { state: 'done', jobsDone: 0, jobsTotal: 0 };
  const run = await findRun(actor.userId, cv.id);
  return {
    state: run ? stateOf(run, cv.revision) : 'waiting',
    jobsDone: run?.jobsDone ?? 0,
    jobsTotal: run?.jobsTotal ?? 0,
  };
}

function stateOf({ state, cvRevision }: MatchRun, revision: number): MatchProgress['state'] {
  if (state === 'running') return 'running';
  return state !== 'queued' && cvRevision === revision ? state : 'waiting';
}
