import type { Actor } from '@/lib/core/actor';
import { ProviderError } from '@/lib/core/errors';
import { cardsOf } from '@/lib/integrations/payments';
import { getPayer } from './customer-queries';
import { getPayment } from './payment-queries';
import { settlePayment } from './settle-payment';
import { settleRefunds } from './settle-refunds';
import { syncCustomer } from './sync-customer';

/**
 * Asks the gateway how a payment stands, whatever we think of it, and how its refunds do.
 * @throws AppError `not_found`; ProviderError when the gateway does not answer
 */
export async function refreshPayment(actor: Actor, { paymentId }: { paymentId: string }): Promise<void> {
  const { gateway } = await getPayment(actor.userId, paymentId);
  if (gateway === 'stripe') {
    const [cards, { stripeCustomerId }] = await Promise.all([cardsOf(), getPayer(actor.userId)]);
    if (!cards) throw new ProviderError('stripe', 'unconfigured');
    if (stripeCustomerId) await syncCustomer(stripeCustomerId, cards.readCustomer);
  } else if ((await settlePayment(actor, { paymentId }))?.isCurrent === false) {
    throw new ProviderError('phonepe', 'unreachable');
  }
  const settled = await settleRefunds(actor, { paymentId });
  if (settled?.isCurrent === false) throw new ProviderError(gateway, 'unreachable');
}
