import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { agePayment as age, rowsOf, waitingLooks } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { orderIdOf } from '@/lib/integrations/payments';
import { findRights } from './find-rights';
import { settlePayment } from './settle-payment';
import { startUpiPayment } from './start-upi-payment';

const fake = await startPhonePe();
Object.assign(process.env, phonePeEnv(fake.baseUrl, fake.account), { OUTBOUND_LIMITS: 'phonepe=100000' });

withTestDb();

let asha: Actor;
beforeEach(async () => {
  asha = await insertPerson('asha@example.com');
  await fake.steer('callbacks', { mode: 'drop' });
  await fake.steer('bank', 'pays');
});
afterEach(() => {
  fake.trouble(null);
  fake.state.requests.length = 0;
  fake.state.orders.length = 0;
});
afterAll(() => fake.close());

const start = () => startUpiPayment(asha, { planId: 'premium_pass' });
const press = (payUrl: string | null, action = 'pay') =>
  fetch(`${payUrl}/${action}`, { method: 'POST', redirect: 'manual' });
const settle = async (paymentId: string) => (await settlePayment(asha, { paymentId }))?.state;
const paymentOf = async (id: string) => (await rowsOf('payments')).find((row) => row.id === id);

test('a paid order gives thirty days at once, for what the plan costs, and settling again gives nothing more', async () => {
  const { paymentId, payUrl, state } = await start();
  expect(state).toBe('pending');
  expect(fake.state.orders).toMatchObject([
    { orderId: orderIdOf(paymentId), amount: 59_900, udf1: paymentId },
  ]);
  await press(payUrl);
  expect(await settle(paymentId)).toBe('succeeded');
  expect(await settle(paymentId)).toBe('succeeded');
  const rights = await findRights(asha);
  expect(rights).toMatchObject({ planId: 'premium_pass', tier: 'premium' });
  expect(Number(rights.until) - Date.now()).toBeGreaterThan(29.9 * 86_400_000);
  expect(await rowsOf('passes')).toHaveLength(1);
  expect(await paymentOf(paymentId)).toMatchObject({ failure: null, charge_reference: expect.any(String) });
});

test('a second payment adds its days after those that are left', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { paymentId, payUrl } = await start();
    await press(payUrl);
    await settle(paymentId);
  }
  expect(Number((await findRights(asha)).until) - Date.now()).toBeLessThan(30.1 * 86_400_000);
  const [first, second] = (await rowsOf('passes')).sort((a, b) => Number(a.ends_at) - Number(b.ends_at));
  expect(second?.starts_at).toEqual(first?.ends_at);
});

test('clicked twice, or again after the way back, it is one payment with one page', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  const third = await start();
  expect(new Set([one.paymentId, two.paymentId, third.paymentId]).size).toBe(1);
  expect(third.payUrl).toBe(one.payUrl ?? two.payUrl);
  expect(fake.state.orders).toHaveLength(1);
  await age(third.paymentId, 850);
  expect((await start()).paymentId).not.toBe(third.paymentId);
});

test('a plan that renews, and UPI that is not set up, are refused before anything is written', async () => {
  for (const planId of ['free', 'premium_monthly', 'premium_yearly'] as const) {
    await expect(startUpiPayment(asha, { planId })).rejects.toMatchObject({ code: 'invalid' });
  }
  const { PHONEPE_CLIENT_SECRET } = process.env;
  delete process.env.PHONEPE_CLIENT_SECRET;
  await expect(start()).rejects.toMatchObject({ code: 'unavailable', reason: 'GATEWAY_UNAVAILABLE' });
  process.env.PHONEPE_CLIENT_SECRET = PHONEPE_CLIENT_SECRET;
  expect(await rowsOf('payments')).toEqual([]);
});

test('what the gateway refused is failed and says so; a lost answer is followed up and never called failed', async () => {
  fake.trouble({ kind: 'status', status: 400, on: 'pay' });
  await expect(start()).rejects.toMatchObject({ code: 'unavailable', reason: 'INVALID_REQUEST' });
  expect(await rowsOf('payments')).toMatchObject([{ state: 'failed', failure: 'INVALID_REQUEST' }]);
  fake.trouble({ kind: 'lost', on: 'pay' });
  const unsure = await start();
  expect(unsure).toMatchObject({ payUrl: null, state: 'created' });
  fake.trouble(null);
  expect((await start()).paymentId).toBe(unsure.paymentId);
  await age(unsure.paymentId, 61);
  expect(await settle(unsure.paymentId)).toBe('created');
  // Nobody ever had its page, so nobody can pay it: another one does no harm.
  const next = await start();
  expect(next).toMatchObject({ state: 'pending', payUrl: expect.any(String) });
  await age(unsure.paymentId, 900);
  expect(await settle(unsure.paymentId)).toBe('expired');
});

