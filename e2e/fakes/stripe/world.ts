import { randomBytes } from 'node:crypto';
import type Stripe from 'stripe';
import type { CardNature } from './card-nature';
import { missing } from './fault';

/** What Stripe keeps, as it answers it: whole objects that name each other by id. */
export type World = {
  baseUrl: string;
  /** How far its clock runs ahead of the real one. */
  aheadSeconds: number;
  /** How long the invoice of a renewal is a draft. */
  draftSeconds: number;
  customers: Map<string, Stripe.Customer | Stripe.DeletedCustomer>;
  products: Map<string, Stripe.Product>;
  subscriptions: Map<string, Stripe.Subscription>;
  invoices: Map<string, Stripe.Invoice>;
  intents: Map<string, Stripe.PaymentIntent>;
  setups: Map<string, Stripe.SetupIntent>;
  methods: Map<string, Stripe.PaymentMethod>;
  charges: Map<string, Stripe.Charge>;
  refunds: Map<string, Stripe.Refund>;
  visits: Map<string, Stripe.BillingPortal.Session>;
  /** How a refund stands that is made now: some banks take days. */
  refundStatus: 'succeeded' | 'pending';
  /** How each payment method behaves. */
  natures: Map<string, CardNature>;
  /** The invoice that an intent pays. */
  invoiceOfIntent: Map<string, string>;
  intentOfInvoice: Map<string, string>;
  /** The item that a subscription gets once its invoice is paid. */
  changes: Map<string, { invoice: string; item: Stripe.SubscriptionItem }>;
  /** Tried again so often after a failed renewal. */
  retries: Map<string, number>;
  emit: (type: string, object: object) => void;
};

export const hour = 3_600;
export const day = 24 * hour;
export const incompleteSeconds = 23 * hour;

export function createWorld(): World {
  return {
    ...{ baseUrl: '', aheadSeconds: 0, draftSeconds: hour, emit: () => undefined },
    ...{ customers: new Map(), products: new Map(), subscriptions: new Map(), invoices: new Map() },
    ...{ intents: new Map(), setups: new Map(), methods: new Map(), charges: new Map(), refunds: new Map() },
    ...{ refundStatus: 'succeeded' as const },
    ...{ visits: new Map(), natures: new Map(), invoiceOfIntent: new Map(), changes: new Map() },
    intentOfInvoice: new Map(),
    retries: new Map(),
  };
}

export const now = ({ aheadSeconds }: World): number => Math.floor(Date.now() / 1_000) + aheadSeconds;

/** Of no run before: a database outlives this server. */
export const newId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;

export function get<T>(map: Map<string, T>, what: string, id: string, param?: string): T {
  const found = map.get(id);
  if (found === undefined) throw missing(what, id, param);
  return found;
}

export function getCustomer(world: World, id: string): Stripe.Customer {
  const found = get(world.customers, 'customer', id, 'customer');
  if (found.deleted) throw missing('customer', id, 'customer');
  return found;
}

export const idOf = (one: string | { id: string } | null | undefined): string =>
  typeof one === 'string' ? one : (one?.id ?? '');

export function itemOf(subscription: Stripe.Subscription): Stripe.SubscriptionItem {
  const [item] = subscription.items.data;
  if (!item) throw new Error('a subscription without an item');
  return item;
}

const mapOfPrefix = (world: World, prefix: string): Map<string, object> | undefined =>
  ({
    ...{ cus: world.customers, sub: world.subscriptions, in: world.invoices, pi: world.intents },
    ...{ seti: world.setups, pm: world.methods, ch: world.charges, re: world.refunds },
  })[prefix];

export const findById = (world: World, id: string): object | undefined =>
  mapOfPrefix(world, id.split('_')[0] ?? '')?.get(id);
