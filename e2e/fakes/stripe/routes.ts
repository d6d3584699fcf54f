import type Stripe from 'stripe';
import { invalid } from './fault';
import type { Params } from './form';
import { customerOf, intentOf, type PriceGiven, productOf } from './objects';
import { refundCharge } from './refunds';
import { reader, type Shape, shapes } from './shapes';
import {
  cancelLater,
  cancelNow,
  changePlan,
  createSubscription,
  endSubscription,
  previewChange,
} from './subscriptions';
import { get, getCustomer, idOf, newId, now, type World } from './world';

type Asked = { id: string; params: Params };
type Route = {
  method: 'GET' | 'POST' | 'DELETE';
  path: RegExp;
  shape: Shape;
  run: (world: World, asked: Asked) => object;
};

const route = (line: string, shape: Shape, run: Route['run']): Route => {
  const [method, path] = line.split(' ') as [Route['method'], string];
  return { method, path: new RegExp(`^${path.replace(':id', '([\\w-]+)')}$`), shape, run };
};

const leastAmount = 50;

function priceOf(params: Params): PriceGiven {
  const { text, whole, inner } = reader(params);
  const interval = reader(inner('recurring')).text('interval');
  if (interval !== 'month' && interval !== 'year') throw invalid('Invalid interval', undefined, 'interval');
  return {
    currency: currencyOf(params),
    product: text('product'),
    unit_amount: whole('unit_amount'),
    interval,
  };
}

function currencyOf(params: Params): string {
  const currency = reader(params).text('currency');
  if (!/^[a-z]{3}$/.test(currency)) throw invalid(`Invalid currency: ${currency}`, undefined, 'currency');
  return currency;
}

function itemAsked(params: Params): { id: string; price: PriceGiven } {
  const [item, ...others] = reader(params).entries('items');
  if (!item || typeof item === 'string' || Array.isArray(item) || others.length > 0)
    throw invalid('One item is what this fake plays.', undefined, 'items');
  return { id: reader(item).optional('id') ?? '', price: priceOf(reader(item).inner('price_data')) };
}

function listOf<T extends { id: string; customer?: unknown }>(
  all: Iterable<T>,
  params: Params,
  isShown: (one: T) => boolean = () => true,
): object {
  const { optional } = reader(params);
  const customer = optional('customer');
  const newest = [...all]
    .reverse()
    .filter((one) => (!customer || idOf(one.customer as string) === customer) && isShown(one));
  const after = optional('starting_after');
  const from = after ? newest.findIndex(({ id }) => id === after) + 1 : 0;
  const limit = Number(optional('limit') ?? 10);
  if (!(limit >= 1 && limit <= 100)) throw invalid('Limit must be between 1 and 100.', undefined, 'limit');
  const data = newest.slice(from, from + limit);
  return { object: 'list', data, has_more: newest.length > from + limit, url: '/v1' };
}

function makeSubscription(world: World, { params }: Asked): object {
  const { text, words, inner } = reader(params);
  if (text('payment_behavior') !== 'default_incomplete') throw invalid('This fake plays default_incomplete.');
  if (reader(inner('payment_settings')).text('save_default_payment_method') !== 'on_subscription')
    throw invalid('Without a kept card nothing renews.', undefined, 'payment_settings');
  const { price } = itemAsked(params);
  return createSubscription(world, { customer: text('customer'), price, metadata: words('metadata') });
}

function changeSubscription(world: World, { id, params }: Asked): object {
  const subscription = get(world.subscriptions, 'subscription', id);
  const { text, whole, optional } = reader(params);
  if (params.items) {
    if (
      text('proration_behavior') !== 'always_invoice' ||
      text('payment_behavior') !== 'pending_if_incomplete'
    )
      throw invalid('This fake plays always_invoice with pending_if_incomplete.');
    changePlan(world, subscription, { ...itemAsked(params), asOf: whole('proration_date') });
  }
  const isEnding = optional('cancel_at_period_end');
  if (isEnding !== null) cancelLater(world, subscription, isEnding === 'true');
  else if (params.cancel_at === '') cancelLater(world, subscription, false);
  return subscription;
}

function makeIntent(world: World, { params }: Asked): object {
  const { whole, optional, words, inner } = reader(params);
  const amount = whole('amount');
  if (amount < leastAmount)
    throw invalid('Amount must be at least 50 of the smallest unit.', 'amount_too_small', 'amount');
  if (reader(inner('automatic_payment_methods')).text('enabled') !== 'true')
    throw invalid('This fake plays automatic_payment_methods.');
  const customer = optional('customer');
  if (customer) getCustomer(world, customer);
  const given = { amount, currency: currencyOf(params), customer, metadata: words('metadata') };
  const intent = intentOf(world, { ...given, description: optional('description') ?? '' });
  world.intents.set(intent.id, intent);
  world.emit('payment_intent.created', intent);
  return intent;
}

function makeRefund(world: World, { params }: Asked): object {
  const { optional, whole, words } = reader(params);
  const intent = optional('payment_intent');
  const charge = intent
    ? idOf(get(world.intents, 'payment_intent', intent).latest_charge)
    : optional('charge');
  if (!charge) throw invalid('One of charge or payment_intent is required.', 'parameter_missing', 'charge');
  const amount = optional('amount') ? whole('amount') : null;
  return refundCharge(world, { charge, amount, reason: optional('reason'), metadata: words('metadata') });
}

