import Stripe from 'stripe';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { cancelSubscription } from './cancel-subscription';
import { changePlan, previewChange } from './change-plan';
import { readBilling, refreshBilling } from './read-billing';
import { resumeSubscription } from './resume-subscription';
import { ChangePlan, type StartPayment } from './schema';
import { startCardPayment } from './start-card-payment';

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();

const good = '4242424242424242';
const dayMs = 86_400_000;
let asha: Actor;
let people = 0;
beforeEach(async () => {
  people += 1;
  fake.trouble(null);
  asha = await insertPerson(`asha-${people}@example.com`);
});
afterAll(() => fake.close());

const start = (
  planId: StartPayment['planId'] = 'premium_monthly',
  currency: StartPayment['currency'] = 'USD',
) => startCardPayment(asha, { planId, currency });

async function pay(planId?: StartPayment['planId'], number = good) {
  const { paymentId, checkout } = await start(planId);
  fake.confirm(checkout?.clientSecret ?? '', number);
  return { paymentId, billing: await refreshBilling(asha) };
}

test('a paid subscription gives Premium once it is read, for what the plan costs', async () => {
  const { amountMinor, checkout } = await start();
  expect(amountMinor).toBe(1_200);
  expect((await refreshBilling(asha)).rights.tier).toBe('free');
  fake.confirm(checkout?.clientSecret ?? '', good);
  const { rights, subscription, payments } = await refreshBilling(asha);
  expect(rights).toMatchObject({ planId: 'premium_monthly', tier: 'premium', isInGrace: false });
  expect(subscription).toMatchObject({ status: 'active', amountMinor: 1_200, currency: 'USD' });
  expect(payments).toMatchObject([
    { state: 'succeeded', failure: null, chargeReference: expect.any(String) },
  ]);
});

test('clicked many times at once it is one customer, one subscription, one payment', async () => {
  const before = { customers: fake.world.customers.size, subscriptions: fake.world.subscriptions.size };
  const begun = await Promise.all(Array.from({ length: 10 }, () => start()));
  expect(new Set(begun.map(({ paymentId }) => paymentId)).size).toBe(1);
  expect(new Set(begun.map(({ checkout }) => checkout?.clientSecret)).size).toBe(1);
  expect(fake.world.customers.size - before.customers).toBe(1);
  expect(fake.world.subscriptions.size - before.subscriptions).toBe(1);
});

test('a declined card gives nothing and says why; another card on the same payment does', async () => {
  const { checkout } = await start();
  fake.confirm(checkout?.clientSecret ?? '', '4000000000009995');
  const { rights, payments } = await refreshBilling(asha);
  expect(rights.tier).toBe('free');
  expect(payments).toMatchObject([{ state: 'pending', failure: 'INSUFFICIENT_FUNDS' }]);
  fake.confirm(checkout?.clientSecret ?? '', good);
  expect((await refreshBilling(asha)).rights.tier).toBe('premium');
});

test('who turns to another plan before paying leaves no second subscription that could still be paid', async () => {
  const first = await start('premium_monthly');
  const second = await start('premium_yearly');
  expect(second.paymentId).not.toBe(first.paymentId);
  expect(() => fake.confirm(first.checkout?.clientSecret ?? '', good)).not.toThrow();
  fake.confirm(second.checkout?.clientSecret ?? '', good);
  const { subscription, payments } = await refreshBilling(asha);
  expect(subscription?.planId).toBe('premium_yearly');
  expect(payments.map(({ planId, state }) => [planId, state])).toEqual([
    ['premium_yearly', 'succeeded'],
    ['premium_monthly', 'expired'],
  ]);
});

const subscriptionsOf = () => {
  const [last] = [...fake.world.customers.keys()].slice(-1);
  return [...fake.world.subscriptions.values()].filter(({ customer }) => customer === last);
};

