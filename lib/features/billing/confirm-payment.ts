import type { Actor } from '@/lib/core/actor';
import { cardsOf } from '@/lib/integrations/payments';
import { getPayer } from './customer-queries';
import { getPayment, type Payment } from './payment-queries';
import { settlePayment } from './settle-payment';
import { syncCustomer } from './sync-customer';

/**
 * Asks the gateway how a payment stands, makes ours the same, and gives it back: for the page that a person comes to from paying.
 * Nothing that the browser brings back counts. Safe to repeat, and with any number of tabs.
 * @throws AppError `not_found`; ProviderError when the gateway of cards does not answer
 */
export async function confirmPayment(actor: Actor, { paymentId }: { paymentId: string }): Promise<Payment> {
  const payment = await getPayment(actor.userId, paymentId);
  if (payment.gateway === 'phonepe') {
    await settlePayment(actor, { paymentId });
    return getPayment(actor.userId, paymentId);
  }
  const isOpen = ['created', 'pending', 'failed', 'expired'].includes(payment.state);
  const [cards, { stripeCustomerId }] = await Promise.all([cardsOf(), getPayer(actor.userId)]);
  if (isOpen && cards && stripeCustomerId) await syncCustomer(stripeCustomerId, cards.readCustomer);
  return getPayment(actor.userId, paymentId);
}
