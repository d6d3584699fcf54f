import { isProviderError, ProviderError } from '@/lib/core/errors';
import { isEnded } from '@/lib/core/payments';
import type { Price } from '@/lib/core/plans';
import type { Calls } from './stripe-calls';
import { checkoutOf, toChangePreview } from './stripe-mapping';
import { StripePreview, StripeSubscription } from './stripe-objects';
import { ensureProduct } from './stripe-orders';
import { recurringPrice } from './stripe-products';
import { type Cards, paymentOwed } from './types';

/** A preview may be agreed to for so long: the moment that it counts to is given back by the browser. */
const longestPreviewMs = 3_600_000;

const toSeconds = (moment: Date) => Math.floor(moment.getTime() / 1_000);

function assertFresh(asOf: Date): void {
  const ageMs = Date.now() - asOf.getTime();
  if (!(ageMs >= -1_000 && ageMs <= longestPreviewMs)) {
    throw new ProviderError('stripe', 'rejected', { reason: 'stale_preview' });
  }
}

const find = ({ read }: Calls, subscriptionId: string) =>
  read('find-subscription', StripeSubscription, (stripe) => stripe.subscriptions.retrieve(subscriptionId));

/** Stripe gives back unused time also where nobody has paid for it: a year that is owed would pay for months. */
function assertPaid({ status, latest_invoice, pending_update }: StripeSubscription): void {
  const isOwed = status === 'past_due' || status === 'unpaid';
  const latest = typeof latest_invoice === 'object' ? latest_invoice : null;
  // A change that waits for the person has an open invoice of its own.
  const isOpen = !pending_update && latest?.status === 'open';
  // A period begins with a draft that is charged an hour later.
  const isBegun = latest?.status === 'draft' && latest.billing_reason === 'subscription_cycle';
  if (isOwed || isOpen || isBegun) throw new ProviderError('stripe', 'rejected', { reason: paymentOwed });
}

/** Its one item, with another price in the place of the one that it has. @throws ProviderError `payment_owed` */
async function itemsOf(calls: Calls, subscriptionId: string, price: Price) {
  const price_data = recurringPrice(price);
  await ensureProduct(calls, price.planId);
  const found = await calls.read('find-subscription', StripeSubscription, (stripe) =>
    stripe.subscriptions.retrieve(subscriptionId, { expand: ['latest_invoice'] }),
  );
  assertPaid(found);
  return found.items.data.slice(0, 1).map(({ id }) => ({ id, price_data }));
}

/** Another plan for a subscription that runs. */
export function createChanges(calls: Calls): Pick<Cards, 'previewChange' | 'changePlan'> {
  const { read, write } = calls;
  return {
    async previewChange({ subscriptionId, price }) {
      const items = await itemsOf(calls, subscriptionId, price);
      const asOf = new Date(Math.floor(Date.now() / 1_000) * 1_000);
      const preview = await read('preview-change', StripePreview, (stripe) =>
        stripe.invoices.createPreview({
          subscription: subscriptionId,
          subscription_details: {
            items,
            proration_behavior: 'always_invoice',
            proration_date: toSeconds(asOf),
          },
        }),
      );
      return toChangePreview(preview, price.amountMinor, asOf);
    },

    async changePlan({ subscriptionId, price, asOf, idempotencyKey }) {
      assertFresh(asOf);
      const items = await itemsOf(calls, subscriptionId, price);
      const changed = await write('change-plan', StripeSubscription, idempotencyKey, (stripe, options) =>
        stripe.subscriptions.update(
          subscriptionId,
          {
            items,
            proration_behavior: 'always_invoice',
            proration_date: toSeconds(asOf),
            payment_behavior: 'pending_if_incomplete',
            expand: ['latest_invoice.confirmation_secret'],
          },
          options,
        ),
      );
      return changed.pending_update ? checkoutOf(changed) : null;
    },
  };
}

/** How a subscription ends, and how that is taken back. */
export function createEndings(calls: Calls): Pick<Cards, 'cancel' | 'resume'> {
  const { write } = calls;
  return {
    async cancel({ subscriptionId, at, idempotencyKey }) {
      if (at === 'period_end') {
        await write('cancel-later', StripeSubscription, idempotencyKey, (stripe, options) =>
          stripe.subscriptions.update(subscriptionId, { cancel_at_period_end: true }, options),
        );
        return;
      }
      // What is over can not be ended again, and a delete has no key at Stripe.
      const { status } = await find(calls, subscriptionId);
      if (isEnded(status)) return;
      if (at === 'unless_paid' && status !== 'incomplete') return;
      await write('cancel-now', StripeSubscription, idempotencyKey, (stripe, options) =>
        stripe.subscriptions.cancel(subscriptionId, {}, options),
      ).catch(async (error: unknown) => {
        // Somebody else ended it in between.
        const isRefused = isProviderError(error) && error.kind === 'rejected';
        if (!isRefused || !isEnded((await find(calls, subscriptionId)).status)) throw error;
      });
    },

    async resume({ subscriptionId, idempotencyKey }) {
      const { cancel_at_period_end } = await find(calls, subscriptionId);
      const change = cancel_at_period_end ? { cancel_at_period_end: false } : { cancel_at: '' as const };
      await write('resume', StripeSubscription, idempotencyKey, (stripe, options) =>
        stripe.subscriptions.update(subscriptionId, change, options),
      );
    },
  };
}
