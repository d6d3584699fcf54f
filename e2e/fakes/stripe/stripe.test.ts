import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeStripe, startStripe } from './start-stripe';

let fake: FakeStripe;
let stripe: Stripe;
beforeEach(async () => {
  fake = await startStripe();
  const { hostname, port } = new URL(fake.baseUrl);
  stripe = new Stripe('sk_test_fake', {
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
});
afterEach(() => fake.close());

const day = 86_400;
const metadata = { payment_id: 'p1' };

async function subscribe(number: string | null, interval: 'month' | 'year' = 'month') {
  const product = await stripe.products.create({ id: `jobr_${interval}`, name: 'Premium' });
  const customer = await stripe.customers.create({ email: 'asha@example.com' });
  const one = await stripe.subscriptions.create({
    customer: customer.id,
    items: [
      { price_data: { currency: 'usd', product: product.id, unit_amount: 1_200, recurring: { interval } } },
    ],
    payment_behavior: 'default_incomplete',
    payment_settings: { save_default_payment_method: 'on_subscription' },
    metadata,
    expand: ['latest_invoice.confirmation_secret'],
  });
  const invoice = one.latest_invoice as Stripe.Invoice;
  const secret = invoice.confirmation_secret?.client_secret ?? '';
  const answer = number === null ? null : fake.confirm(secret, number);
  return { id: one.id, customer: customer.id, secret, answer };
}

const statusOf = async (id: string) => (await stripe.subscriptions.retrieve(id)).status;
const eventsOf = () => fake.hooks.events.map(({ type }) => type);

describe('the door', () => {
  test('a wrong key is 401, another API version and an unknown path are errors', async () => {
    const { hostname, port } = new URL(fake.baseUrl);
    const other = new Stripe('sk_test_other', { host: hostname, port, protocol: 'http' });
    await expect(other.balance.retrieve()).rejects.toMatchObject({ statusCode: 401 });
    await expect(stripe.balance.retrieve({}, { apiVersion: '2020-08-27' })).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(stripe.payouts.list()).rejects.toMatchObject({ statusCode: 404 });
    expect((await stripe.balance.retrieve()).livemode).toBe(false);
  });

  test('a parameter that Stripe removed, or that nobody knows, is refused by its name', async () => {
    const removed = {
      amount: 1_500,
      currency: 'usd',
      payment_method_types: ['card'],
    } as Stripe.PaymentIntentCreateParams;
    await expect(stripe.paymentIntents.create(removed)).rejects.toMatchObject({
      ...{ code: 'parameter_unknown', param: 'payment_method_types' },
    });
    const misspelt = { customer: 'cus_1', status: 'all', customr: 'x' };
    await expect(stripe.subscriptions.list(misspelt)).rejects.toMatchObject({ code: 'parameter_unknown' });
    await expect(stripe.invoices.list({ expand: ['data.subscription'] })).resolves.toMatchObject({
      data: [],
    });
    const { id } = await subscribe('4242424242424242');
    await expect(
      stripe.subscriptions.retrieve(id, { expand: ['latest_invoice.payment_intent'] }),
    ).rejects.toThrow(/cannot be expanded/);
  });
});

describe('idempotency', () => {
  const order = { amount: 1_500, currency: 'usd', automatic_payment_methods: { enabled: true } };

  test('the same key gives the stored answer, other parameters with it are an error', async () => {
    const once = { idempotencyKey: 'key-1' };
    const first = await stripe.paymentIntents.create(order, once);
    expect((await stripe.paymentIntents.create(order, once)).id).toBe(first.id);
    expect(fake.world.intents.size).toBe(1);
    expect(fake.requests.map(({ isReplayed }) => isReplayed)).toEqual([false, true]);
    const error = await stripe.paymentIntents
      .create({ ...order, amount: 1_600 }, once)
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    fake.advance(day + 1);
    expect((await stripe.paymentIntents.create(order, once)).id).not.toBe(first.id);
  });

  test('a stored 500 is replayed, though the thing was done', async () => {
    fake.trouble({ kind: 'stored_500', times: 1 });
    const once = { idempotencyKey: 'key-1' };
    for (let time = 0; time < 2; time += 1) {
      await expect(stripe.paymentIntents.create(order, once)).rejects.toMatchObject({ statusCode: 500 });
    }
    expect(fake.world.intents.size).toBe(1);
  });

  test('what never reached the endpoint is not stored', async () => {
    const once = { idempotencyKey: 'key-1' };
    const wrong = { ...order, payment_method_types: ['card'] } as Stripe.PaymentIntentCreateParams;
    await expect(stripe.paymentIntents.create(wrong, once)).rejects.toMatchObject({
      code: 'parameter_unknown',
    });
    await expect(stripe.paymentIntents.create(order, once)).resolves.toMatchObject({ amount: 1_500 });
  });
});

describe('cards', () => {
  test.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000000069', 'expired_card', undefined],
  ])('%s is declined with %s, and the subscription stays incomplete', async (number, code, decline_code) => {
    const { id, answer } = await subscribe(number);
    expect(answer).toMatchObject({ error: { code, ...(decline_code ? { decline_code } : {}) } });
    expect(await statusOf(id)).toBe('incomplete');
    expect(eventsOf()).toContain('invoice.payment_failed');
  });

  test('a challenge that is passed pays, one that fails does not', async () => {
    const passed = await subscribe('4000002500003155');
    expect(passed.answer).toMatchObject({ paymentIntent: { status: 'requires_action' } });
    expect(fake.challenge(passed.secret, true)).toMatchObject({ paymentIntent: { status: 'succeeded' } });
    expect(await statusOf(passed.id)).toBe('active');
    const failed = await subscribe('4000002500003155', 'year');
    expect(fake.challenge(failed.secret, false)).toMatchObject({
      error: { code: 'payment_intent_authentication_failure' },
    });
    expect(await statusOf(failed.id)).toBe('incomplete');
  });

  test('a browser that asks before it sends is let in', async () => {
    const asked = await fetch(`${fake.baseUrl}/browser/show`, { method: 'OPTIONS' });
    expect(asked.ok).toBe(true);
    expect(asked.headers.get('access-control-allow-headers')).toBe('*');
  });

  test('a change of plan asks the holder of a card that wants it each time, a renewal can not', async () => {
    const { id, secret } = await subscribe('4000002760003184');
    fake.challenge(secret, true);
    const [item] = (await stripe.subscriptions.retrieve(id)).items.data;
    await stripe.products.create({ id: 'jobr_dear', name: 'Premium' });
    const recurring = { interval: 'month' } as const;
    const price_data = { currency: 'usd', product: 'jobr_dear', unit_amount: 9_600, recurring };
    const changed = await stripe.subscriptions.update(id, {
      items: [{ id: item?.id ?? '', price_data }],
      proration_date: Math.floor(Date.now() / 1_000),
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
      expand: ['latest_invoice.confirmation_secret'],
    });
    const asked = (changed.latest_invoice as Stripe.Invoice).confirmation_secret?.client_secret ?? '';
    expect(fake.challenge(asked, true)).toMatchObject({ paymentIntent: { status: 'succeeded' } });
    fake.advance(32 * day);
    expect(await statusOf(id)).toBe('past_due');
  });

  test('a paid invoice can not be paid again', async () => {
    const { secret } = await subscribe('4242424242424242');
    expect(fake.confirm(secret, '4242424242424242')).toMatchObject({
      error: { code: 'payment_intent_unexpected_state' },
    });
    expect([...fake.world.charges.values()].filter(({ paid }) => paid)).toHaveLength(1);
  });
});

