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
  getPayment,
  insertPayment,
  listLeftBehind,
  listOpenPayments,
  lockPayer,
  type Payment,
  updateAsFailed,
  updateAsPending,
} from './payment-queries';
import type { StartPayment } from './schema';
import { syncCustomer } from './sync-customer';

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
  const payment = await openPayment(actor, input);
  const { id: paymentId, amountMinor, currency } = payment;
  const { userId } = actor;
  const { renews } = plans[input.planId];
  const { reference, checkout } = await askAgainSafely(async () => {
    const customerId = await ensureCustomer(actor, cards);
    await leaveBehind(actor, cards, { customerId, payment });
    const price = priceOf(input.planId, input.currency);
    const order = { userId, customerId, price, paymentId, idempotencyKey: `payment:${paymentId}` };
    return renews ? cards.startSubscription(order) : cards.startPayment(order);
  });
  await updateAsPending(userId, paymentId, reference);
  if (renews && (await getPayment(userId, paymentId)).state === 'expired') {
    await cards.cancel({
      subscriptionId: reference,
      at: 'unless_paid',
      idempotencyKey: `leave:${paymentId}`,
    });
    throw paymentReplaced();
  }
  return { paymentId, checkout, publishableKey: form.publishableKey, amountMinor, currency };
}

/** The row of this payment, settled among many clicks. What the person had begun for another plan that renews is over by it. */
function openPayment({ userId }: Actor, { planId, currency }: StartPayment): Promise<Payment> {
  return inTransaction(async () => {
    await lockPayer(userId);
    if (plans[planId].renews && (await findSubscription(userId))) throw subscriptionExists();
    const open = await listOpenPayments(userId, 'stripe');
    const price = { ...priceOf(planId, currency), gateway: 'stripe', expiresAt: null } as const;
    // Begun at an earlier price it could not be paid: what is charged is the present one.
    const isSame = (one: Payment) =>
      one.planId === planId && one.currency === currency && one.amountMinor === price.amountMinor;
    const same = open.find(isSame);
    const payment = same ?? (await insertPayment(userId, price));
    for (const one of open.filter(({ id }) => id !== payment.id)) {
      // What is paid once may be on its way through a bank, and gives its days whenever it comes.
      if (!plans[one.planId].renews) continue;
      await updateAsFailed(userId, one.id, { state: 'expired', failure: 'PAYMENT_CANCELLED' });
    }
    return payment;
  });
}

type Begun = { customerId: string; payment: Payment };

/**
 * A subscription that was begun for another plan could still be paid, in another window or after its answer was lost: it ends
 * before there is a second one. One that was paid meanwhile stays, and is the person's.
 */
async function leaveBehind({ userId }: Actor, cards: Cards, { customerId, payment }: Begun): Promise<void> {
  const left = await listLeftBehind(userId, payment.id);
  // Looked at after those: who chose something else meanwhile goes on there, and nothing of it is ended.
  const { state } = await getPayment(userId, payment.id);
  if (state !== 'created' && state !== 'pending') throw paymentReplaced();
  if (left.length === 0) return;
  await syncCustomer(customerId, async (id) => {
    const there = await cards.readCustomer(id);
    for (const { paymentId, gatewayId, status } of there.subscriptions) {
      if (status !== 'incomplete' || !paymentId || !left.includes(paymentId)) continue;
      await cards.cancel({
        subscriptionId: gatewayId,
        at: 'unless_paid',
        idempotencyKey: `leave:${paymentId}`,
      });
    }
    return there;
  });
  if (!plans[payment.planId].renews || !(await findSubscription(userId))) return;
  await updateAsFailed(userId, payment.id, { state: 'expired', failure: 'PAYMENT_CANCELLED' });
  throw subscriptionExists();
}

const paymentReplaced = () =>
  new AppError(
    'conflict',
    'You chose another plan in another window meanwhile. Go on there, or choose this one again.',
    { reason: 'payment_replaced' },
  );

const subscriptionExists = () =>
  new AppError('conflict', 'You have a subscription already. Change its plan instead.', {
    reason: 'subscription_exists',
  });
