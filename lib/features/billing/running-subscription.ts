import type { Actor } from '@/lib/core/actor';
import { AppError, isProviderError } from '@/lib/core/errors';
import { cardsOf } from '@/lib/integrations/payments';
import type { Cards } from '@/lib/integrations/payments/types';
import { findSubscription, getPayer, type SubscriptionRow } from './customer-queries';
import { syncCustomer } from './sync-customer';

export type Running = {
  subscription: SubscriptionRow;
  cards: Cards;
  /**
   * Reads it anew at Stripe, after something was done there. Undefined when it does not answer: what was done must not be told as a
   * gateway that could not be reached.
   */
  refresh: () => Promise<SubscriptionRow | null | undefined>;
};

/** @throws AppError `not_found` without a subscription, `unavailable` without Stripe */
export async function getRunning(actor: Actor): Promise<Running> {
  const subscription = await findSubscription(actor.userId);
  if (!subscription) {
    throw new AppError('not_found', 'You have no subscription that runs.', { reason: 'no_subscription' });
  }
  const [cards, { stripeCustomerId }] = await Promise.all([cardsOf(), getPayer(actor.userId)]);
  if (!cards || !stripeCustomerId) {
    const message =
      'Payments by card are switched off here right now, so nothing can be changed. Write to the operator of this site.';
    throw new AppError('unavailable', message, { reason: 'payments_off' });
  }
  const refresh = async () => {
    try {
      await syncCustomer(stripeCustomerId, cards.readCustomer);
    } catch (error) {
      if (isProviderError(error)) return undefined;
      throw error;
    }
    return findSubscription(actor.userId);
  };
  return { subscription, cards, refresh };
}
