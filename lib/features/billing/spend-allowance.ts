import type { Actor } from '@/lib/core/actor';
import type { AiOrigin } from '@/lib/core/ai-origin';
import type { AllowanceKind } from '@/lib/core/allowances';
import { isModelSetUp } from '@/lib/integrations/ai';
import { returnAllowance } from './return-allowance';
import { takeAllowance } from './take-allowance';

/** `origin`: who made what the person got; null when they got nothing. */
type Spent = { origin: AiOrigin | null };

const isModelsWork = (origin: AiOrigin | null) =>
  origin !== null && origin.source !== 'built_in' && origin.staleSince === null;

/**
 * Runs one use of AI, from asking the model to storing what it said. It counts only when the person got a model's fresh
 * work: what failed, was cancelled, or came from the built-in engine is given back. Without a model nothing is counted.
 */
export async function spendAllowance<T extends Spent>(
  actor: Actor,
  kind: AllowanceKind,
  run: (isModelAllowed: boolean) => Promise<T>,
): Promise<T> {
  if (!(await isModelSetUp())) return run(true);
  const at = new Date();
  const isTaken = await takeAllowance(actor, kind, at);
  let isEarned = false;
  try {
    const spent = await run(isTaken);
    isEarned = isModelsWork(spent.origin);
    return spent;
  } finally {
    if (isTaken && !isEarned) await returnAllowance(actor, kind, at);
  }
}
