import type { Actor } from '@/lib/core/actor';
import { unfinishedStates, updateProgress } from './queries';
import type { CvId } from './schema';

/** After the last try to read a CV: the person sees that it failed, and can ask again. */
export async function abandonReading(actor: Actor, { cvId }: CvId): Promise<void> {
  await updateProgress(actor.userId, cvId, unfinishedStates, { state: 'failed', failure: 'not_finished' });
}
