import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { isModelSetUp } from '@/lib/integrations/ai';
import { getSummary } from './queries';
import { requestFindings } from './request-findings';
import type { CvId } from './schema';

/**
 * Has a model look once more for what the reading missed, for instance after a correction.
 * @throws AppError `conflict` while the CV is being read, or when no model is set up
 */
export function askForMore(actor: Actor, { cvId }: CvId): Promise<void> {
  return inTransaction(async () => {
    const { state } = await getSummary(actor.userId, cvId);
    if (state !== 'ready') {
      throw new AppError('conflict', 'This CV is still being read. Ask again when that is done.');
    }
    if (!(await isModelSetUp())) {
      throw new AppError('conflict', 'No AI model is set up here. What the built-in engine read stays.');
    }
    await requestFindings(actor.userId, cvId);
  });
}
