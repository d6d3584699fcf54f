import type { Actor } from '@/lib/core/actor';
import { isProviderError } from '@/lib/core/errors';
import { cardsOf } from '@/lib/integrations/payments';
import type { Invoice } from '@/lib/integrations/payments/types';
import { getPayer } from './customer-queries';

export type { Invoice } from '@/lib/integrations/payments/types';

/** The person's invoices at Stripe, the newest first; null when it does not answer. Who never paid by card has none. */
export async function listInvoices(actor: Actor): Promise<Invoice[] | null> {
  const [cards, { stripeCustomerId }] = await Promise.all([cardsOf(), getPayer(actor.userId)]);
  if (!stripeCustomerId) return [];
  if (!cards) return null;
  return cards.listInvoices(stripeCustomerId).catch((error: unknown) => {
    if (isProviderError(error)) return null;
    throw error;
  });
}
