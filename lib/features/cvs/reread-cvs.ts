import { engineVersion } from '@/lib/engine/version';
import { enqueue } from '@/lib/integrations/queue';
import { listOutdatedCvs } from './queries';

/** Asks for a new reading of every CV that an older engine read; asked twice, each is read once. Gives how many. */
export async function rereadCvs(): Promise<number> {
  const outdated = await listOutdatedCvs(engineVersion);
  for (const cv of outdated) await enqueue('read-cv', cv);
  return outdated.length;
}
