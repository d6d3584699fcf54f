import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { plans, priceOf } from '@/lib/core/plans';
import { inTransaction } from '@/lib/db/client';
import { cardFormSettings, cardsOf } from '@/lib/integrations/payments';
import type { Cards, Checkout } from '@/lib/integrations/payments/types';
import { askAgainSafely } from './ask-again-safely';
import { findSubscription } from './customer-queries';
import { ensureCustomer } from './ensure-customer';
import {
  insertPayment,
  listOpenPayments,
  lockPayer,
  type Payment,
  updateAsFailed,
  updateAsPending,
} from './payment-queries';
import type { StartPayment } from './schema';

export type CardCheckout = {
  paymentId: string;
  /** Null: a credit of the person paid it already. */
  checkout: Checkout | null;
  publishableKey: string;
  amountMinor: number;
  currency: string;
};

/**
 * Begins a payment by card, or goes on with the one that is open: any number of clicks make one customer and one subscription.
 * Nothing is charged before the person confirms in the browser.
 * @throws AppError `unavailable` without Stripe, `conflict` with a subscription that runs
 */
export async function startCardPayment(actor: Actor, input: StartPayment): Promise<CardCheckout> {
  const [cards, form] = await Promise.all([cardsOf(), cardFormSettings()]);
  if (!cards || !form) {
    throw new AppError('unavailable', 'Payments by card are not set up here.', { reason: 'payments_off' });
  }
  const { payment, replaced } = await openPayment(actor, input);
  const { id: paymentId, amountMinor, currency } = payment;
  const { reference, checkout } = await askAgainSafely(async () => {
    await leaveBehind(cards, replaced);
    const customerId = await ensureCustomer(actor, cards);
    const price = priceOf(input.planId, input.currency);
    const order = { userId: actor.userId, customerId, price, paymentId };
    const keyed = { ...order, idempotencyKey: `payment:${paymentId}` };
    return plans[input.planId].renews ? cards.startSubscription(keyed) : cards.startPayment(keyed);
  });
  await updateAsPending(actor.userId, paymentId, reference);
  return { paymentId, checkout, publishableKey: form.publishableKey, amountMinor, currency };
}

/** The row of this payment, settled among many clicks; and what the person had begun for another plan. */
function openPayment({ userId }: Actor, { planId, currency }: StartPayment) {
  return inTransaction(async () => {
    await lockPayer(userId);
    const running = plans[planId].renews && (await findSubscription(userId));
    if (running) {
      throw new AppError('conflict', 'You have a subscription already. Change its plan instead.', {
        reason: 'subscription_exists',
      });
    }
    const open = await listOpenPayments(userId, 'stripe');
    const same = open.find((one) => one.planId === planId && one.currency === currency);
    const price = { ...priceOf(planId, currency), gateway: 'stripe', expiresAt: null } as const;
    const payment = same ?? (await insertPayment(userId, price));
    const replaced = open.filter(({ id }) => id !== payment.id);
    for (const { id } of replaced) {
      await updateAsFailed(userId, id, { state: 'expired', failure: 'PAYMENT_CANCELLED' });
    }
    return { payment, replaced };
  });
}

/** A subscription that was begun for another plan and never paid would wait a day at Stripe, and could still be paid. */
async function leaveBehind(cards: Cards, replaced: readonly Payment[]): Promise<void> {
  for (const { id, reference, planId } of replaced) {
    if (!reference || !plans[planId].renews) continue;
    await cards.cancel({ subscriptionId: reference, at: 'now', idempotencyKey: `leave:${id}` });
  }
}
