import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf, runWork } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { refreshBilling } from '@/lib/features/billing/read-billing';
import type { StartPayment } from '@/lib/features/billing/schema';
import { settleRefunds } from '@/lib/features/billing/settle-refunds';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { openPayment } from './open-payment';
import { refundPayment } from './refund-payment';
import { PaymentSearch } from './schema';
import { searchPayments } from './search-payments';

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();

let admin: Actor;
let asha: Actor;
beforeEach(async () => {
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
  asha = await insertPerson('asha@example.com');
});
afterEach(() => {
  fake.trouble(null);
  fake.world.refundStatus = 'succeeded';
});
afterAll(() => fake.close());

async function pay(planId: StartPayment['planId'] = 'premium_pass'): Promise<string> {
  const { paymentId, checkout } = await startCardPayment(asha, { planId, currency: 'USD' });
  fake.confirm(checkout?.clientSecret ?? '', '4242424242424242');
  await refreshBilling(asha);
  return paymentId;
}
const refund = (paymentId: string, amountMinor: number, more: Record<string, unknown> = {}) =>
  refundPayment(admin, {
    ...{ paymentId, amountMinor, reason: 'They asked for it.', key: randomUUID(), endsSubscription: false },
    ...more,
  });
const payment = async () => (await rowsOf('payments'))[0];
const tier = async () => (await refreshBilling(asha)).rights.tier;
const refundedThere = () =>
  [...fake.world.charges.values()].find(({ id }) => id === charge())?.amount_refunded ?? 0;
let chargeId = '';
const charge = () => chargeId;
async function paidCharge(): Promise<string> {
  chargeId = String((await payment())?.charge_reference);
  return chargeId;
}

test('a whole refund gives the money back, ends the pass at once and stands in the audit', async () => {
  const paymentId = await pay();
  await paidCharge();
  expect(await tier()).toBe('premium');
  expect(await refund(paymentId, 1_500)).toMatchObject({ state: 'succeeded', origin: 'operator' });
  expect(refundedThere()).toBe(1_500);
  expect(await payment()).toMatchObject({ state: 'refunded', refunded_minor: 1_500 });
  expect(await tier()).toBe('free');
  const { rows } = await executeSql('select act, subject, result, detail from audit_log');
  expect(rows).toMatchObject([{ act: 'refund', subject: `payment/${paymentId}`, result: 'done' }]);
  expect(JSON.stringify(rows)).not.toContain('They asked');
});

test('parts add up to what was paid and not a cent more', async () => {
  const paymentId = await pay();
  await paidCharge();
  await refund(paymentId, 500);
  expect(await payment()).toMatchObject({ state: 'succeeded', refunded_minor: 500 });
  expect(await tier()).toBe('premium');
  await expect(refund(paymentId, 1_001)).rejects.toMatchObject({
    code: 'conflict',
    reason: 'more_than_left',
  });
  await refund(paymentId, 1_000);
  expect(await payment()).toMatchObject({ state: 'refunded', refunded_minor: 1_500 });
  await expect(refund(paymentId, 1)).rejects.toMatchObject({ reason: 'more_than_left' });
  expect(refundedThere()).toBe(1_500);
});

test('the same key is one refund, and with something else it is refused', async () => {
  const paymentId = await pay();
  await paidCharge();
  const key = randomUUID();
  const [one, two] = [await refund(paymentId, 500, { key }), await refund(paymentId, 500, { key })];
  expect(two.id).toBe(one.id);
  expect(refundedThere()).toBe(500);
  await expect(refund(paymentId, 400, { key })).rejects.toMatchObject({ reason: 'key_used' });
  await expect(refund(paymentId, 400, { key: paymentId })).rejects.toMatchObject({ reason: 'key_used' });
});