test('a plan that was paid in another window a moment ago is kept, and no second one is begun', async () => {
  const { checkout } = await start('premium_monthly');
  fake.confirm(checkout?.clientSecret ?? '', good);
  await expect(start('premium_yearly')).rejects.toMatchObject({ reason: 'subscription_exists' });
  expect(subscriptionsOf().map(({ status }) => status)).toEqual(['active']);
  const { rights, payments } = await readBilling(asha);
  expect(rights.planId).toBe('premium_monthly');
  expect(payments.map(({ planId, state }) => [planId, state])).toEqual([
    ['premium_yearly', 'expired'],
    ['premium_monthly', 'succeeded'],
  ]);
});

test('two plans chosen at once in two windows leave one subscription that can be paid', async () => {
  const started = await Promise.allSettled([start('premium_monthly'), start('premium_yearly')]);
  expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(subscriptionsOf().filter(({ status }) => status === 'incomplete')).toHaveLength(1);
});

test('a subscription whose answer was lost is ended before one for another plan is begun, also when that fails at first', async () => {
  fake.trouble({ kind: 'reset_after', on: 'POST /v1/subscriptions' });
  await expect(start('premium_monthly')).rejects.toThrow();
  expect(subscriptionsOf().map(({ status }) => status)).toEqual(['incomplete']);
  fake.trouble({ kind: 'status', status: 503, on: 'GET /v1/customers' });
  await expect(start('premium_yearly')).rejects.toThrow();
  fake.trouble(null);
  const { checkout } = await start('premium_yearly');
  const open = subscriptionsOf().filter(({ status }) => status === 'incomplete');
  expect(open).toMatchObject([{ metadata: { plan_id: 'premium_yearly' } }]);
  fake.confirm(checkout?.clientSecret ?? '', good);
  expect((await refreshBilling(asha)).rights.planId).toBe('premium_yearly');
});

test('a pass that may still be paid is not called cancelled because a plan was chosen', async () => {
  const pass = await start('premium_pass');
  await start('premium_monthly');
  const { payments } = await readBilling(asha);
  expect(payments.find(({ id }) => id === pass.paymentId)).toMatchObject({ state: 'pending', failure: null });
});

test('who was deleted at Stripe loses the plan there and can pay again, as a new customer', async () => {
  await pay();
  const [customerId = ''] = [...fake.world.customers.keys()].slice(-1);
  await fetch(`${fake.baseUrl}/v1/customers/${customerId}`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer sk_test_fake', 'stripe-version': Stripe.API_VERSION },
  });
  expect((await refreshBilling(asha)).rights.tier).toBe('free');
  expect((await pay()).billing.rights.tier).toBe('premium');
  expect([...fake.world.customers.keys()].slice(-1)).not.toEqual([customerId]);
});

test('with a subscription that runs another is not begun, and a pass still is', async () => {
  await pay();
  await expect(start('premium_yearly')).rejects.toMatchObject({ reason: 'subscription_exists' });
  const { billing } = await pay('premium_pass');
  expect(billing.passes).toHaveLength(1);
  expect((await refreshBilling(asha)).passes).toHaveLength(1);
});

test('ended at the end of its period it goes on until then, and is taken back in one click', async () => {
  const { billing } = await pay();
  const canceled = await cancelSubscription(asha, { at: 'period_end' });
  expect(canceled).toMatchObject({ status: 'active', cancelsAtPeriodEnd: true });
  expect((await readBilling(asha)).rights).toMatchObject({ tier: 'premium', until: billing.rights.until });
  expect(await resumeSubscription(asha)).toMatchObject({ cancelsAtPeriodEnd: false });
  await cancelSubscription(asha, { at: 'period_end' });
  expect(await cancelSubscription(asha, { at: 'period_end' })).toMatchObject({ cancelsAtPeriodEnd: true });
});