function listRefunds(world: World, { params }: Asked): object {
  const charge = reader(params).text('charge');
  const { charge: _, ...page } = params;
  get(world.charges, 'charge', charge, 'charge');
  return listOf(world.refunds.values(), page, (one) => idOf(one.charge) === charge);
}

function makeProduct(world: World, { params }: Asked): object {
  const { text, optional } = reader(params);
  const id = optional('id') ?? newId('prod');
  if (world.products.has(id)) throw invalid(`Product already exists: ${id}`, 'resource_already_exists', 'id');
  const product = productOf(world, id, text('name'));
  world.products.set(id, product);
  return product;
}

function makeCustomer(world: World, { params }: Asked): object {
  const { optional, words } = reader(params);
  const [email, name] = [optional('email'), optional('name')];
  const given = { ...(email ? { email } : {}), ...(name ? { name } : {}), metadata: words('metadata') };
  const customer = customerOf(world, given);
  world.customers.set(customer.id, customer);
  world.emit('customer.created', customer);
  return customer;
}

function endCustomer(world: World, { id }: Asked): object {
  const customer = getCustomer(world, id);
  for (const one of world.subscriptions.values()) {
    const isOver = one.status === 'canceled' || one.status === 'incomplete_expired';
    if (idOf(one.customer) === id && !isOver) endSubscription(world, one, 'canceled');
  }
  const gone = { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer;
  world.customers.set(id, gone);
  world.emit('customer.deleted', customer);
  return gone;
}

function makeVisit(world: World, { params }: Asked): object {
  const { text, optional } = reader(params);
  const customer = getCustomer(world, text('customer')).id;
  const id = newId('bps');
  const visit: Stripe.BillingPortal.Session = {
    ...{ id, object: 'billing_portal.session', configuration: 'bpc_fake', created: now(world), customer },
    ...{ customer_account: null, flow: null, livemode: false, locale: null, on_behalf_of: null },
    ...{ return_url: optional('return_url'), url: `${world.baseUrl}/portal/${id}` },
  };
  world.visits.set(id, visit);
  return visit;
}

function listSubscriptions(world: World, { params }: Asked): object {
  const status = reader(params).optional('status');
  const isShown = (one: Stripe.Subscription) =>
    status === 'all' ||
    (status ? one.status === status : !['canceled', 'incomplete_expired'].includes(one.status));
  return listOf(world.subscriptions.values(), params, isShown);
}

function previewInvoice(world: World, { params }: Asked): object {
  const { text, inner } = reader(params);
  const details = inner('subscription_details');
  if (reader(details).text('proration_behavior') !== 'always_invoice')
    throw invalid('This fake plays always_invoice.');
  const asOf = reader(details).whole('proration_date');
  return previewChange(world, text('subscription'), { ...itemAsked(details), asOf });
}

const balance = {
  ...{ object: 'balance', livemode: false },
  available: [{ amount: 0, currency: 'usd' }],
  pending: [{ amount: 0, currency: 'usd' }],
} satisfies Stripe.Balance;

export const routes: readonly Route[] = [
  route('GET /v1/balance', shapes.none, () => balance),
  route('POST /v1/customers', shapes.makeCustomer, makeCustomer),
  route('GET /v1/customers/:id', shapes.none, (world, { id }) => get(world.customers, 'customer', id)),
  route('DELETE /v1/customers/:id', shapes.none, endCustomer),
  route('POST /v1/products', shapes.makeProduct, makeProduct),
  route('GET /v1/products/:id', shapes.none, (world, { id }) => get(world.products, 'product', id)),
  route('POST /v1/subscriptions', shapes.makeSubscription, makeSubscription),
  route('GET /v1/subscriptions', shapes.listSubscriptions, listSubscriptions),
  route('GET /v1/subscriptions/:id', shapes.none, (world, { id }) =>
    get(world.subscriptions, 'subscription', id),
  ),
  route('POST /v1/subscriptions/:id', shapes.changeSubscription, changeSubscription),
  route('DELETE /v1/subscriptions/:id', shapes.endSubscription, (world, { id }) => {
    const subscription = get(world.subscriptions, 'subscription', id);
    cancelNow(world, subscription);
    return subscription;
  }),
  route('GET /v1/invoices', shapes.listInvoices, (world, { params }) =>
    listOf(world.invoices.values(), params),
  ),
  route('POST /v1/invoices/create_preview', shapes.previewInvoice, previewInvoice),
  route('POST /v1/payment_intents', shapes.makeIntent, makeIntent),
  route('GET /v1/payment_intents', shapes.listIntents, (world, { params }) =>
    listOf(world.intents.values(), params),
  ),
  route('GET /v1/payment_intents/:id', shapes.none, (world, { id }) =>
    get(world.intents, 'payment_intent', id),
  ),
  route('POST /v1/refunds', shapes.makeRefund, makeRefund),
  route('GET /v1/refunds', shapes.listRefunds, listRefunds),
  route('POST /v1/billing_portal/sessions', shapes.makeVisit, makeVisit),
];
