import { afterAll, beforeEach, expect, test } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { agePayment, rowsOf, waitingLooks } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { readBilling, refreshBilling } from './read-billing';
import { reconcilePayments } from './reconcile-payments';
import type { StartPayment } from './schema';
import { startCardPayment } from './start-card-payment';
import { startUpiPayment } from './start-upi-payment';

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();

let asha: Actor;
let people = 0;
beforeEach(async () => {
  fake.trouble(null);
  for (const map of [fake.world.subscriptions, fake.world.invoices, fake.world.intents]) map.clear();
  people += 1;
  asha = await insertPerson(`asha-${people}@example.com`);
});
afterAll(() => fake.close());

async function pay(planId: StartPayment['planId'] = 'premium_monthly'): Promise<string> {
  const { paymentId, checkout } = await startCardPayment(asha, { planId, currency: 'USD' });
  fake.confirm(checkout?.clientSecret ?? '', '4242424242424242');
  return paymentId;
}
async function subscribe(): Promise<void> {
  await pay();
  await refreshBilling(asha);
}
const told = async () =>
  (await rowsOf('payment_differences')).map(({ kind, is_converged }) => [kind, is_converged]);
const tier = async () => (await readBilling(asha)).rights.tier;
const counts = async () => (await reconcilePayments()).cards;

test('what is the same is no difference, however often it is compared', async () => {
  await subscribe();
  const nothing = { compared: 1, found: 0, converged: 0, open: 0 };
  expect(await counts()).toEqual(nothing);
  expect(await counts()).toEqual(nothing);
  expect(await told()).toEqual([]);
});

test.each([
  ['status', `status = 'unpaid'`],
  ['status', 'cancels_at_period_end = true'],
  ['plan', `plan_id = 'premium_yearly'`],
  ['period', `period_end = period_end + interval '1 second'`],
  ['amount', 'amount_minor = amount_minor - 1'],
  ['amount', `currency = 'EUR'`],
] as const)(
  'a %s that is not the gateway’s (%s), is told once and made the gateway’s',
  async (kind, change) => {
    await subscribe();
    const [before] = await rowsOf('subscriptions');
    await executeSql(`update subscriptions set ${change}`);
    expect(await counts()).toEqual({ compared: 1, found: 1, converged: 1, open: 0 });
    expect(await told()).toEqual([[kind, true]]);
    expect(await rowsOf('subscriptions')).toEqual([{ ...before, synced_at: expect.any(String) }]);
    expect(await counts()).toMatchObject({ found: 0 });
  },
);

test('a subscription whose event never came gives Premium after the comparison', async () => {
  await pay();
  expect(await tier()).toBe('free');
  expect(await counts()).toMatchObject({ found: 1, converged: 1 });
  expect(await told()).toEqual([['missing_here', true]]);
  expect(await tier()).toBe('premium');
});

test('one that ended there and runs here ends here', async () => {
  await subscribe();
  for (const one of fake.world.subscriptions.values()) one.status = 'canceled';
  expect(await counts()).toEqual({ compared: 0, found: 1, converged: 1, open: 0 });
  expect(await told()).toEqual([['missing_there', true]]);
  expect(await tier()).toBe('free');
  expect(await counts()).toMatchObject({ found: 0 });
});

test('one that stands under somebody else goes to whom the customer is', async () => {
  await subscribe();
  const stranger = await insertPerson('stranger@example.com');
  await executeSql('update subscriptions set user_id = $1::uuid', [stranger.userId]);
  expect(await counts()).toMatchObject({ found: 1, converged: 1 });
  expect(await told()).toEqual([['owner', true]]);
  expect(await tier()).toBe('premium');
  expect((await readBilling(stranger)).rights.tier).toBe('free');
});

