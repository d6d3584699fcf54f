import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { enqueue } from '@/lib/integrations/queue';
import { type CvSummary, getSummary, updateProgress } from './queries';
import type { CvId } from './schema';

/** Reads the kept file once more, whatever came of it before. Corrections stay. */
export function retryCv(actor: Actor, { cvId }: CvId): Promise<CvSummary> {
  return inTransaction(async () => {
    const states = ['queued', 'failed', 'ready'] as const;
    await updateProgress(actor.userId, cvId, states, { state: 'queued', failure: null });
    await enqueue('read-cv', { cvId, userId: actor.userId });
    return getSummary(actor.userId, cvId);
  });
}