test('an order that never came to the gateway is failed after a minute, and not before', async () => {
  fake.trouble({ kind: 'reset', on: 'pay' });
  const { paymentId } = await start();
  fake.trouble(null);
  expect(await settle(paymentId)).toBe('created');
  await age(paymentId, 61);
  expect(await settle(paymentId)).toBe('failed');
  expect(await paymentOf(paymentId)).toMatchObject({ failure: 'GATEWAY_UNAVAILABLE' });
});

test('declined is failed with its reason, and pending is looked at again by the schedule until it expires', async () => {
  const declined = await start();
  await press(declined.payUrl, 'decline');
  expect(await settle(declined.paymentId)).toBe('failed');
  expect(await paymentOf(declined.paymentId)).toMatchObject({ failure: 'PAYMENT_CANCELLED' });
  await executeSql('delete from pgboss.job');
  await fake.steer('bank', 'late');
  const late = await start();
  expect(await waitingLooks()).toEqual([22]);
  await executeSql('delete from pgboss.job');
  await press(late.payUrl);
  await age(late.paymentId, 60);
  expect(await settle(late.paymentId)).toBe('pending');
  expect(await waitingLooks()).toEqual([6]);
  await executeSql('delete from pgboss.job');
  await age(late.paymentId, 880);
  expect(await settle(late.paymentId)).toBe('expired');
  const [look = 0] = await waitingLooks();
  expect(look).toBeGreaterThan(2_600);
});

test('paid after it was called over still gives the pass; paid again meanwhile it is owed back, once', async () => {
  await fake.steer('bank', 'late');
  const first = await start();
  await press(first.payUrl);
  await age(first.paymentId, 940);
  expect(await settle(first.paymentId)).toBe('expired');
  await fake.steer('bank', 'pays');
  const second = await start();
  await press(second.payUrl);
  expect(await settle(second.paymentId)).toBe('succeeded');
  await fake.steer('settle', { id: orderIdOf(first.paymentId), state: 'COMPLETED' });
  expect(await settle(first.paymentId)).toBe('succeeded');
  await settle(first.paymentId);
  expect(await rowsOf('passes')).toHaveLength(1);
  expect(await rowsOf('refunds')).toMatchObject([{ payment_id: first.paymentId, amount_minor: 59_900 }]);
  expect(await rowsOf('payment_differences')).toMatchObject([{ kind: 'status', theirs: 'succeeded' }]);
});

test('a lone late success gives its days', async () => {
  await fake.steer('bank', 'late');
  const { paymentId, payUrl } = await start();
  await press(payUrl);
  await age(paymentId, 940);
  expect(await settle(paymentId)).toBe('expired');
  await fake.steer('settle', { id: orderIdOf(paymentId), state: 'COMPLETED' });
  expect(await settle(paymentId)).toBe('succeeded');
  expect((await findRights(asha)).tier).toBe('premium');
  expect(await rowsOf('refunds')).toEqual([]);
});

test('another amount, merchant or order is kept for the operator and never gives anything', async () => {
  for (const lie of [{ amount: 100 }, { merchant: 'SOMEBODY' }, { order: 'f'.repeat(32) }]) {
    const { paymentId, payUrl } = await start();
    await press(payUrl);
    await fake.steer('lie', { orderId: orderIdOf(paymentId), ...lie });
    expect(await settle(paymentId)).toBe('mismatched');
    expect(await settle(paymentId)).toBe('mismatched');
    expect(await paymentOf(paymentId)).toMatchObject({ seen: { currency: 'INR' } });
  }
  expect(await rowsOf('passes')).toEqual([]);
  const kinds = (await rowsOf('payment_differences')).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['amount', 'owner', 'owner']);
  expect((await findRights(asha)).tier).toBe('free');
});

test('while the gateway is silent nothing is decided, and it is asked again', async () => {
  const { paymentId } = await start();
  await executeSql('delete from pgboss.job');
  fake.trouble({ kind: 'status', status: 503, on: 'status' });
  await age(paymentId, 2_000);
  expect(await settlePayment(asha, { paymentId })).toEqual({ state: 'pending', isCurrent: false });
  expect(await waitingLooks()).toEqual([300]);
});

test('nobody settles another person’s payment, or one that is gone', async () => {
  const { paymentId, payUrl } = await start();
  await press(payUrl);
  const stranger = await insertPerson('stranger@example.com');
  expect(await settlePayment(stranger, { paymentId })).toBeNull();
  expect(await paymentOf(paymentId)).toMatchObject({ state: 'pending' });
});