test('a refund whose answer was lost stays open, holds its amount, and is found done', async () => {
  const paymentId = await pay();
  await paidCharge();
  fake.trouble({ kind: 'reset_after', on: 'POST /v1/refunds' });
  expect(await refund(paymentId, 1_500)).toMatchObject({ state: 'created', failure: null });
  expect(await tier()).toBe('premium');
  await expect(refund(paymentId, 1)).rejects.toMatchObject({ reason: 'more_than_left' });
  fake.trouble(null);
  // Longer than Stripe remembers the key.
  fake.world.aheadSeconds += 2 * 86_400;
  await runWork('settle-refunds', (work: { paymentId: string; userId: string }) =>
    settleRefunds({ userId: work.userId, role: 'user' }, work),
  );
  expect(await rowsOf('refunds')).toMatchObject([{ state: 'succeeded', attempts: 1 }]);
  expect(refundedThere()).toBe(1_500);
  expect(await tier()).toBe('free');
});

test('while Stripe is away the refund waits, is no failure, and is sent once it is back', async () => {
  const paymentId = await pay();
  await paidCharge();
  fake.trouble({ kind: 'status', status: 503 });
  expect(await refund(paymentId, 700)).toMatchObject({ state: 'created' });
  expect(refundedThere()).toBe(0);
  fake.trouble(null);
  expect(await settleRefunds(asha, { paymentId })).toMatchObject({ isCurrent: true });
  expect(await settleRefunds(asha, { paymentId })).toMatchObject({ refunds: [{ state: 'succeeded' }] });
  expect(refundedThere()).toBe(700);
});

test('a refund whose answer was lost is looked at soon, also where an older one of its payment waits for hours', async () => {
  const paymentId = await pay();
  await paidCharge();
  fake.world.refundStatus = 'pending';
  await refund(paymentId, 500);
  await executeSql(`update refunds set created_at = now() - interval '2 days'`);
  await executeSql('delete from pgboss.job');
  await settleRefunds(asha, { paymentId });
  const waitsInMinutes = async () => {
    const { rows } = await executeSql(
      `select extract(epoch from start_after - now())::float8 as after from pgboss.job
        where name = 'settle-refunds' and state < 'active' order by start_after`,
    );
    return rows.map(({ after }) => Math.round(Number(after) / 30) / 2);
  };
  expect(await waitsInMinutes()).toEqual([360]);
  fake.trouble({ kind: 'status', status: 503 });
  await refund(paymentId, 700);
  expect(await waitsInMinutes()).toEqual([0.5, 360]);
});

test('a refund that Stripe refuses is told as failed and frees its amount', async () => {
  const paymentId = await pay();
  const chargeReference = await paidCharge();
  await fetch(`${fake.baseUrl}/__fake/refund`, {
    ...{ method: 'POST', body: JSON.stringify({ charge: chargeReference, amount: 1_000 }) },
  });
  expect(await refund(paymentId, 1_500)).toMatchObject({ state: 'failed', failure: 'INVALID_REQUEST' });
  const { troubles } = await searchPayments(admin, PaymentSearch.parse({}));
  expect(troubles).toMatchObject([{ state: 'failed', amountMinor: 1_500, gateway: 'stripe' }]);
  expect(await openPayment(admin, paymentId)).toMatchObject({ money: { paidMinor: 1_500, leftMinor: 500 } });
  expect(await refund(paymentId, 500)).toMatchObject({ state: 'succeeded' });
  expect(await payment()).toMatchObject({ state: 'refunded', refunded_minor: 1_500 });
});

test('a refund that the bank sends back gives the days and the amount back', async () => {
  const paymentId = await pay();
  await paidCharge();
  fake.world.refundStatus = 'pending';
  const { gatewayId } = await refund(paymentId, 1_500);
  expect(await tier()).toBe('premium');
  const end = async (status: 'succeeded' | 'failed') => {
    const body = JSON.stringify({ id: gatewayId, status });
    await fetch(`${fake.baseUrl}/__fake/end-refund`, { method: 'POST', body });
    await settleRefunds(asha, { paymentId });
  };
  await end('succeeded');
  expect(await tier()).toBe('free');
  await end('failed');
  expect(await tier()).toBe('premium');
  expect(await payment()).toMatchObject({ state: 'succeeded', refunded_minor: 0 });
  const [pass] = await rowsOf('passes');
  expect(Date.parse(String(pass?.ends_at)) - Date.parse(String(pass?.starts_at))).toBeGreaterThan(
    29.9 * 86_400_000,
  );
});

