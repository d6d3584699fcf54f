import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import type { MatchScore, SkillMatch } from '@/lib/engine/types';
import type { CvReading } from '@/lib/features/cvs/to-reading';
import { findReading } from './find-reading';
import {
  countOpenJobs,
  listOpenProfiles,
  type RankedJob,
  replaceMatches,
  updateRun,
  upsertRunAsRunning,
} from './queries';
import type { MatchCv } from './schema';

export const keptMatches = 200;
const batchSize = 200;
const namesInSummary = 6;

const namesOf = (skills: readonly SkillMatch[]) => skills.slice(0, namesInSummary).map((skill) => skill.name);

function rank(jobId: string, { score, band, matching, near, missing }: MatchScore): RankedJob {
  return {
    jobId,
    score,
    band,
    summary: { matching: namesOf(matching), near: namesOf(near), missing: namesOf(missing) },
  };
}

const byScore = (a: RankedJob, b: RankedJob) => b.score - a.score || (a.jobId < b.jobId ? -1 : 1);

async function rankJobs(actor: Actor, cv: CvReading): Promise<RankedJob[]> {
  const prepared = matchableCv(cv.profile, cv.text);
  let best: RankedJob[] = [];
  let done = 0;
  let afterId: string | null = null;
  for (;;) {
    const batch = await listOpenProfiles(actor.userId, afterId, batchSize);
    if (batch.length === 0) return best;
    const scored = batch.map((job) => rank(job.id, scoreMatch(prepared, job.profile)));
    best = [...best, ...scored].sort(byScore).slice(0, keptMatches);
    afterId = batch[batch.length - 1]?.id ?? null;
    done += batch.length;
    await updateRun(actor.userId, cv.id, { jobsDone: done });
    await nextTurn();
  }
}

/**
 * Scores every open job against one CV and keeps the best. Safe to repeat; a CV that was deleted or is not read is left
 * alone, and one that was corrected meanwhile keeps its old matches: its correction asked for a run of its own.
 */
export async function refreshMatches(actor: Actor, { cvId }: MatchCv): Promise<void> {
  const cv = await findReading(actor, cvId);
  if (!cv) return;
  await upsertRunAsRunning(actor.userId, cvId, await countOpenJobs(actor.userId));
  const ranked = await rankJobs(actor, cv);
  await inTransaction(async () => {
    const now = await findReading(actor, cvId);
    if (now?.revision !== cv.revision) return;
    await replaceMatches(actor.userId, cvId, ranked);
    await updateRun(actor.userId, cvId, { state: 'done', cvRevision: cv.revision });
  });
}
