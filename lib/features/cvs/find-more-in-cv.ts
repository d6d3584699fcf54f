import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { spendAllowance } from '@/lib/features/billing/spend-allowance';
import { analyzeCv } from '@/lib/integrations/ai';
import { type Cv, getCvRow, isAskedForMore, isRead, updateFindings } from './queries';
import type { CvId } from './schema';
import { toReading } from './to-reading';

/**
 * Asks a model what the reading missed and keeps it beside the reading. Safe to repeat: what was answered already, or what
 * nobody asks for any more, is left alone. What is kept answers the revision that the model saw.
 */
export async function findMoreInCv(actor: Actor, { cvId }: CvId): Promise<void> {
  const cv = await findRow(actor, cvId);
  if (!cv || !isRead(cv) || !isAskedForMore(cv)) return;
  const { profile, text, revision } = toReading(cv);
  const { userId } = actor;
  await spendAllowance(actor, 'ai_analyses', {
    ask: (isModelAllowed) => analyzeCv({ profile, text }, { userId, isModelAllowed }),
    keep: ({ value, origin }) => updateFindings(userId, cvId, { text, revision, findings: value, origin }),
  });
}

/** Null when the CV was deleted meanwhile. */
async function findRow(actor: Actor, cvId: string): Promise<Cv | null> {
  try {
    return await getCvRow(actor.userId, cvId);
  } catch (error) {
    if (isAppError(error, 'not_found')) return null;
    throw error;
  }
}
