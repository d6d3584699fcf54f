import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { getCv } from '@/lib/features/cvs/get-cv';
import { upsertRunAsFailed } from './queries';
import type { MatchCv } from './schema';

/** After the last try to match a CV: its progress ends, and the matches of before stay. */
export async function abandonMatching(actor: Actor, { cvId }: MatchCv): Promise<void> {
  try {
    const { revision } = await getCv(actor, { cvId });
    await upsertRunAsFailed(actor.userId, cvId, revision);
  } catch (error) {
    if (!isAppError(error, 'not_found')) throw error;
  }
}
