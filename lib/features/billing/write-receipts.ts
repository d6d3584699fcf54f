import type { Actor } from '@/lib/core/actor';
import { ProviderError } from '@/lib/core/errors';
import { chargeOfInvoice } from './charge-of-invoice';
import { findSubscription } from './customer-queries';
import { listInvoices } from './list-invoices';
import { queueReceipt } from './queue-receipt';

/**
 * Mails a receipt for each charge of the person's subscription in the last days, by the invoice that says what was charged: the first
 * one, a renewal, or what a change of plan cost. Safe to repeat. @throws ProviderError when Stripe does not answer
 */
export async function writeReceipts(actor: Actor): Promise<void> {
  const subscription = await findSubscription(actor.userId);
  if (!subscription) return;
  const invoices = await listInvoices(actor);
  if (!invoices) throw new ProviderError('stripe', 'unreachable');
  const { planId, periodEnd, cancelsAtPeriodEnd } = subscription;
  for (const charge of invoices.map(chargeOfInvoice)) {
    if (!charge) continue;
    await queueReceipt(actor.userId, { ...charge, planId, until: periodEnd, renews: !cancelsAtPeriodEnd });
  }
}