test('what can not be made the same is told once, stays open, and closes by itself once it agrees', async () => {
  await pay();
  const [customer] = (await executeSql('delete from customers returning user_id, stripe_customer_id')).rows;
  expect(await counts()).toEqual({ compared: 1, found: 1, converged: 0, open: 1 });
  expect(await counts()).toEqual({ compared: 1, found: 0, converged: 0, open: 1 });
  expect(await told()).toEqual([['missing_here', false]]);
  await executeSql('insert into customers (user_id, stripe_customer_id) values ($1::uuid, $2)', [
    ...[customer?.user_id, customer?.stripe_customer_id],
  ]);
  await refreshBilling(asha);
  expect(await counts()).toEqual({ compared: 1, found: 0, converged: 0, open: 0 });
  expect(await told()).toEqual([['missing_here', true]]);
});

test('a customer who can not be read keeps nobody else from being compared', async () => {
  await pay();
  const lost = asha;
  asha = await insertPerson('ravi@example.com');
  await pay();
  const { rows } = await executeSql(
    'select stripe_customer_id as id from customers where user_id = $1::uuid',
    [lost.userId],
  );
  fake.trouble({
    kind: 'status',
    status: 403,
    type: 'invalid_request_error',
    on: `customers/${rows[0]?.id}`,
  });
  expect(await counts()).toEqual({ compared: 2, found: 2, converged: 1, open: 1 });
  expect(await tier()).toBe('premium');
  fake.trouble(null);
  expect(await counts()).toMatchObject({ compared: 2, open: 0 });
  expect((await readBilling(lost)).rights.tier).toBe('premium');
});

test('a stranger’s subscription for none of our plans and one that was never paid are no difference', async () => {
  await startCardPayment(asha, { planId: 'premium_monthly', currency: 'USD' });
  expect(await counts()).toMatchObject({ compared: 1, found: 0 });
  for (const one of fake.world.subscriptions.values()) {
    one.status = 'active';
    for (const item of one.items.data) item.price.product = 'prod_of_another_shop';
  }
  await executeSql('delete from customers');
  expect(await counts()).toMatchObject({ compared: 1, found: 0 });
});

test('a pass that was paid and whose event was lost is given, and told', async () => {
  const paymentId = await pay('premium_pass');
  expect(await counts()).toMatchObject({ found: 0 });
  expect(await tier()).toBe('free');
  await agePayment(paymentId, 7_200);
  expect(await counts()).toMatchObject({ found: 1, converged: 1 });
  expect(await rowsOf('passes')).toHaveLength(1);
  expect(await tier()).toBe('premium');
  expect(await counts()).toMatchObject({ found: 0 });
});

test('a gateway that is not set up is left alone, and one that can not be asked changes nothing', async () => {
  await subscribe();
  fake.trouble({ kind: 'status', status: 401, type: 'invalid_request_error' });
  await expect(reconcilePayments()).rejects.toMatchObject({ kind: 'bad_credentials' });
  expect(await tier()).toBe('premium');
  const { STRIPE_SECRET_KEY } = process.env;
  delete process.env.STRIPE_SECRET_KEY;
  expect(await reconcilePayments()).toEqual({ cards: null, upi: null, refunds: { asked: 0 } });
  process.env.STRIPE_SECRET_KEY = STRIPE_SECRET_KEY;
  expect(await told()).toEqual([]);
});

test('an open payment by UPI whose next look was lost is looked at again, and one that waits is asked for once', async () => {
  const phonepe = await startPhonePe();
  const variables = phonePeEnv(phonepe.baseUrl, phonepe.account);
  Object.assign(process.env, variables);
  try {
    const { paymentId } = await startUpiPayment(asha, { planId: 'premium_pass' });
    await executeSql('delete from pgboss.job');
    expect(await reconcilePayments()).toMatchObject({ upi: { asked: 0 } });
    await agePayment(paymentId, 7_200);
    expect(await reconcilePayments()).toMatchObject({ upi: { asked: 1 } });
    expect(await reconcilePayments()).toMatchObject({ upi: { asked: 1 } });
    expect(await waitingLooks()).toHaveLength(1);
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
    await phonepe.close();
  }
});
