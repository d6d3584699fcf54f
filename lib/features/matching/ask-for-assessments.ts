import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { getCv } from '@/lib/features/cvs/get-cv';
import { isModelSetUp } from '@/lib/integrations/ai';
import { enqueue } from '@/lib/integrations/queue';
import { upsertAssessmentRunAsQueued } from './queries';
import type { MatchCv } from './schema';

/**
 * Asks for a second opinion on the best matches of one CV; asked again while one is under way, it changes nothing.
 * @throws AppError `conflict` when the CV is not read, or no model is set up
 */
export function askForAssessments(actor: Actor, { cvId }: MatchCv): Promise<void> {
  return inTransaction(async () => {
    const { state } = await getCv(actor, { cvId });
    if (state !== 'ready') {
      throw new AppError('conflict', 'This CV is still being read. Ask again when that is done.');
    }
    if (!(await isModelSetUp())) {
      throw new AppError('conflict', 'No AI model is set up here, so there is nobody to ask.');
    }
    const isBegun = await upsertAssessmentRunAsQueued(actor.userId, cvId);
    if (isBegun) await enqueue('assess-matches', { cvId, userId: actor.userId });
  });
}
