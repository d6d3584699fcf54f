import Stripe from 'stripe';
import { z } from 'zod';
import { ProviderError } from '@/lib/core/errors';
import { type PaidPlanId, plans } from '@/lib/core/plans';
import { type Calls, readAll } from './stripe-calls';
import { checkoutOf, toRefundState } from './stripe-mapping';
import { listOf, Named, StripeIntent, StripeRefund, StripeSubscription } from './stripe-objects';
import { productOf, recurringPrice } from './stripe-products';
import type { Cards } from './types';

const hasCode = (error: unknown, code: string) =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === code;

/** Looked for first, so that Stripe's log of errors holds one line a product and not one an order. */
export async function ensureProduct({ read }: Calls, planId: PaidPlanId): Promise<void> {
  const id = productOf(planId);
  const orNull = (code: string) => (error: unknown) => {
    if (hasCode(error, code)) return null;
    throw error;
  };
  const found = await read('find-product', Named.nullable(), (stripe) =>
    stripe.products.retrieve(id).catch(orNull('resource_missing')),
  );
  if (found) return;
  // Another instance may have been quicker.
  await read('make-product', Named.nullable(), (stripe) =>
    stripe.products.create({ id, name: plans[planId].name }).catch(orNull('resource_already_exists')),
  );
}

/** Who pays, and what is given back to them. */
export function createOrders({ read, write }: Calls): Pick<Cards, 'makeCustomer' | 'refund' | 'listRefunds'> {
  return {
    async makeCustomer({ userId, email, name, idempotencyKey }) {
      const { id } = await write('make-customer', Named, idempotencyKey, (stripe, options) =>
        stripe.customers.create(
          {
            ...(email ? { email } : {}),
            ...(name ? { name } : {}),
            metadata: { user_id: userId },
          },
          options,
        ),
      );
      return id;
    },

    /** Its own list of reasons is short: the operator's words go along as ours. */
    async refund({ refundId, chargeReference, amountMinor, reason, idempotencyKey }) {
      const { id, status } = await write('refund', StripeRefund, idempotencyKey, (stripe, options) =>
        stripe.refunds.create(
          {
            charge: chargeReference,
            amount: amountMinor,
            reason: 'requested_by_customer',
            metadata: { refund_id: refundId, reason: reason.slice(0, 500) },
          },
          options,
        ),
      );
      return { gatewayId: id, state: toRefundState(status) };
    },

    async listRefunds(charge) {
      const refunds = await readAll((after) =>
        read('list-refunds', listOf(StripeRefund), (stripe) =>
          stripe.refunds.list({ charge, limit: 100, ...(after ? { starting_after: after } : {}) }),
        ),
      );
      return refunds.map(({ id, status, amount, metadata }) => ({
        ...{ gatewayId: id, state: toRefundState(status), amountMinor: amount },
        refundId: metadata.refund_id ?? null,
      }));
    },
  };
}

/** What begins something that is paid. */
export function createStarts(calls: Calls): Pick<Cards, 'startSubscription' | 'startPayment'> {
  const { write } = calls;
  return {
    async startSubscription({ customerId, userId, paymentId, price, idempotencyKey }) {
      const price_data = recurringPrice(price);
      await ensureProduct(calls, price.planId);
      const made = await write('start-subscription', StripeSubscription, idempotencyKey, (stripe, options) =>
        stripe.subscriptions.create(
          {
            customer: customerId,
            items: [{ price_data }],
            payment_behavior: 'default_incomplete',
            payment_settings: { save_default_payment_method: 'on_subscription' },
            metadata: { payment_id: paymentId, user_id: userId, plan_id: price.planId },
            expand: ['latest_invoice.confirmation_secret', 'pending_setup_intent'],
          },
          options,
        ),
      );
      const checkout = checkoutOf(made);
      if (!checkout && made.status === 'incomplete') {
        throw new ProviderError('stripe', 'bad_response', { reason: 'no_client_secret' });
      }
      return { reference: made.id, checkout };
    },

    async startPayment({ customerId, userId, paymentId, price, idempotencyKey }) {
      const WithSecret = StripeIntent.extend({ client_secret: z.string().min(1) });
      const { id, client_secret } = await write(
        'start-payment',
        WithSecret,
        idempotencyKey,
        (stripe, options) =>
          stripe.paymentIntents.create(
            {
              amount: price.amountMinor,
              currency: price.currency.toLowerCase(),
              customer: customerId,
              automatic_payment_methods: { enabled: true },
              description: plans[price.planId].name,
              metadata: { payment_id: paymentId, user_id: userId, plan_id: price.planId },
            },
            options,
          ),
      );
      return { reference: id, checkout: { clientSecret: client_secret, kind: 'payment' } };
    },
  };
}
