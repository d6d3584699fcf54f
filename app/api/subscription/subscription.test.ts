import { encode } from 'next-auth/jwt';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { rowsOf } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { refreshBilling } from '@/lib/features/billing/read-billing';
import { browser, emptyBrowser } from '@/lib/web/testing/fake-browser';
import { POST as cancel } from './cancel/route';
import { POST as change, GET as preview } from './change/route';
import { POST as createIntent } from './create-payment-intent/route';
import { POST as resume } from './resume/route';
import { GET as read } from './route';

process.env.LOG_LEVEL = 'silent';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

vi.mock('next/headers', async () => (await import('@/lib/web/testing/fake-browser')).nextHeaders);

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();

const origin = 'http://localhost:3000';
const good = '4242424242424242';
type Door = typeof read;
type Told = Record<string, unknown>;

let asha: Actor;
let people = 0;
beforeEach(async () => {
  people += 1;
  fake.trouble(null);
  emptyBrowser();
  asha = await insertPerson(`asha-${people}@example.com`);
  const token = { ...(await insertSession(asha.userId)), signedInAt: Math.floor(Date.now() / 1000) };
  const secret = process.env.AUTH_SECRET ?? '';
  browser.jar.set('jobr.session', await encode({ token, secret, salt: 'jobr.session' }));
});
afterAll(() => fake.close());

async function answerOf(response: Response): Promise<[number, Told]> {
  return [response.status, (await response.json()) as Told];
}
const context = { params: Promise.resolve({}) };
const get = async (door: Door, query = '') =>
  answerOf(await door(new Request(`${origin}/api/subscription${query}`), context));
async function post(door: Door, body?: object): Promise<[number, Told]> {
  const headers = { origin, 'content-type': 'application/json' };
  const sent = body ? { body: JSON.stringify(body) } : {};
  return answerOf(await door(new Request(`${origin}/api`, { method: 'POST', headers, ...sent }), context));
}

async function subscribe(): Promise<void> {
  const [, { checkout }] = await post(createIntent, { planId: 'premium_monthly', currency: 'USD' });
  fake.confirm((checkout as { clientSecret: string }).clientSecret, good);
  await refreshBilling(asha);
}

test('a client begins a payment at our price, whatever else it sends, and in its person’s currency when it names none', async () => {
  const body = { planId: 'premium_monthly', currency: 'EUR', amountMinor: 1, userId: 'somebody' };
  const [status, begun] = await post(createIntent, body);
  expect(status).toBe(200);
  expect(begun).toMatchObject({ amountMinor: 1_100, currency: 'EUR', publishableKey: 'pk_test_fake' });
  expect(begun.checkout).toMatchObject({ kind: 'payment', clientSecret: expect.any(String) });
  browser.headers['accept-language'] = 'ja-JP';
  browser.jar.set('time-zone', 'Asia/Tokyo');
  const [, inYen] = await post(createIntent, { planId: 'premium_pass' });
  expect(inYen).toMatchObject({ amountMinor: 2_200, currency: 'JPY' });
});

test('what a person has, may use and can pay with is read in one answer', async () => {
  const [, free] = await get(read);
  expect(free).toMatchObject({ rights: { tier: 'free', until: null }, subscription: null, passes: [] });
  expect(free.payableBy).toEqual({ card: { publishableKey: 'pk_test_fake' }, upi: null });
  await subscribe();
  const [, paid] = await get(read);
  expect(paid).toMatchObject({ rights: { tier: 'premium' }, subscription: { planId: 'premium_monthly' } });
});

test('a subscription is ended at its period’s end, taken back, and changed for what was shown', async () => {
  await subscribe();
  expect((await post(cancel))[1]).toMatchObject({ subscription: { cancelsAtPeriodEnd: true } });
  expect((await post(resume))[1]).toMatchObject({ subscription: { cancelsAtPeriodEnd: false } });
  const [, shown] = await get(preview, '/change?planId=premium_yearly');
  expect(shown).toMatchObject({ nextChargeMinor: 9_600, currency: 'USD' });
  const [, changed] = await post(change, { planId: 'premium_yearly', asOf: shown.asOf });
  expect(changed).toMatchObject({ subscription: { planId: 'premium_yearly' }, checkout: null });
  expect((await post(cancel, { at: 'now' }))[1]).toEqual({ subscription: null });
});

test('each failure has its status, and its code also at the top', async () => {
  const [status, refused] = await post(createIntent, { planId: 'gold' });
  expect([status, refused.code]).toEqual([400, 'INVALID_REQUEST']);
  expect(refused).toMatchObject({ error: { code: 'invalid', fields: { planId: expect.any(String) } } });
  expect(refused.message).toBe((refused.error as Told).message);
  const [missing, none] = await post(resume);
  expect([missing, none.code]).toEqual([404, 'NO_SUBSCRIPTION']);
  expect(await rowsOf('payments')).toEqual([]);
  await subscribe();
  const [conflict, twice] = await post(createIntent, { planId: 'premium_yearly' });
  expect([conflict, twice.code]).toEqual([409, 'SUBSCRIPTION_EXISTS']);
  fake.trouble({ kind: 'status', status: 429 });
  const [busy, limited] = await post(cancel);
  expect([busy, limited.code]).toEqual([429, 'RATE_LIMIT_EXCEEDED']);
});

test('an end that nobody knows is told as that, and the very same request again is done once', async () => {
  await subscribe();
  const [, { asOf }] = await get(preview, '/change?planId=premium_yearly');
  const asked = { planId: 'premium_yearly', asOf };
  fake.trouble({ kind: 'reset_after', on: 'POST /v1/subscriptions/' });
  const [status, unknown] = await post(change, asked);
  expect([status, unknown.code]).toEqual([503, 'OUTCOME_UNKNOWN']);
  expect(unknown).toMatchObject({ error: { code: 'unavailable', reason: 'OUTCOME_UNKNOWN' } });
  expect(unknown.message).toMatch(/Do not pay again/);
  fake.trouble(null);
  expect((await post(change, asked))[1]).toMatchObject({ subscription: { planId: 'premium_yearly' } });
});

test('nobody uses up what everybody may ask of the gateway', async () => {
  await subscribe();
  for (let asked = 0; asked < 60; asked += 1) await post(resume);
  const answers = [
    await get(preview, '/change?planId=premium_yearly'),
    await post(cancel),
    await post(resume),
  ];
  expect(answers.map(([status, { code }]) => [status, code])).toEqual(
    answers.map(() => [429, 'RATE_LIMIT_EXCEEDED']),
  );
});

test('who is signed out, or comes from another site, is told so in the same form', async () => {
  browser.jar.clear();
  const [status, out] = await get(read);
  expect([status, out.code]).toEqual([401, 'UNAUTHENTICATED']);
  const foreign = new Request(`${origin}/api`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  expect((await answerOf(await cancel(foreign, context)))[1]).toMatchObject({ code: 'FOREIGN_ORIGIN' });
});
