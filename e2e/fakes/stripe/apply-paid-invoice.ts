import type Stripe from 'stripe';
import { idOf, type World } from './world';

/** What a paid invoice does: the first one begins the subscription, one that was owed heals it, one of a change makes it. */
export function applyPaidInvoice(world: World, invoice: Stripe.Invoice, method: string | null): void {
  const subscription = world.subscriptions.get(idOf(invoice.parent?.subscription_details?.subscription));
  if (!subscription) return;
  if (method) {
    const kept = world.methods.get(method);
    if (kept) kept.customer = idOf(subscription.customer);
    subscription.default_payment_method = method;
  }
  const change = world.changes.get(subscription.id);
  if (change?.invoice === invoice.id) {
    subscription.items.data = [change.item];
    subscription.pending_update = null;
    world.changes.delete(subscription.id);
  }
  if (['incomplete', 'past_due', 'unpaid'].includes(subscription.status)) subscription.status = 'active';
  world.retries.delete(subscription.id);
  world.emit('customer.subscription.updated', subscription);
}
