import type { Actor } from '@/lib/core/actor';
import type { AiOrigin } from '@/lib/core/ai-origin';
import { findReading } from './find-reading';
import { findUnassessed } from './find-unassessed';
import { findAssessmentRun } from './queries';
import type { MatchCv } from './schema';

export type AssessmentProgress = {
  state: 'idle' | 'running' | 'failed';
  /** How many matches the run under way, or the last one, asked about; 0 while it waits to begin. */
  asked: number;
  /** Who answered last, or why nobody did. */
  origin: AiOrigin | null;
  /** Of the best matches, how many there are and how many the model has not been asked about as they stand. */
  bestCount: number;
  openCount: number;
};

/** How the asking for second opinions on one CV's matches stands; null without a model, or before the CV is read. */
export async function getAssessmentProgress(
  actor: Actor,
  { cvId }: MatchCv,
): Promise<AssessmentProgress | null> {
  // First: a run that ends while the rest is read still shows as running, and not as ended without a word.
  const run = await findAssessmentRun(actor.userId, cvId);
  const cv = await findReading(actor, cvId);
  const unassessed = cv && (await findUnassessed(actor, cv));
  if (!unassessed) return null;
  const isUnderWay = run?.state === 'queued' || run?.state === 'running';
  return {
    state: isUnderWay ? 'running' : run?.state === 'failed' ? 'failed' : 'idle',
    asked: run?.asked ?? 0,
    origin: run?.origin ?? null,
    bestCount: unassessed.bestCount,
    openCount: unassessed.jobs.length,
  };
}
