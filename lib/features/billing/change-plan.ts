import type { Actor } from '@/lib/core/actor';
import { AppError, isProviderError } from '@/lib/core/errors';
import { priceOf } from '@/lib/core/plans';
import { type ChangePreview, type Checkout, paymentOwed } from '@/lib/integrations/payments/types';
import type { SubscriptionRow } from './customer-queries';
import { getRunning } from './running-subscription';
import type { ChangePlan, PreviewChange } from './schema';

/**
 * What the change would cost now and later. Nothing is changed.
 * @throws AppError `conflict` when it is the present plan, or the present one is not paid yet
 */
export async function previewChange(actor: Actor, { planId }: PreviewChange): Promise<ChangePreview> {
  const { subscription, cards } = await getRunning(actor);
  if (subscription.planId === planId) throw samePlan();
  const { gatewayId: subscriptionId, currency } = subscription;
  return cards.previewChange({ subscriptionId, price: priceOf(planId, currency) }).catch(tellOwed);
}

export type ChangedPlan = {
  subscription: SubscriptionRow | null;
  /** The bank asks the person first: until they confirm it the old plan goes on. */
  checkout: Checkout | null;
  /** False: the change went through, and its gateway did not answer when it was read again. */
  isCurrent: boolean;
};

/**
 * Changes the plan at the price that was shown: the moment of the preview is the moment of the change for the gateway, and part of
 * the key that makes two clicks one change.
 * @throws ProviderError `rejected` when the preview is over an hour old, AppError `conflict` while the present plan is not paid
 */
export async function changePlan(actor: Actor, { planId, asOf }: ChangePlan): Promise<ChangedPlan> {
  const { subscription, cards, refresh } = await getRunning(actor);
  if (subscription.planId === planId) return { subscription, checkout: null, isCurrent: true };
  const { gatewayId: subscriptionId, currency } = subscription;
  const idempotencyKey = `change:${subscriptionId}:${planId}:${asOf.getTime()}`;
  const price = priceOf(planId, currency);
  const checkout = await cards.changePlan({ subscriptionId, price, asOf, idempotencyKey }).catch(tellOwed);
  const known = await refresh();
  return { subscription: known ?? subscription, checkout, isCurrent: known !== undefined };
}

function tellOwed(error: unknown): never {
  if (!isProviderError(error) || error.detail.reason !== paymentOwed) throw error;
  const message =
    'Your present plan is not paid yet: its last charge failed, or is still on its way. Change it once that is paid.';
  throw new AppError('conflict', message, { cause: error, reason: paymentOwed });
}

const samePlan = () => new AppError('conflict', 'This is your plan already.', { reason: 'same_plan' });
