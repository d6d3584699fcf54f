import type { Actor } from '@/lib/core/actor';
import { ProviderError } from '@/lib/core/errors';
import { findSubscription } from './customer-queries';
import { listInvoices } from './list-invoices';
import { queueReceipt } from './queue-receipt';

const recentMs = 3 * 86_400_000;

/**
 * Mails a receipt for each charge of the person's subscription in the last days, by the invoice that says what was charged: the first
 * one, a renewal, or what a change of plan cost. Safe to repeat. @throws ProviderError when Stripe does not answer
 */
export async function writeReceipts(actor: Actor, now = new Date()): Promise<void> {
  const subscription = await findSubscription(actor.userId);
  if (!subscription) return;
  const invoices = await listInvoices(actor);
  if (!invoices) throw new ProviderError('stripe', 'unreachable');
  const { planId, periodEnd, cancelsAtPeriodEnd } = subscription;
  for (const { id, number, state, paidAt, dueMinor: amountMinor, currency } of invoices) {
    if (state !== 'paid' || !paidAt || amountMinor <= 0) continue;
    if (now.getTime() - paidAt.getTime() > recentMs) continue;
    await queueReceipt(actor.userId, {
      ...{ planId, amountMinor, currency, paidAt, reference: number ?? id },
      ...{ until: periodEnd, renews: !cancelsAtPeriodEnd },
    });
  }
}
