import type { Actor } from '@/lib/core/actor';
import { isProviderError } from '@/lib/core/errors';
import { cardsOf } from '@/lib/integrations/payments';
import { getPayer } from './customer-queries';
import { getPayment, type Payment } from './payment-queries';
import { settlePayment } from './settle-payment';
import { syncCustomer } from './sync-customer';

export type ConfirmedPayment = {
  payment: Payment;
  /** False: its gateway did not answer, and what is said of the payment may be old. */
  isCurrent: boolean;
};

/**
 * Asks the gateway how a payment stands, makes ours the same, and gives it back: for the page that a person comes to from paying.
 * Nothing that the browser brings back counts. Safe to repeat, and with any number of tabs.
 * @throws AppError `not_found`
 */
export async function confirmPayment(
  actor: Actor,
  { paymentId }: { paymentId: string },
): Promise<ConfirmedPayment> {
  const payment = await getPayment(actor.userId, paymentId);
  const isCurrent = await (payment.gateway === 'phonepe' ? askUpi(actor, payment) : askCards(actor, payment));
  return { payment: await getPayment(actor.userId, paymentId), isCurrent };
}

async function askUpi(actor: Actor, { id }: Payment): Promise<boolean> {
  const settled = await settlePayment(actor, { paymentId: id });
  return settled?.isCurrent ?? true;
}

async function askCards({ userId }: Actor, { state }: Payment): Promise<boolean> {
  if (!['created', 'pending', 'failed', 'expired'].includes(state)) return true;
  const [cards, { stripeCustomerId }] = await Promise.all([cardsOf(), getPayer(userId)]);
  if (!cards) return false;
  // Nobody that Stripe knows has paid nothing there.
  if (!stripeCustomerId) return true;
  return syncCustomer(stripeCustomerId, cards.readCustomer).then(
    () => true,
    (error: unknown) => {
      if (isProviderError(error)) return false;
      throw error;
    },
  );
}
