import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf } from '@/lib/db/testing/payments';
import { openRealDb, realServer } from '@/lib/db/testing/real-db';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { drainOnce } from '@/lib/integrations/queue';
import { handlers } from '@/lib/work/handlers';
import { type FakeStripe, startStripe } from '../fakes/stripe/start-stripe';
import { cancelNow } from '../fakes/stripe/subscriptions';
import { idOf } from '../fakes/stripe/world';
import { type Door, startDoor } from '../instances/start-door';
import { figure, proofScale } from './scale';
import {
  changeOne,
  createDice,
  deliver,
  deliverUntilTaken,
  inLanes,
  shuffle,
  sign,
  webhookSecret,
} from './webhook-storm';

const events = 50 * proofScale;
const copies = 5;
const lanes = 32;

let fake: FakeStripe;
let databaseUrl = '';
let doors: Door[] = [];
let people = 0;

const settings = () => ({
  ...{ STRIPE_SECRET_KEY: 'sk_test_fake', STRIPE_PUBLISHABLE_KEY: 'pk_test_fake' },
  ...{ STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: fake.baseUrl },
  ...{ OUTBOUND_LIMITS: 'stripe=600000', AUTH_SECRET: 'a-secret-of-the-proofs-that-is-long-enough' },
});

beforeAll(async () => {
  fake = await startStripe({ webhookSecret });
  Object.assign(process.env, settings());
  const opened = await openRealDb(realServer());
  databaseUrl = opened.url;
  setDb(opened);
  doors = await Promise.all([0, 1].map(() => startDoor(databaseUrl, settings())));
});
beforeEach(async () => {
  const { customers, subscriptions, invoices, intents } = fake.world;
  for (const map of [customers, subscriptions, invoices, intents]) map.clear();
  fake.hooks.events.length = 0;
  await executeSql('truncate users, webhook_events, pgboss.job cascade');
});
afterEach(() => fake.trouble(null));
afterAll(async () => {
  await Promise.all(doors.map((door) => door.stop()));
  await closeDb();
  await fake?.close();
});

/** A person who paid by card; the gateway's events of it wait. */
async function buy(): Promise<string> {
  people += 1;
  const person = await insertPerson(`person-${people}@example.com`);
  const { checkout } = await startCardPayment(person, { planId: 'premium_monthly', currency: 'USD' });
  fake.confirm(checkout?.clientSecret ?? '', '4242424242424242');
  return person.userId;
}

/** Of people of ours: id, status and whether it ends, there and here. */
async function states() {
  const ours = await rowsOf('subscriptions');
  const { rows } = await executeSql('select stripe_customer_id as id from customers');
  const known = new Set(rows.map(({ id }) => id));
  const theirs = [...fake.world.subscriptions.values()].filter(({ customer }) => known.has(idOf(customer)));
  return {
    ours: ours.map((one) => `${one.gateway_id} ${one.status} ${one.cancels_at_period_end}`).sort(),
    theirs: theirs.map((one) => `${one.id} ${one.status} ${one.cancel_at_period_end}`).sort(),
  };
}

/** Every event five times, shuffled, while the rest of them still happens. Gives how many deliveries were taken and how many sent. */
async function storm(): Promise<{ taken: number; sent: number }> {
  const dice = createDice(7);
  while (fake.hooks.events.length < events * 0.7) await buy();
  const begun = fake.hooks.events.slice(0, events);
  const waiting = shuffle(
    begun.flatMap((event) => Array.from({ length: copies }, () => event)),
    dice,
  );
  let [known, pops, taken, sent, turn] = [begun.length, 0, 0, 0, 0];
  const nextOrigin = () => {
    turn += 1;
    return doors[turn % doors.length]?.origin ?? '';
  };
  /** One more thing happens with each tenth delivery, and its copies go in anywhere among those that wait. */
  const goOn = () => {
    pops += 1;
    if (pops % 10 !== 0 || known >= events || !changeOne(fake, dice)) return;
    const [event] = fake.hooks.events.slice(known, known + 1);
    known += 1;
    for (let copy = 0; event && copy < copies; copy += 1) {
      waiting.splice(Math.floor(dice() * (waiting.length + 1)), 0, event);
    }
  };
  await inLanes(lanes, () => {
    goOn();
    const event = waiting.pop();
    if (!event) return null;
    return async () => {
      const times = await deliverUntilTaken(nextOrigin, event);
      sent += times;
      taken += 1;
    };
  });
  expect(fake.hooks.events).toHaveLength(events);
  return { taken, sent };
}

/** Gives how many the doors left to the worker: those alone may have been tried twice. */
async function assertAnsweredOnce(): Promise<number> {
  const left = (await rowsOf('webhook_events')).filter(({ state }) => state !== 'done').length;
  // What was kept and not answered for is the worker's: half a minute later, here at once.
  await executeSql('update pgboss.job set start_after = now() where start_after > now()');
  await drainOnce(handlers, 60_000);
  const inbox = await rowsOf('webhook_events');
  expect(new Set(inbox.map(({ event_key }) => event_key))).toEqual(
    new Set(fake.hooks.events.map(({ id }) => id)),
  );
  expect(inbox).toHaveLength(events);
  expect(
    inbox.filter(({ state, attempts }) => state !== 'done' || Number(attempts) < 1).map(({ type }) => type),
  ).toEqual([]);
  const { ours, theirs } = await states();
  expect(inbox.filter(({ attempts }) => Number(attempts) > 1).length).toBeLessThanOrEqual(left);
  expect(ours).toEqual(theirs);
  expect(new Set(theirs.map((one) => one.split(' ').slice(1).join(' '))).size).toBeGreaterThan(1);
  return left;
}

