import type Stripe from 'stripe';
import { invalid } from './fault';
import {
  draftInvoice,
  finalizeInvoice,
  invoiceOf,
  type LineGiven,
  openInvoice,
  voidInvoice,
} from './invoices';
import { type Period, type PriceGiven, setupOf, subscriptionItemOf, subscriptionOf } from './objects';
import { chargeKept, payInvoice } from './payments';
import { get, getCustomer, idOf, incompleteSeconds, itemOf, newId, now, type World } from './world';

/** A month or a year later, by the calendar (UTC); the 31st is the last day of a shorter month. */
export function periodFrom(start: number, interval: 'month' | 'year'): Period {
  const from = new Date(start * 1_000);
  const months = interval === 'year' ? 12 : 1;
  const to = new Date(from);
  to.setUTCMonth(from.getUTCMonth() + months);
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0);
  return { start, end: Math.floor(to.getTime() / 1_000) };
}

const intervalOf = ({ price }: Stripe.SubscriptionItem): 'month' | 'year' =>
  price.recurring?.interval === 'year' ? 'year' : 'month';

const periodOf = (item: Stripe.SubscriptionItem): Period => ({
  start: item.current_period_start,
  end: item.current_period_end,
});

const wholeLine = (item: Stripe.SubscriptionItem): LineGiven => ({
  ...{ amount: item.price.unit_amount ?? 0, period: periodOf(item), isProration: false },
  description: `1 × ${idOf(item.price.product)}`,
});

function assertProduct(world: World, { product }: PriceGiven): void {
  if (!world.products.get(product)?.active) {
    throw invalid(`No such product: '${product}'`, 'resource_missing', 'items[0][price_data][product]');
  }
}

export function createSubscription(
  world: World,
  given: { customer: string; price: PriceGiven; metadata: Record<string, string> },
): Stripe.Subscription {
  getCustomer(world, given.customer);
  assertProduct(world, given.price);
  const id = newId('sub');
  const period = periodFrom(now(world), given.price.interval);
  const item = subscriptionItemOf(world, { subscription: id, given: given.price, period });
  const subscription = subscriptionOf(world, { ...given, id, item });
  world.subscriptions.set(id, subscription);
  world.emit('customer.subscription.created', subscription);
  const lines = [wholeLine(item)];
  const invoice = openInvoice(world, { subscription, reason: 'subscription_create', item, lines });
  if (invoice.amount_due > 0) return subscription;
  // Nothing is charged now: the card for later is asked for by itself.
  const setup = setupOf(world, given.customer);
  world.setups.set(setup.id, setup);
  subscription.pending_setup_intent = setup.id;
  payInvoice(world, invoice, null);
  return subscription;
}

type Change = { id: string; price: PriceGiven; asOf: number };

/** The unused part of the old price as a credit, and the new price: whole where the interval changes, else for what is left. */
function planChange(world: World, subscription: Stripe.Subscription, { id, price, asOf }: Change) {
  assertProduct(world, price);
  const old = itemOf(subscription);
  if (old.id !== id) throw invalid(`No such subscription item: '${id}'`, 'resource_missing', 'items[0][id]');
  if (price.currency !== subscription.currency)
    throw invalid('All prices on a subscription must have the same currency.');
  const period = periodOf(old);
  if (asOf < period.start || asOf >= period.end) {
    throw invalid('The proration date must be within the current period.', undefined, 'proration_date');
  }
  const share = (amount: number) => Math.round((amount * (period.end - asOf)) / (period.end - period.start));
  const isSameInterval = intervalOf(old) === price.interval;
  const next = isSameInterval ? period : periodFrom(asOf, price.interval);
  const item = subscriptionItemOf(world, { subscription: subscription.id, id, given: price, period: next });
  const rest = { start: asOf, end: period.end };
  const credit: LineGiven = {
    ...{ amount: -share(old.price.unit_amount ?? 0), period: rest, isProration: true },
    description: `Unused time on ${idOf(old.price.product)}`,
  };
  const charge = isSameInterval
    ? { ...credit, amount: share(price.unit_amount), description: `Remaining time on ${price.product}` }
    : wholeLine(item);
  return { item, lines: [credit, charge] };
}

