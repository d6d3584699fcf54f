import Stripe from 'stripe';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startStripe } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { findRights } from '@/lib/features/billing/find-rights';
import { handleEvent } from '@/lib/features/billing/handle-event';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { POST as phonepe } from './phonepe/route';
import { POST as stripe } from './stripe/route';

const secret = 'whsec_fake';
const fake = await startStripe({ webhookSecret: secret });
Object.assign(process.env, {
  STRIPE_SECRET_KEY: 'sk_test_fake',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_fake',
  STRIPE_WEBHOOK_SECRET: secret,
  STRIPE_API_BASE: fake.baseUrl,
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();

let asha: Actor;
let people = 0;
beforeEach(async () => {
  people += 1;
  fake.trouble(null);
  fake.hooks.events.length = 0;
  asha = await insertPerson(`asha-${people}@example.com`);
});
afterAll(() => fake.close());

async function buy(): Promise<void> {
  const { checkout } = await startCardPayment(asha, { planId: 'premium_monthly', currency: 'USD' });
  fake.confirm(checkout?.clientSecret ?? '', '4242424242424242');
}

const request = (payload: string, headers: Record<string, string>) =>
  new Request('http://localhost:3000/api/webhooks/stripe', { method: 'POST', body: payload, headers });

const sign = (payload: string, more: { secret?: string; timestamp?: number } = {}) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, ...more });

async function deliver(event: object, more?: Parameters<typeof sign>[1]): Promise<[number, string]> {
  const payload = JSON.stringify(event);
  const response = await stripe(request(payload, { 'stripe-signature': sign(payload, more) }));
  return [response.status, (await response.json()).received];
}

const tier = async () => (await findRights(asha)).tier;
const newest = () => {
  const event = fake.hooks.events.at(-1);
  if (!event) throw new Error('the fake sent nothing');
  return event;
};

test('an event makes ours what Stripe has; twice, late and shuffled it does so once', async () => {
  await buy();
  expect(await tier()).toBe('free');
  const events = fake.hooks.events.toReversed();
  expect(events.length).toBeGreaterThan(3);
  const first = await Promise.all(events.map((event) => deliver(event)));
  expect(new Set(first.map(([status]) => status))).toEqual(new Set([200]));
  expect(await tier()).toBe('premium');
  expect(await Promise.all(events.map((event) => deliver(event)))).toEqual(events.map(() => [200, 'before']));
  const kept = await rowsOf('webhook_events');
  expect(kept).toHaveLength(events.length);
  expect(await rowsOf('subscriptions')).toHaveLength(1);
});

test('what is forged, stale, of the future, changed on the way or no event is refused and not kept', async () => {
  await buy();
  const event = newest();
  const nowSeconds = Math.floor(Date.now() / 1000);
  expect((await deliver(event, { secret: 'whsec_other' }))[0]).toBe(401);
  expect((await deliver(event, { timestamp: nowSeconds - 301 }))[0]).toBe(401);
  expect((await deliver(event, { timestamp: nowSeconds + 120 }))[0]).toBe(401);
  const payload = JSON.stringify(event);
  const statusOf = async (body: string, headers: Record<string, string>) =>
    (await stripe(request(body, headers))).status;
  expect(await statusOf(`${payload} `, { 'stripe-signature': sign(payload) })).toBe(401);
  expect(await statusOf(payload, {})).toBe(401);
  expect(await statusOf(payload, { 'stripe-signature': 't=,v1=' })).toBe(401);
  expect(await statusOf('no event', { 'stripe-signature': sign('no event') })).toBe(400);
  const long = `"${'x'.repeat(300_000)}"`;
  expect(await statusOf(long, { 'stripe-signature': sign(long) })).toBe(413);
  expect(await rowsOf('webhook_events')).toEqual([]);
  expect(await tier()).toBe('free');
});

test('when Stripe can not be asked the event is kept, told to come again, and answered for later', async () => {
  await buy();
  const event = newest();
  fake.trouble({ kind: 'status', status: 401, type: 'invalid_request_error' });
  expect(await deliver(event)).toEqual([500, 'kept']);
  const [row] = await rowsOf('webhook_events');
  expect(row).toMatchObject({ state: 'failed', attempts: 1, error: 'stripe: bad_credentials' });
  const { rows: waiting } = await executeSql(
    `select data->>'eventId' as id from pgboss.job where name = 'handle-event'`,
  );
  expect(waiting).toEqual([{ id: row?.id }]);
  fake.trouble(null);
  await handleEvent({ eventId: String(row?.id) });
  await handleEvent({ eventId: String(row?.id) });
  expect(await tier()).toBe('premium');
  expect(await rowsOf('webhook_events')).toMatchObject([{ state: 'done', attempts: 2, error: null }]);
});

test('an event that failed is tried again when Stripe sends it again, also after its work was given up', async () => {
  await buy();
  const event = newest();
  fake.trouble({ kind: 'status', status: 401, type: 'invalid_request_error' });
  expect(await deliver(event)).toEqual([500, 'kept']);
  await executeSql('delete from pgboss.job');
  expect(await deliver(event)).toEqual([500, 'kept']);
  fake.trouble(null);
  expect(await deliver(event)).toEqual([200, 'done']);
  expect(await deliver(event)).toEqual([200, 'before']);
  expect(await tier()).toBe('premium');
  expect(await rowsOf('webhook_events')).toMatchObject([{ state: 'done', attempts: 3, error: null }]);
});

test('an event of nobody here is kept as ignored, and holds no name, address or card number', async () => {
  await buy();
  const event = newest();
  await executeSql('delete from users');
  expect(await deliver(event)).toEqual([200, 'done']);
  const kept = await rowsOf('webhook_events');
  expect(kept).toMatchObject([{ state: 'ignored' }]);
  expect(JSON.stringify(kept)).not.toMatch(/example\.com|4242424242424242/);
});

test('a subscription that was deleted stays ended, whatever comes after', async () => {
  await buy();
  for (const event of fake.hooks.events) await deliver(event);
  expect(await tier()).toBe('premium');
  const updates = fake.hooks.events.splice(0);
  for (const one of fake.world.subscriptions.values()) Object.assign(one, { status: 'canceled' });
  await deliver({ ...newestOf(updates), id: 'evt_deleted', type: 'customer.subscription.deleted' });
  expect(await tier()).toBe('free');
  await deliver({ ...newestOf(updates), id: 'evt_late', type: 'customer.subscription.updated' });
  expect(await tier()).toBe('free');
});

const newestOf = (events: readonly { type: string }[]) =>
  events.findLast(({ type }) => type.startsWith('customer.subscription')) ?? {};

test('where PhonePe is not set up its door refuses everything and keeps nothing', async () => {
  const body = JSON.stringify({ event: 'checkout.order.completed', payload: {} });
  const headers = { authorization: 'a'.repeat(64), 'content-type': 'application/json' };
  const response = await phonepe(
    new Request('http://localhost:3000/api/webhooks/phonepe', { method: 'POST', body, headers }),
  );
  expect(response.status).toBe(401);
  expect(await rowsOf('webhook_events')).toEqual([]);
});
