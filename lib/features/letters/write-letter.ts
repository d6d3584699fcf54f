import type { Actor } from '@/lib/core/actor';
import { spendAllowance } from '@/lib/features/billing/spend-allowance';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import { getJob } from '@/lib/features/jobs/get-job';
import * as ai from '@/lib/integrations/ai';
import { keepComposed } from './keep-composed';
import type { Letter } from './queries';
import type { WriteLetter } from './schema';

type Watched = {
  /** The letter so far, whole; a new attempt begins again with a shorter one. */
  onProgress?: (progress: ai.LetterProgress) => void;
  /** The reader left: the model is stopped, nothing is stored, nothing is counted. */
  signal?: AbortSignal;
};

/**
 * Writes the letter for one CV, job and style. Asked again, the same letter gets a new version only when its text differs;
 * what the person edited stays in its history.
 */
export async function writeLetter(
  actor: Actor,
  { jobId, cvId, style }: WriteLetter,
  { onProgress, signal }: Watched = {},
): Promise<Letter> {
  const cv = await getCvReading(actor, { cvId });
  const { title, company, text, profile } = await getJob(actor, jobId);
  const facts = { profile: cv.profile, cvText: cv.text, job: { title, company, text, profile }, style };
  return spendAllowance(actor, 'ai_letters', {
    ask: (isModelAllowed) =>
      ai.writeLetter(facts, { userId: actor.userId, isModelAllowed, onProgress, signal }),
    hasLeft: () => signal?.aborted ?? false,
    keep: async ({ value, origin }) => {
      signal?.throwIfAborted();
      const key = { cvId, jobId, style, jobTitle: title, company };
      return keepComposed(actor, key, value, origin);
    },
  });
}