export function previewChange(world: World, subscriptionId: string, change: Change): Stripe.Invoice {
  const subscription = get(world.subscriptions, 'subscription', subscriptionId, 'subscription');
  const { item, lines } = planChange(world, subscription, change);
  const reason = 'upcoming';
  return invoiceOf(world, newId('upcoming_in'), { subscription, reason, item, lines });
}

/** Made when it costs nothing or the kept card pays it; else it waits for its invoice to be paid. */
export function changePlan(world: World, subscription: Stripe.Subscription, change: Change): void {
  if (!['active', 'past_due', 'trialing'].includes(subscription.status)) {
    throw invalid(`A subscription that is ${subscription.status} can not change its items.`);
  }
  if (subscription.pending_update) dropChange(world, subscription);
  const { item, lines } = planChange(world, subscription, change);
  const invoice = openInvoice(world, { subscription, reason: 'subscription_update', item, lines });
  world.changes.set(subscription.id, { invoice: invoice.id, item });
  // Stripe takes a change for asked by somebody who is there, unless it is told otherwise.
  chargeKept(world, invoice, 'asking');
  if (invoice.status === 'paid') return;
  subscription.pending_update = {
    ...{ billing_cycle_anchor: null, cancel_at_period_end: null, discount: null, discounts: null },
    ...{ metadata: null, trial_end: null, trial_from_plan: null, subscription_items: [item] },
    expires_at: now(world) + incompleteSeconds,
  };
  world.emit('customer.subscription.updated', subscription);
}

export function dropChange(world: World, subscription: Stripe.Subscription): void {
  const change = world.changes.get(subscription.id);
  if (change) voidInvoice(world, change.invoice);
  world.changes.delete(subscription.id);
  subscription.pending_update = null;
  world.emit('customer.subscription.updated', subscription);
}

export function endSubscription(
  world: World,
  subscription: Stripe.Subscription,
  status: 'canceled' | 'incomplete_expired',
): void {
  const at = now(world);
  Object.assign(subscription, { status, canceled_at: subscription.canceled_at ?? at, ended_at: at });
  const open = [...world.invoices.values()].filter(
    ({ status: state, parent }) =>
      state === 'open' && idOf(parent?.subscription_details?.subscription) === subscription.id,
  );
  if (status === 'incomplete_expired') for (const { id } of open) voidInvoice(world, id);
  world.emit(
    status === 'canceled' ? 'customer.subscription.deleted' : 'customer.subscription.updated',
    subscription,
  );
}

export function cancelNow(world: World, subscription: Stripe.Subscription): void {
  if (['canceled', 'incomplete_expired'].includes(subscription.status)) {
    throw invalid(`No such subscription: '${subscription.id}'`, 'resource_missing', 'id');
  }
  endSubscription(
    world,
    subscription,
    subscription.status === 'incomplete' ? 'incomplete_expired' : 'canceled',
  );
}

/** `true` ends it with its period, `false` takes that back. */
export function cancelLater(world: World, subscription: Stripe.Subscription, isEnding: boolean): void {
  if (['canceled', 'incomplete_expired'].includes(subscription.status)) {
    throw invalid('A canceled subscription can only update its cancellation_details and metadata.');
  }
  subscription.cancel_at_period_end = isEnding;
  subscription.cancel_at = isEnding ? itemOf(subscription).current_period_end : null;
  subscription.canceled_at = isEnding ? now(world) : null;
  world.emit('customer.subscription.updated', subscription);
}

/** The next period begins; its invoice is a draft for a while, and nothing is charged before that is over. */
export function renew(world: World, subscription: Stripe.Subscription): void {
  const item = itemOf(subscription);
  const period = periodFrom(item.current_period_end, intervalOf(item));
  Object.assign(item, { current_period_start: period.start, current_period_end: period.end });
  const lines = [wholeLine(item)];
  draftInvoice(world, { subscription, reason: 'subscription_cycle', item, lines });
  world.emit('customer.subscription.updated', subscription);
}

/** The kept card is charged for the period that began. */
export function chargeRenewal(world: World, subscription: Stripe.Subscription, draft: Stripe.Invoice): void {
  finalizeInvoice(world, draft);
  chargeKept(world, draft);
  if (draft.status === 'paid') return;
  subscription.status = 'past_due';
  world.retries.set(subscription.id, 0);
  world.emit('customer.subscription.updated', subscription);
}
