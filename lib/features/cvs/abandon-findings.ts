import type { Actor } from '@/lib/core/actor';
import { builtInOrigin } from '@/lib/core/ai-origin';
import { updateFindingsAsGivenUp } from './queries';
import type { CvId } from './schema';

/** After the last try to find more in a CV: nobody waits any longer, and the person can ask again. */
export async function abandonFindings(actor: Actor, { cvId }: CvId): Promise<void> {
  await updateFindingsAsGivenUp(actor.userId, cvId, builtInOrigin);
}
