import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { getCv } from '@/lib/features/cvs/get-cv';
import { enqueue } from '@/lib/integrations/queue';
import { updateFailedRunAsQueued } from './queries';
import type { MatchCv } from './schema';

/** Begins a ranking anew that was given up; one that is under way, or came to its end, is left alone. */
export function retryMatching(actor: Actor, { cvId }: MatchCv): Promise<void> {
  return inTransaction(async () => {
    await getCv(actor, { cvId });
    const isBegun = await updateFailedRunAsQueued(actor.userId, cvId);
    if (isBegun) await enqueue('match-cv', { cvId, userId: actor.userId });
  });
}
