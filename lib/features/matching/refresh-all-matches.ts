import { enqueue } from '@/lib/integrations/queue';
import { listReadCvs } from './queries';

/** After the jobs changed: asks for a fresh matching of every CV that is read. */
export async function refreshAllMatches(): Promise<void> {
  for (const cv of await listReadCvs()) await enqueue('match-cv', cv);
}