test('a refund made in Stripe’s own dashboard is found by the event of its customer', async () => {
  await pay();
  const chargeReference = await paidCharge();
  const body = JSON.stringify({ charge: chargeReference, amount: null });
  await fetch(`${fake.baseUrl}/__fake/refund`, { method: 'POST', body });
  await refreshBilling(asha);
  await runWork('settle-refunds', (work: { paymentId: string; userId: string }) =>
    settleRefunds({ userId: work.userId, role: 'user' }, work),
  );
  expect(await rowsOf('refunds')).toMatchObject([
    { origin: 'gateway', amount_minor: 1_500, requested_by: null },
  ]);
  expect(await payment()).toMatchObject({ state: 'refunded', refunded_minor: 1_500 });
  expect(await tier()).toBe('free');
});

test('with its first charge a subscription ends where that was asked for, and goes on where not', async () => {
  const paymentId = await pay('premium_monthly');
  await paidCharge();
  await refund(paymentId, 200);
  expect(await tier()).toBe('premium');
  await refund(paymentId, 1_000, { endsSubscription: true });
  expect([...fake.world.subscriptions.values()].at(-1)).toMatchObject({ status: 'canceled' });
  expect(await tier()).toBe('free');
});

test('an end that could not be asked for, because Stripe was switched off, is asked for again', async () => {
  const paymentId = await pay('premium_monthly');
  await paidCharge();
  fake.trouble({ kind: 'status', status: 503, on: 'DELETE /v1/subscriptions' });
  await refund(paymentId, 1_200, { endsSubscription: true });
  fake.trouble(null);
  await executeSql('delete from pgboss.job');
  const { STRIPE_SECRET_KEY } = process.env;
  delete process.env.STRIPE_SECRET_KEY;
  await settleRefunds(asha, { paymentId });
  process.env.STRIPE_SECRET_KEY = STRIPE_SECRET_KEY;
  await runWork('settle-refunds', () => settleRefunds(asha, { paymentId }));
  expect([...fake.world.subscriptions.values()].at(-1)).toMatchObject({ status: 'canceled' });
});

test('a refund closes no difference of the subscription whose first charge it was', async () => {
  const paymentId = await pay('premium_monthly');
  await paidCharge();
  const { reference } = (await payment()) ?? {};
  for (const kind of ['plan', 'amount', 'owner']) {
    await executeSql(`insert into payment_differences (gateway, subject, kind) values ('stripe', $1, $2)`, [
      reference,
      kind,
    ]);
  }
  await refund(paymentId, 1_200);
  expect(await payment()).toMatchObject({ state: 'refunded' });
  expect((await rowsOf('payment_differences')).filter((one) => !one.is_converged)).toHaveLength(3);
});

test('days that were to follow those of a refunded pass begin when those end', async () => {
  const first = await pay();
  await pay();
  const [one] = await rowsOf('passes');
  expect(one).toBeDefined();
  await refund(first, 1_500);
  const rights = (await refreshBilling(asha)).rights;
  expect(rights.tier).toBe('premium');
  expect(Number(rights.until) - Date.now()).toBeLessThan(30.1 * 86_400_000);
});

test('a payment that was never made, somebody who is none of us, and nobody at all get nothing back', async () => {
  const { paymentId } = await startCardPayment(asha, { planId: 'premium_pass', currency: 'USD' });
  await expect(refund(paymentId, 100)).rejects.toMatchObject({ reason: 'not_paid' });
  await expect(
    refundPayment(asha, {
      ...{ paymentId, amountMinor: 100, reason: 'for me', key: randomUUID(), endsSubscription: false },
    }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await expect(refund(randomUUID(), 100)).rejects.toMatchObject({ code: 'not_found' });
  expect(await rowsOf('refunds')).toEqual([]);
});
