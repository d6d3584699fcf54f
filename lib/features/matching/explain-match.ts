import type { Actor } from '@/lib/core/actor';
import { matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import type { MatchScore } from '@/lib/engine/types';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import type { CvReading } from '@/lib/features/cvs/to-reading';
import { getJob } from '@/lib/features/jobs/get-job';
import type { Job } from '@/lib/features/jobs/queries';
import type { ExplainMatch } from './schema';

export type ExplainedMatch = { match: MatchScore; cv: CvReading; job: Job };

/** One CV against one posting with every reason, computed now: the same number as in the list, for the same texts. */
export async function explainMatch(actor: Actor, { cvId, jobId }: ExplainMatch): Promise<ExplainedMatch> {
  const [cv, job] = await Promise.all([getCvReading(actor, { cvId }), getJob(actor, jobId)]);
  return { match: scoreMatch(matchableCv(cv.profile, cv.text), job.profile), cv, job };
}