test('events delivered five times each, shuffled, at once to two instances: each is answered for once, none is lost, ours is the gateway’s', async () => {
  const startedAt = performance.now();
  const { taken } = await storm();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  expect(taken).toBe(events * copies);
  const left = await assertAnsweredOnce();
  figure(
    `webhooks: ${taken} deliveries of ${events} events, ${lanes} at a time to two instances, in ${seconds} s: ${events} answered for, ${left} of them by the worker`,
  );
});

test('with one instance after the other killed meanwhile all the same', async () => {
  let kills = 0;
  const startedAt = performance.now();
  let isOver = false;
  const ended = storm().finally(() => {
    isOver = true;
  });
  ended.catch(() => undefined);
  while (!isOver) {
    const at = kills % doors.length;
    const door = doors[at];
    await new Promise((resolve) => setTimeout(resolve, kills === 0 ? 200 : 1_000));
    if (isOver || !door) break;
    await door.kill();
    kills += 1;
    doors[at] = await startDoor(databaseUrl, settings());
  }
  const { taken, sent } = await ended;
  expect(taken).toBe(events * copies);
  expect(kills).toBeGreaterThan(0);
  const left = await assertAnsweredOnce();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  figure(
    `webhooks with kill -9: ${kills} kills in ${seconds} s, ${sent} deliveries until ${taken} were taken, ${left} events left to the worker: ${events} of ${events} answered for`,
  );
});

test('forged, expired, future, cut and unsigned deliveries: none is accepted, none is our fault, none is kept', async () => {
  await buy();
  const now = () => Math.floor(Date.now() / 1000);
  const kinds: ((payload: string) => [body: string, signature: string | null])[] = [
    (payload) => [payload, sign(payload, { secret: 'whsec_of_somebody_else' })],
    (payload) => [payload, sign(payload, { timestamp: now() - 301 })],
    (payload) => [payload, sign(payload, { timestamp: now() + 3_600 })],
    (payload) => [payload.slice(0, Math.floor(payload.length / 2)), sign(payload)],
    (payload) => [payload.replace('"livemode":false', '"livemode":true'), sign(payload)],
    (payload) => [payload, null],
    (payload) => [payload, 't=1,v1=,v0=zz'],
    (payload) => [`${payload.slice(0, -1)},`, sign(`${payload.slice(0, -1)},`)],
    (payload) => [payload.padEnd(300_000), sign(payload.padEnd(300_000))],
    () => ['', sign('')],
  ];
  const count = 100 * proofScale;
  const statuses: (number | null)[] = [];
  let n = 0;
  await inLanes(lanes, () => {
    if (n === count) return null;
    const event = fake.hooks.events[n % fake.hooks.events.length];
    const [body = '', signature = null] = kinds[n % kinds.length]?.(JSON.stringify(event)) ?? [];
    const { origin = '' } = doors[Math.floor(n / kinds.length) % doors.length] ?? {};
    n += 1;
    return async () => statuses.push(await deliver(origin, body, signature));
  });
  expect(statuses).toHaveLength(count);
  expect([...new Set(statuses)].sort()).toEqual([400, 401, 413]);
  expect(await rowsOf('webhook_events')).toEqual([]);
  expect(await rowsOf('subscriptions')).toEqual([]);
  figure(`${count} forged, expired, future, cut and unsigned deliveries: 0 accepted, 0 answered 5xx, 0 kept`);
});

test('fifty clicks at once on two instances are one customer, one subscription and one payment', async () => {
  const { userId } = await insertPerson('clicks@example.com');
  const clicks = await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      const url = `${doors[n % doors.length]?.origin}/click`;
      const response = await fetch(url, { method: 'POST', body: JSON.stringify({ userId }) });
      return [response.status, await response.text()] as const;
    }),
  );
  expect(clicks.filter(([status]) => status !== 200)).toEqual([]);
  expect(new Set(clicks.map(([, body]) => JSON.parse(body).checkout.clientSecret)).size).toBe(1);
  expect(fake.world.customers.size).toBe(1);
  expect(fake.world.subscriptions.size).toBe(1);
  expect(await rowsOf('payments')).toHaveLength(1);
  figure('50 clicks at once on two instances: 1 customer, 1 subscription, 1 payment');
});

test('a subscription whose end was told stays ended when its updates come after, on whichever instance', async () => {
  await buy();
  const updates = fake.hooks.events.filter(({ type }) => type.startsWith('customer.subscription'));
  const [subscription] = fake.world.subscriptions.values();
  if (!subscription) throw new Error('nothing was bought');
  cancelNow(fake.world, subscription);
  const deleted = fake.hooks.events.at(-1);
  expect(deleted?.type).toBe('customer.subscription.deleted');
  const take = async (door: number, event: object) => {
    const payload = JSON.stringify(event);
    expect(await deliver(doors[door]?.origin ?? '', payload, sign(payload))).toBe(200);
  };
  await take(0, deleted ?? {});
  expect(await rowsOf('subscriptions')).toMatchObject([{ status: 'canceled' }]);
  await Promise.all(updates.map((event, n) => take(n % doors.length, event)));
  expect(await rowsOf('subscriptions')).toMatchObject([{ status: 'canceled' }]);
});
