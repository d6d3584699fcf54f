import type { Actor } from '@/lib/core/actor';
import { cardsOf } from '@/lib/integrations/payments';
import { findSubscription, getPayer, type SubscriptionRow } from './customer-queries';
import { findRights } from './find-rights';
import { listHeldPasses, listPayments, type Payment } from './payment-queries';
import type { HeldPass, Rights } from './rights-of';
import { syncCustomer } from './sync-customer';

export type Billing = {
  rights: Rights;
  subscription: SubscriptionRow | null;
  passes: HeldPass[];
  payments: Payment[];
};

/** All that a person sees of what they pay for, as we know it. */
export async function readBilling(actor: Actor): Promise<Billing> {
  const [rights, subscription, passes, payments] = await Promise.all([
    findRights(actor),
    findSubscription(actor.userId),
    listHeldPasses(actor.userId),
    listPayments(actor.userId),
  ]);
  return { rights, subscription, passes, payments };
}

/** Asks Stripe first: for the page that a person comes back to, and for their "refresh". Without a customer there is nothing to ask. */
export async function refreshBilling(actor: Actor): Promise<Billing> {
  const [cards, { stripeCustomerId }] = await Promise.all([cardsOf(), getPayer(actor.userId)]);
  if (cards && stripeCustomerId) await syncCustomer(stripeCustomerId, cards.readCustomer);
  return readBilling(actor);
}
