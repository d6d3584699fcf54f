import type { Actor } from '@/lib/core/actor';
import type { CvReading } from '@/lib/features/cvs/to-reading';
import { modelIdentity } from '@/lib/integrations/ai';
import { createInputHash } from './input-hash';
import { listAssessedHashes, listBestJobs } from './queries';

/** They go to the model in one call. */
export const mostAssessed = 20;

type BestJob = Awaited<ReturnType<typeof listBestJobs>>[number];

export type Unassessed = { bestCount: number; jobs: (BestJob & { inputHash: string })[] };

/** Of the best matches of a CV those that the present model has not been asked about as they stand; null without a model. */
export async function findUnassessed(actor: Actor, cv: CvReading): Promise<Unassessed | null> {
  const inUse = await modelIdentity();
  if (!inUse) return null;
  const hashOf = createInputHash(cv, inUse);
  const best = (await listBestJobs(actor.userId, cv.id, mostAssessed)).map((job) => ({
    ...job,
    inputHash: hashOf(job.contentHash),
  }));
  const hashes = best.map((job) => job.inputHash);
  const assessed = new Set(await listAssessedHashes(actor.userId, hashes));
  return { bestCount: best.length, jobs: best.filter((job) => !assessed.has(job.inputHash)) };
}
