import type { Actor } from '@/lib/core/actor';
import type { AiOrigin } from '@/lib/core/ai-origin';
import type { Assessment } from '@/lib/engine/types';
import { modelIdentity } from '@/lib/integrations/ai';
import type { ExplainedMatch } from './explain-match';
import { createInputHash } from './input-hash';
import { findAssessment } from './queries';

export type SecondOpinion = {
  assessment: Assessment;
  origin: AiOrigin;
  createdAt: Date;
  /** False when the CV, the posting or the model has changed since. */
  isCurrent: boolean;
};

/** What a model said of one match, the same words every time; null when nobody asked. */
export async function findSecondOpinion(
  actor: Actor,
  { cv, job }: Pick<ExplainedMatch, 'cv' | 'job'>,
): Promise<SecondOpinion | null> {
  const inUse = await modelIdentity();
  const inputHash = inUse && createInputHash(cv, inUse)(job.contentHash);
  const stored = await findAssessment(actor.userId, { cvId: cv.id, jobId: job.id }, inputHash);
  if (!stored) return null;
  const { assessment, origin, createdAt } = stored;
  return { assessment, origin, createdAt, isCurrent: inputHash === null || stored.inputHash === inputHash };
}