describe('the clock', () => {
  test('renews at the end of each period, charging the kept card', async () => {
    const { id } = await subscribe('4242424242424242');
    const before = await stripe.subscriptions.retrieve(id);
    fake.advance(63 * day);
    const after = await stripe.subscriptions.retrieve(id);
    expect(after.status).toBe('active');
    expect(after.items.data[0]?.current_period_start).toBeGreaterThan(
      before.items.data[0]?.current_period_end ?? 0,
    );
    expect(
      (await stripe.invoices.list()).data.map(({ status, billing_reason }) => [status, billing_reason]),
    ).toEqual([
      ...[
        ['paid', 'subscription_cycle'],
        ['paid', 'subscription_cycle'],
        ['paid', 'subscription_create'],
      ],
    ]);
  });

  test('a period begins with a draft, and is charged an hour later', async () => {
    const { id } = await subscribe('4242424242424242');
    const [item] = (await stripe.subscriptions.retrieve(id)).items.data;
    fake.advance((item?.current_period_end ?? 0) - Math.floor(Date.now() / 1_000) + 60);
    const latest = async () => (await stripe.invoices.list()).data[0];
    expect(await latest()).toMatchObject({ status: 'draft', number: null });
    const [next] = (await stripe.subscriptions.retrieve(id)).items.data;
    expect(next?.current_period_start).toBe(item?.current_period_end);
    fake.advance(3_600);
    expect(await latest()).toMatchObject({ status: 'paid', number: expect.any(String) });
  });

  test('a renewal that fails is past due, tried again, and over after the last try', async () => {
    const { id } = await subscribe('4000000000000341');
    fake.advance(32 * day);
    expect(await statusOf(id)).toBe('past_due');
    fake.advance(3 * day);
    expect(await statusOf(id)).toBe('past_due');
    fake.advance(5 * day);
    expect(await statusOf(id)).toBe('canceled');
    expect(eventsOf().filter((type) => type === 'invoice.payment_failed')).toHaveLength(4);
  });

  test('what nobody confirms within 23 hours expires, and its invoice is void', async () => {
    const { id } = await subscribe(null);
    fake.advance(22 * 3_600);
    expect(await statusOf(id)).toBe('incomplete');
    fake.advance(2 * 3_600);
    expect(await statusOf(id)).toBe('incomplete_expired');
    expect((await stripe.invoices.list()).data[0]?.status).toBe('void');
  });

  test('an end with the period comes with it', async () => {
    const { id } = await subscribe('4242424242424242');
    await stripe.subscriptions.update(id, { cancel_at_period_end: true });
    fake.advance(25 * day);
    expect(await statusOf(id)).toBe('active');
    fake.advance(10 * day);
    expect(await statusOf(id)).toBe('canceled');
    expect(eventsOf().at(-1)).toBe('customer.subscription.deleted');
  });
});

