import type Stripe from 'stripe';
import { chargeKept } from './payments';
import { chargeRenewal, dropChange, endSubscription, renew } from './subscriptions';
import { day, idOf, incompleteSeconds, itemOf, now, type World } from './world';

/** Days after the failed renewal on which it is tried again; with the last one the subscription ends. */
const retryDays = [3, 5, 7];

type Due = { at: number; run: () => void };

const renewalOf = (world: World, { id }: Stripe.Subscription, state: 'draft' | 'open') =>
  [...world.invoices.values()].find(
    ({ status, billing_reason, parent }) =>
      status === state &&
      billing_reason === 'subscription_cycle' &&
      idOf(parent?.subscription_details?.subscription) === id,
  );

function retryOf(world: World, subscription: Stripe.Subscription): Due | null {
  const invoice = renewalOf(world, subscription, 'open');
  const tried = world.retries.get(subscription.id) ?? 0;
  const after = retryDays[tried];
  if (!invoice || after === undefined) return null;
  return {
    at: invoice.created + after * day,
    run() {
      world.retries.set(subscription.id, tried + 1);
      chargeKept(world, invoice);
      if (invoice.status === 'open' && tried + 1 === retryDays.length) {
        endSubscription(world, subscription, 'canceled');
      }
    },
  };
}

/** The next thing that time alone does to a subscription. */
function dueOf(world: World, subscription: Stripe.Subscription): Due[] {
  const { status, created, pending_update, cancel_at_period_end } = subscription;
  const dues: Due[] = [];
  if (status === 'incomplete') {
    dues.push({
      at: created + incompleteSeconds,
      run: () => endSubscription(world, subscription, 'incomplete_expired'),
    });
  }
  if (pending_update) {
    dues.push({ at: pending_update.expires_at, run: () => dropChange(world, subscription) });
  }
  if (status === 'active' || status === 'trialing') {
    const at = itemOf(subscription).current_period_end;
    dues.push({
      at,
      run: () =>
        cancel_at_period_end ? endSubscription(world, subscription, 'canceled') : renew(world, subscription),
    });
  }
  const draft = status === 'active' ? renewalOf(world, subscription, 'draft') : undefined;
  if (draft) {
    dues.push({
      at: draft.created + world.draftSeconds,
      run: () => chargeRenewal(world, subscription, draft),
    });
  }
  const retry = status === 'past_due' ? retryOf(world, subscription) : null;
  return retry ? [...dues, retry] : dues;
}

/** Moves the clock and does, in their order and at their time, all that is due on the way. */
export function advance(world: World, seconds: number): void {
  const until = now(world) + seconds;
  for (;;) {
    const [next] = [...world.subscriptions.values()]
      .flatMap((one) => dueOf(world, one))
      .filter(({ at }) => at <= until)
      .sort((a, b) => a.at - b.at);
    if (!next) break;
    world.aheadSeconds += Math.max(0, next.at - now(world));
    next.run();
  }
  world.aheadSeconds += until - now(world);
}
