import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { rowsOf } from '@/lib/db/testing/payments';
import { phonePeAccount, phonePeEnv } from '../fakes/phonepe/world';
import { type FakeStripe, startStripe } from '../fakes/stripe/start-stripe';
import { cardPath, cardSettings, sign, webhookSecret } from './card-scene';
import { baseUrl, type Fleet, startFleet } from './fleet';
import { figure, proofScale } from './scale';
import { upiPath } from './upi-scene';
import { deliver, inLanes, lanes } from './webhook-storm';

const account = phonePeAccount();
const megabyte = 1024 * 1024;
let fleet: Fleet;
let stripe: FakeStripe;

beforeAll(async () => {
  const { PHONEPE_BASE_URL: _, ...upi } = phonePeEnv('', account);
  stripe = await startStripe({ webhookSecret });
  fleet = await startFleet({
    people: 1,
    env: { ...upi, ...cardSettings(stripe), OUTBOUND_LIMITS: 'stripe=600000' },
  });
}, 200_000);
afterAll(async () => {
  await fleet?.close();
  await stripe?.close();
}, 60_000);

const now = () => Math.floor(Date.now() / 1000);
const half = (text: string) => text.slice(0, Math.floor(text.length / 2));

function stripeEvent(n: number): string {
  const object = { id: `sub_${n}`, object: 'subscription', customer: `cus_${n}`, status: 'active' };
  const type = 'customer.subscription.updated';
  return JSON.stringify({
    ...{ id: `evt_${n}`, object: 'event', created: now(), livemode: false, type, data: { object } },
  });
}

function phonePeOrder(n: number): string {
  const merchantOrderId = n.toString(16).padStart(32, '0');
  const payload = { merchantId: account.merchantId, merchantOrderId, state: 'COMPLETED', amount: 59_900 };
  return JSON.stringify({ type: 'CHECKOUT_ORDER_COMPLETED', event: 'checkout.order.completed', payload });
}

type Forgery = (body: string) => { body: string; headers: Record<string, string> };
const signed = (body: string, signature: string) => ({ body, headers: { 'stripe-signature': signature } });
const cardKinds: Forgery[] = [
  (body) => signed(body, sign(body, { secret: 'whsec_of_somebody_else' })),
  (body) => signed(body, sign(body, { timestamp: now() - 301 })),
  (body) => signed(body, sign(body, { timestamp: now() + 3_600 })),
  (body) => signed(half(body), sign(body)),
  (body) => signed(body.replace('"livemode":false', '"livemode":true'), sign(body)),
  (body) => ({ body, headers: {} }),
  (body) => signed(body, 't=1,v1=,v0=zz'),
  (body) => signed(`${body.slice(0, -1)},`, sign(`${body.slice(0, -1)},`)),
  (body) => signed(body.padEnd(300_000), sign(body.padEnd(300_000))),
  () => signed('', sign('')),
];

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const known = sha256(`${account.username}:${account.password}`);
const bearing = (body: string, authorization: string) => ({ body, headers: { authorization } });
const inV1 = (body: string) => JSON.stringify({ response: Buffer.from(body).toString('base64') });
const upiKinds: Forgery[] = [
  (body) => bearing(body, sha256(`${account.username}:guessed`)),
  (body) => bearing(body, `${account.username}:${account.password}`),
  (body) => bearing(body, `Basic ${btoa(`${account.username}:${account.password}`)}`),
  (body) => bearing(half(body), known),
  (body) => ({ body, headers: {} }),
  () => bearing('', known),
  (body) => bearing(`[${body}]`, known),
  (body) => bearing(body.padEnd(300_000), known),
  (body) => ({ body: inV1(body), headers: { 'x-verify': `${sha256(`${inV1(body)}guessed`)}###1` } }),
  // The salt key of PhonePe's public test merchant, where v1 is not set up.
  (body) => {
    const response = Buffer.from(body).toString('base64');
    const verify = sha256(response + account.saltKeys['1']);
    return { body: inV1(body), headers: { authorization: known, 'x-verify': `${verify}###1` } };
  },
];

async function assertNothingKept(): Promise<void> {
  expect(await rowsOf('webhook_events')).toEqual([]);
  expect(await rowsOf('payments')).toEqual([]);
  const { rows } = await executeSql(
    `select 1 from pgboss.job where name in ('handle-event', 'settle-payment')`,
  );
  expect(rows).toEqual([]);
}

