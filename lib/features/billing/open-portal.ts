import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { cardsOf } from '@/lib/integrations/payments';
import { getPayer } from './customer-queries';

/** The page comes back here, and then asks Stripe what was changed there. */
const portalReturnPath = '/billing?from=portal';

/**
 * Stripe’s page for a person’s cards, billing address and invoices; good for one visit.
 * @throws AppError `unavailable` without Stripe, `not_found` for who never began to pay by card
 */
export async function openPortal(actor: Actor): Promise<{ url: string }> {
  const [cards, { stripeCustomerId }] = await Promise.all([cardsOf(), getPayer(actor.userId)]);
  if (!cards) {
    const message = 'Payments by card are switched off here right now. Write to the operator of this site.';
    throw new AppError('unavailable', message, { reason: 'payments_off' });
  }
  if (!stripeCustomerId) {
    const message = 'There is no card of yours yet: it is asked for when you choose a plan.';
    throw new AppError('not_found', message, { reason: 'no_customer' });
  }
  const returnUrl = new URL(portalReturnPath, env().BASE_URL).href;
  return { url: await cards.openPortal({ customerId: stripeCustomerId, returnUrl }) };
}
