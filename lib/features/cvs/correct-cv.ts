import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { analyzeCv } from '@/lib/engine/analysis/analyze-cv';
import { applyCorrections } from '@/lib/engine/reading/apply-corrections';
import { enqueue } from '@/lib/integrations/queue';
import { asOfUpload } from './as-of';
import { mergeCorrections } from './merge-corrections';
import { isRead, lockCvRow, updateReading } from './queries';
import type { CorrectCv } from './schema';
import { type CvReading, toReading } from './to-reading';

/**
 * Replaces one section by what the person says, or puts back what was read. Corrections win over every later reading;
 * the analysis is made anew and matching is asked to see it.
 * @throws AppError `conflict` while the CV is still being read
 */
export function correctCv(actor: Actor, input: CorrectCv): Promise<CvReading> {
  return inTransaction(async () => {
    const cv = await lockCvRow(actor.userId, input.cvId);
    if (!isRead(cv)) {
      throw new AppError('conflict', 'This CV is still being read. Correct it when that is done.');
    }
    const asOf = asOfUpload(cv.createdAt);
    const corrections = mergeCorrections({ read: cv.profile, corrections: cv.corrections, asOf }, input);
    const analysis = analyzeCv(cv.text, applyCorrections(cv.profile, corrections, { asOf }));
    const updated = await updateReading(actor.userId, cv.id, { corrections, analysis });
    await enqueue('match-cv', { cvId: cv.id, userId: actor.userId });
    return toReading(updated);
  });
}