test('what was ended or taken back is told as done, also when Stripe does not answer right after', async () => {
  await pay();
  fake.trouble({ kind: 'status', status: 503, on: 'GET /v1/customers' });
  expect(await cancelSubscription(asha, { at: 'period_end' })).toMatchObject({ cancelsAtPeriodEnd: true });
  fake.trouble(null);
  await refreshBilling(asha);
  fake.trouble({ kind: 'status', status: 503, on: 'GET /v1/customers' });
  expect(await resumeSubscription(asha)).toMatchObject({ cancelsAtPeriodEnd: false });
  expect(await cancelSubscription(asha, { at: 'now' })).toBeNull();
  fake.trouble(null);
  expect((await refreshBilling(asha)).rights.tier).toBe('free');
});

test('ended now it gives nothing more, and a new one can be begun', async () => {
  await pay();
  expect(await cancelSubscription(asha, { at: 'now' })).toBeNull();
  expect((await readBilling(asha)).rights.tier).toBe('free');
  expect((await pay()).billing.rights.tier).toBe('premium');
});

test('a change of plan costs what was shown, and two clicks are one change', async () => {
  await pay();
  const preview = await previewChange(asha, { planId: 'premium_yearly' });
  expect(preview).toMatchObject({ currency: 'USD', nextChargeMinor: 9_600 });
  const input = ChangePlan.parse({ planId: 'premium_yearly', asOf: preview.asOf.toISOString() });
  const spent = () => [...fake.world.charges.values()].reduce((sum, one) => sum + one.amount_captured, 0);
  const before = spent();
  const changed = await Promise.all([changePlan(asha, input), changePlan(asha, input)]);
  expect(spent() - before).toBe(preview.dueNowMinor);
  expect(changed.map(({ subscription }) => subscription?.planId)).toContain('premium_yearly');
  expect((await refreshBilling(asha)).rights).toMatchObject({ planId: 'premium_yearly' });
});

test('who owes a year does not turn to a month to be paid by what they owe', async () => {
  await pay('premium_yearly', '4000000000000341');
  fake.advance((367 * dayMs) / 1_000);
  await refreshBilling(asha);
  const owed = { code: 'conflict', reason: 'payment_owed' };
  await expect(previewChange(asha, { planId: 'premium_monthly' })).rejects.toMatchObject(owed);
  const input = { planId: 'premium_monthly', asOf: new Date() } as const;
  await expect(changePlan(asha, input)).rejects.toMatchObject(owed);
  const { subscription, rights } = await refreshBilling(asha);
  expect(subscription).toMatchObject({ planId: 'premium_yearly', status: 'past_due' });
  expect(rights.isInGrace).toBe(true);
});

test('begun before a plan got another price, it is begun anew at the present one', async () => {
  const { paymentId } = await start('premium_pass');
  await executeSql('update payments set amount_minor = 1 where id = $1', [paymentId]);
  const { billing } = await pay('premium_pass');
  expect(billing.payments.map(({ state }) => state).sort()).toEqual(['pending', 'succeeded']);
  expect(billing.passes).toHaveLength(1);
});

test('a renewal that fails leaves seven days, and its recovery the plan', async () => {
  await pay('premium_monthly', '4000000000000341');
  fake.advance((32 * dayMs) / 1_000);
  const { rights, subscription } = await refreshBilling(asha);
  expect(subscription).toMatchObject({ status: 'past_due', pastDueSince: expect.any(Date) });
  expect(rights).toMatchObject({ tier: 'premium', isInGrace: true });
});

test('without keys payments are off, and nothing is written', async () => {
  const { STRIPE_SECRET_KEY } = process.env;
  delete process.env.STRIPE_SECRET_KEY;
  await expect(start()).rejects.toMatchObject({ code: 'unavailable', reason: 'payments_off' });
  process.env.STRIPE_SECRET_KEY = STRIPE_SECRET_KEY;
  expect(await rowsOf('payments')).toEqual([]);
});

test('nobody reaches what another person pays for', async () => {
  await pay();
  const stranger = await insertPerson('stranger@example.com');
  expect(await readBilling(stranger)).toMatchObject({ subscription: null, payments: [], passes: [] });
  await expect(cancelSubscription(stranger, { at: 'now' })).rejects.toMatchObject({ code: 'not_found' });
});
