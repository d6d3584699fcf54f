import { enqueue } from '@/lib/integrations/queue';
import { updateFindingsAsAsked } from './queries';

/** Asks, in the surrounding transaction, for what a model finds in a CV that is read; one that is asked for waits already. */
export async function requestFindings(userId: string, cvId: string): Promise<void> {
  if (await updateFindingsAsAsked(userId, cvId)) await enqueue('analyze-cv', { cvId, userId });
}
