import type { Actor } from '@/lib/core/actor';
import type { AiOrigin } from '@/lib/core/ai-origin';
import type { AllowanceKind } from '@/lib/core/allowances';
import { type AiResult, isModelSetUp } from '@/lib/integrations/ai';
import { returnAllowance } from './return-allowance';
import { takeAllowance } from './take-allowance';

type Answer<T> = Pick<AiResult<T>, 'value' | 'origin'>;

type Use<T, Kept> = {
  ask: (isModelAllowed: boolean) => Promise<Answer<T>>;
  /** Stores what was said; false when the person gets nothing of it. */
  keep: (answer: Answer<T>) => Promise<Kept>;
};

const isFresh = ({ source, staleSince }: AiOrigin) => source !== 'built_in' && staleSince === null;

/**
 * One use of AI, from asking to storing. It counts only when the person got a model's fresh work: what failed, was cancelled,
 * or came from the built-in engine is given back, before it is stored and seen. Without a model nothing is counted.
 */
export async function spendAllowance<T, Kept extends object | boolean>(
  actor: Actor,
  kind: AllowanceKind,
  { ask, keep }: Use<T, Kept>,
): Promise<Kept> {
  if (!(await isModelSetUp())) return keep(await ask(true));
  const at = new Date();
  let isOwed = await takeAllowance(actor, kind, at);
  const giveBack = async () => {
    if (!isOwed) return;
    isOwed = false;
    await returnAllowance(actor, kind, at);
  };
  try {
    const answer = await ask(isOwed);
    if (!isFresh(answer.origin)) await giveBack();
    const kept = await keep(answer);
    if (kept) isOwed = false;
    return kept;
  } finally {
    await giveBack();
  }
}