describe('webhooks', () => {
  let receiver: Server;
  let received: { event: Stripe.Event; header: string }[];
  let answers: number[];
  beforeEach(async () => {
    [received, answers] = [[], []];
    receiver = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const header = String(request.headers['stripe-signature']);
      received.push({ header, event: stripe.webhooks.constructEvent(body, header, 'whsec_fake') });
      response.writeHead(answers.shift() ?? 200).end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    fake.hooks.endpoint.url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  });
  afterEach(() => void receiver.close());

  const makeThree = async () => {
    for (const name of ['a', 'b', 'c']) await stripe.customers.create({ name });
    await fake.hooks.settled();
  };
  const names = () => received.map(({ event }) => (event.data.object as Stripe.Customer).name);

  test('are signed so that the SDK takes them, and refused when a byte differs', async () => {
    await makeThree();
    expect(names().toSorted()).toEqual(['a', 'b', 'c']);
    const [{ header, event } = { header: '', event: null }] = received;
    expect(() => stripe.webhooks.constructEvent(`${JSON.stringify(event)} `, header, 'whsec_fake')).toThrow(
      Stripe.errors.StripeSignatureVerificationError,
    );
  });

  test('come twice, out of order, or not at all, as told', async () => {
    Object.assign(fake.hooks.endpoint, { copies: 2, isHeld: true });
    await makeThree();
    expect(received).toEqual([]);
    fake.hooks.release();
    await fake.hooks.settled();
    expect(names().toSorted()).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
    Object.assign(fake.hooks.endpoint, { copies: 1, isHeld: false, drop: 2 });
    received.length = 0;
    await makeThree();
    expect(names()).toEqual(['c']);
  });

  test('come again when they were not taken', async () => {
    answers = [500, 503];
    await stripe.customers.create({ name: 'a' });
    await fake.hooks.settled();
    expect(new Set(received.map(({ event }) => event.id)).size).toBe(1);
    expect(fake.hooks.deliveries.map(({ status }) => status)).toEqual([500, 503, 200]);
  });
});

test('a journey in another process steers it over HTTP and reads its state', async () => {
  const tell = async (word: string, body: unknown) =>
    (await fetch(`${fake.baseUrl}/__fake/${word}`, { method: 'POST', body: JSON.stringify(body) })).json();
  await tell('trouble', { kind: 'status', status: 503, times: 1 });
  await expect(stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 503 });
  const { id } = await subscribe('4242424242424242');
  await tell('advance', { seconds: 40 * day });
  await tell('edit', { id, changes: { status: 'unpaid' } });
  expect(await statusOf(id)).toBe('unpaid');
  await tell('keys', ['sk_test_next']);
  await expect(stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 401 });
  const state = await (await fetch(`${fake.baseUrl}/__fake/state`)).json();
  expect(state.invoices).toHaveLength(2);
  expect(state.requests.at(-1)).toMatchObject({ path: '/v1/balance', status: 401 });
});

test('the script for the browser is served, and its pages for the customer', async () => {
  const script = await fetch(`${fake.baseUrl}/stripe.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript');
  expect(await script.text()).toContain('window.Stripe = ');
  const { id, customer } = await subscribe('4000000000000341');
  fake.advance(32 * day);
  const { url } = await stripe.billingPortal.sessions.create({
    customer,
    return_url: 'http://127.0.0.1/billing',
  });
  expect(await (await fetch(url)).text()).toContain('past_due');
  const body = new URLSearchParams({ number: '4242 4242 4242 4242' });
  expect(await (await fetch(url, { method: 'POST', body })).text()).toContain('ends in 4242');
  expect(await statusOf(id)).toBe('active');
});