test.each([
  ['Stripe', cardPath, cardKinds, stripeEvent],
  ['PhonePe', upiPath, upiKinds, phonePeOrder],
] as const)(
  'what is forged, expired, of the future, cut or unsigned at the door of %s of two built servers: none accepted, none 5xx, none kept',
  async (name, path, kinds, toBody) => {
    const count = 50 * proofScale;
    const statuses: (number | null)[] = [];
    let n = 0;
    await inLanes(lanes, () => {
      if (n === count) return null;
      const forged = kinds[n % kinds.length]?.(toBody(n)) ?? { body: '', headers: {} };
      const origin = fleet.origins[Math.floor(n / kinds.length) % fleet.origins.length] ?? '';
      n += 1;
      return async () => statuses.push(await deliver(origin, { path, ...forged }));
    });
    expect(statuses).toHaveLength(count);
    expect([...new Set(statuses)].sort()).toEqual([400, 401, 413]);
    await assertNothingKept();
    figure(
      `${name}: ${count} forged, expired, future, cut and unsigned deliveries at two built servers: 0 accepted, 0 answered 5xx, 0 kept`,
    );
  },
);

/** Gives the status, or null when the line was cut without one, and how many bytes were taken off our hands. */
async function pour(origin: string, path: string, mostBytes: number) {
  const headers = { 'stripe-signature': 't=1,v1=0', authorization: known };
  const sent = request(origin + path, { method: 'POST', headers });
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let poured = 0;
  const body = Readable.from(
    (function* () {
      for (; poured < mostBytes; poured += chunk.length) yield chunk;
    })(),
  );
  const status = await new Promise<number | null>((resolve) => {
    sent.once('response', ({ statusCode = null }) => resolve(statusCode));
    sent.on('error', () => resolve(null));
    sent.once('close', () => resolve(null));
    body.pipe(sent);
  });
  body.destroy();
  sent.destroy();
  return { status, poured };
}

test('a body of a hundred megabytes that does not say its length is refused at the cap, and fills no memory', async () => {
  const before = fleet.residentMb();
  const answers = [];
  for (const origin of fleet.origins) {
    for (const path of [cardPath, upiPath]) {
      const four = Array.from({ length: 4 }, () => pour(origin, path, 100 * megabyte));
      answers.push(...(await Promise.all(four)));
    }
  }
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 413));
  const grown = fleet.residentMb().map((after, at) => after - (before[at] ?? 0));
  expect(Math.max(...grown)).toBeLessThan(100);
  await assertNothingKept();
  const most = Math.ceil(Math.max(...answers.map(({ poured }) => poured)) / megabyte);
  expect(most).toBeLessThan(10);
  figure(
    `${answers.length} bodies of 100 MB without a length: each refused with 413 after ${most} MB at most; a server grew by ${Math.max(...grown)} MB at most`,
  );
});

test('fifty clicks at once of one person on two built servers are one customer, one subscription and one payment', async () => {
  const [person] = fleet.people;
  if (!person) throw new Error('nobody clicks');
  const clicks = await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      const response = await fetch(`${fleet.origins[n % 2]}/api/subscription/create-payment-intent`, {
        method: 'POST',
        headers: { cookie: person.cookie, origin: baseUrl, 'content-type': 'application/json' },
        body: JSON.stringify({ planId: 'premium_monthly', currency: 'USD' }),
      });
      return { status: response.status, answer: await response.json() };
    }),
  );
  // An hour holds thirty of them, on both servers together.
  const taken = clicks.filter(({ status }) => status === 200);
  expect(taken).toHaveLength(30);
  expect(clicks.filter(({ status }) => status === 429)).toHaveLength(20);
  expect(new Set(taken.map(({ answer }) => answer.checkout.clientSecret)).size).toBe(1);
  expect([stripe.world.customers.size, stripe.world.subscriptions.size]).toEqual([1, 1]);
  expect(await rowsOf('payments')).toHaveLength(1);
  figure(
    '50 clicks at once on two built servers: 30 answered, 20 refused by the limit, 1 customer, 1 subscription, 1 payment',
  );
});
