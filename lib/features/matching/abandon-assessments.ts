import type { Actor } from '@/lib/core/actor';
import { updateAssessmentRun } from './queries';
import type { MatchCv } from './schema';

/** After the last try: nobody waits any longer, and the person can ask again. */
export async function abandonAssessments(actor: Actor, { cvId }: MatchCv): Promise<void> {
  await updateAssessmentRun(actor.userId, cvId, { state: 'failed' });
}
