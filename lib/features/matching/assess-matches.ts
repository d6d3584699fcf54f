import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import { spendAllowance } from '@/lib/features/billing/spend-allowance';
import type { CvReading } from '@/lib/features/cvs/to-reading';
import * as ai from '@/lib/integrations/ai';
import { findReading } from './find-reading';
import { findUnassessed, type Unassessed } from './find-unassessed';
import { insertAssessments, updateAssessmentRun } from './queries';
import type { MatchCv } from './schema';

/**
 * Has a model give its opinion on the best matches that it has not seen as they stand, all in one call. Safe to repeat: what
 * has its words keeps them. The scores do not change, whatever it says.
 */
export async function assessMatches(actor: Actor, { cvId }: MatchCv): Promise<void> {
  if (!(await updateAssessmentRun(actor.userId, cvId, { state: 'running' }))) return;
  const cv = await findReading(actor, cvId);
  const jobs = (cv && (await findUnassessed(actor, cv))?.jobs) ?? [];
  if (!cv || jobs.length === 0) {
    await updateAssessmentRun(actor.userId, cvId, { state: 'done', asked: 0 });
    return;
  }
  await updateAssessmentRun(actor.userId, cvId, { asked: jobs.length });
  await assess(actor, cv, jobs);
}

async function assess(actor: Actor, cv: CvReading, jobs: Unassessed['jobs']): Promise<void> {
  const { userId } = actor;
  const { profile, text } = cv;
  const prepared = matchableCv(profile, text);
  const matches = jobs.map(({ jobId, inputHash: _, contentHash: __, ...job }) => ({
    ...{ jobId, job },
    match: scoreMatch(prepared, job.profile),
  }));
  await spendAllowance(actor, 'ai_assessments', {
    ask: (isModelAllowed) => ai.assessMatches({ cv: { profile, text }, matches }, { userId, isModelAllowed }),
    keep: ({ value, origin }) =>
      inTransaction(async () => {
        const said = jobs.flatMap(({ jobId, inputHash }) => {
          const assessment = value.get(jobId);
          return assessment ? [{ jobId, inputHash, assessment, origin }] : [];
        });
        const keptCount = await insertAssessments(userId, cv.id, said);
        await updateAssessmentRun(userId, cv.id, { state: 'done', origin });
        return keptCount > 0;
      }),
  });
}
