import type { KeptCardAnswer } from '@/components/billing/confirm-kept-card';
import { answerOf, noAnswer } from '@/components/forms/answer-of';
import type { PaidPlanId, PlanId } from '@/lib/core/plans';
import type { ActionError, ActionResult } from '@/lib/core/result';

export type ChangeEnd =
  | { end: 'made' }
  | { end: 'refused'; words: string }
  /** It may have been charged: nobody is asked to pay again. */
  | { end: 'unknown'; words: string };

type Look = () => Promise<ActionResult<{ planId: PlanId | null }>>;

type Steps = {
  change: () => Promise<ActionResult<{ clientSecret: string | null }>>;
  /** Lets the bank ask the person; null where what that needs was not loaded. */
  confirm: ((clientSecret: string) => Promise<KeptCardAnswer>) | null;
  /** Asks the gateway which plan holds. */
  look: Look;
};

const scriptMissing =
  'Your bank wants you to confirm this, and what it needs from Stripe could not be loaded. Nothing was charged, and your plan stays as it is. Reload the page and try again.';
const lost =
  'This site did not answer, so it is not known whether your plan was changed. Do not pay again: check your connection, then look again.';
const notConfirmed =
  'This is not confirmed yet: your bank or Stripe may still be at it, and until then your present plan goes on. Do not pay again: look again in some minutes.';

/** Changes the plan, with the bank's question where it has one. Made is only what Stripe says is so. */
export async function makeChange(planId: PaidPlanId, { change, confirm, look }: Steps): Promise<ChangeEnd> {
  const result = await answerOf(change(), lost);
  if (!result.ok)
    return { end: isUnknown(result.error) ? 'unknown' : 'refused', words: wordsOf(result.error) };
  const { clientSecret } = result.data;
  if (!clientSecret) return { end: 'made' };
  if (!confirm) return { end: 'refused', words: scriptMissing };
  const answer = await confirm(clientSecret);
  if (answer.next === 'retry') return { end: 'refused', words: `${answer.words} Your plan stays as it was.` };
  return lookAtChange(planId, look);
}

/** Whether the plan that was wanted is the one that holds. */
export async function lookAtChange(planId: PaidPlanId, look: Look): Promise<ChangeEnd> {
  const looked = await answerOf(look());
  if (looked.ok && looked.data.planId === planId) return { end: 'made' };
  return { end: 'unknown', words: notConfirmed };
}

/** A fault of ours may have come after the charge. */
const isUnknown = ({ code, reason }: ActionError) =>
  code === 'internal' || reason === noAnswer || reason === 'OUTCOME_UNKNOWN';

const wordsOf = ({ code, message }: ActionError) => (code === 'internal' ? notConfirmed : message);
