import type { Actor } from '@/lib/core/actor';
import type { AllowanceKind } from '@/lib/core/allowances';
import { keyedHash } from '@/lib/core/crypto';
import { type AiResult, isModelSetUp } from '@/lib/integrations/ai';
import { take } from '@/lib/integrations/rate-limit';
import { returnAllowance } from './return-allowance';
import { takeAllowance } from './take-allowance';

type Answer<T> = AiResult<T>;

type Use<T, Kept> = {
  ask: (isModelAllowed: boolean) => Promise<Answer<T>>;
  /** Whether an ask that failed did so because the person left; a failure itself is never counted. */
  hasLeft?: () => boolean;
  /** Stores what was said. */
  keep: (answer: Answer<T>) => Promise<Kept>;
};

const isFresh = ({ origin, isKept }: Answer<unknown>) => origin.source !== 'built_in' && !isKept;

const freeWaste = { points: 10, windowSeconds: 24 * 3600 };

/** Paid and left behind is given back ten times a day: without an end one person could spend everybody's budget. */
async function mayWaste(actor: Actor): Promise<boolean> {
  return (await take('ai-wasted', keyedHash('ai-wasted', actor.userId), freeWaste)).isAllowed;
}

/**
 * One use of AI, from asking to storing. It counts when a model did fresh work; what failed, was said before, or came from the
 * built-in engine is given back, before it is stored and seen. Without a model nothing is counted.
 */
export async function spendAllowance<T, Kept extends object | boolean>(
  actor: Actor,
  kind: AllowanceKind,
  { ask, keep, hasLeft }: Use<T, Kept>,
): Promise<Kept> {
  if (!(await isModelSetUp())) return keep(await ask(true));
  const at = new Date();
  const isOwed = await takeAllowance(actor, kind, at);
  const giveBack = async () => {
    if (isOwed) await returnAllowance(actor, kind, at);
  };
  const answer = await ask(isOwed).catch(async (error: unknown) => {
    if (!hasLeft?.() || (await mayWaste(actor))) await giveBack();
    throw error;
  });
  if (!isFresh(answer)) await giveBack();
  // From here on the work is done, and asked again within the half hour it costs nothing more.
  return keep(answer);
}
