import type { Call } from '@/lib/core/call-provider';
import { isEnded } from '@/lib/core/payments';
import { type Calls, createCalls, type Patience, readAll } from './stripe-calls';
import { createChanges, createEndings } from './stripe-changes';
import type { StripeConfig } from './stripe-client';
import { lastPaidOf, toFirstPayment, toInvoice, toPayment, toSubscription } from './stripe-mapping';
import {
  Customer,
  listOf,
  PortalVisit,
  StripeIntent,
  StripeInvoice,
  StripeSubscription,
} from './stripe-objects';
import { createOrders, createStarts } from './stripe-orders';
import type { Cards } from './types';

const limit = 100;

const isNotNull = <T>(one: T | null): one is T => one !== null;
const pageAfter = (after: string | null | undefined) => ({
  limit,
  ...(after ? { starting_after: after } : {}),
});

/** A customer with what they have, read as it stands now: a subscription's first invoice is joined with what paid it. */
function createCustomerReading({ read }: Calls): Cards['readCustomer'] {
  return async (customerId) => {
    const find = read('find-customer', Customer, (stripe) => stripe.customers.retrieve(customerId));
    if ((await find).deleted) return { isDeleted: true, subscriptions: [], payments: [], lastPaid: null };
    const customer = customerId;
    const [subscriptions, invoices, intents] = await Promise.all([
      readAll((after) =>
        read('list-subscriptions', listOf(StripeSubscription), (stripe) =>
          stripe.subscriptions.list({ customer, status: 'all', ...pageAfter(after) }),
        ),
      ),
      readAll((after) =>
        read('list-invoices', listOf(StripeInvoice), (stripe) =>
          stripe.invoices.list({ customer, expand: ['data.payments'], ...pageAfter(after) }),
        ),
      ),
      readAll((after) =>
        read('list-payments', listOf(StripeIntent), (stripe) =>
          stripe.paymentIntents.list({ customer, expand: ['data.latest_charge'], ...pageAfter(after) }),
        ),
      ),
    ]);
    const byId = new Map(intents.map((intent) => [intent.id, intent]));
    return {
      isDeleted: false,
      subscriptions: subscriptions.map((one) => toSubscription(one, invoices)),
      payments: [
        ...intents.map(toPayment),
        ...invoices.map((invoice) => toFirstPayment(invoice, byId)),
      ].filter(isNotNull),
      lastPaid: lastPaidOf(invoices),
    };
  };
}

function createReadings({ read }: Calls): Pick<Cards, 'listInvoices' | 'openPortal' | 'listSubscriptions'> {
  return {
    async listInvoices(customer) {
      const { data } = await read('list-invoices', listOf(StripeInvoice), (stripe) =>
        stripe.invoices.list({ customer, limit }),
      );
      return data.filter(({ status }) => status !== 'draft').map(toInvoice);
    },

    async openPortal({ customerId, returnUrl }) {
      const { url } = await read('open-portal', PortalVisit, (stripe) =>
        stripe.billingPortal.sessions.create({ customer: customerId, return_url: returnUrl }),
      );
      return url;
    },

    async listSubscriptions(after) {
      const { data, has_more } = await read('list-subscriptions', listOf(StripeSubscription), (stripe) =>
        stripe.subscriptions.list({ expand: ['data.latest_invoice'], ...pageAfter(after) }),
      );
      return {
        subscriptions: data
          .filter(({ status }) => !isEnded(status))
          .map((one) => ({ ...toSubscription(one), customerId: one.customer })),
        next: (has_more && data.at(-1)?.id) || null,
      };
    },
  };
}

/** @param patience how long one attempt may take */
export function createStripe(config: StripeConfig, call: Call, patience?: Patience): Cards {
  const calls = createCalls(config, call, patience);
  return {
    ...{ readCustomer: createCustomerReading(calls), ...createReadings(calls) },
    ...{ ...createOrders(calls), ...createStarts(calls), ...createChanges(calls), ...createEndings(calls) },
  };
}
