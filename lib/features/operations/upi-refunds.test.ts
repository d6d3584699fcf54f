import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import type { Actor } from '@/lib/core/actor';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { agePayment, rowsOf, runWork } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { findRights } from '@/lib/features/billing/find-rights';
import { refreshSubject } from '@/lib/features/billing/refresh-subject';
import { settlePayment } from '@/lib/features/billing/settle-payment';
import { settleRefunds } from '@/lib/features/billing/settle-refunds';
import { startUpiPayment } from '@/lib/features/billing/start-upi-payment';
import { orderIdOf } from '@/lib/integrations/payments';
import { listDifferences } from './list-differences';
import { refundPayment } from './refund-payment';
import { DifferenceSearch, PaymentSearch } from './schema';
import { searchPayments } from './search-payments';

const fake = await startPhonePe();
Object.assign(process.env, phonePeEnv(fake.baseUrl, fake.account), { OUTBOUND_LIMITS: 'phonepe=100000' });

withTestDb();

let admin: Actor;
let asha: Actor;
beforeEach(async () => {
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
  asha = await insertPerson('asha@example.com');
  await fake.steer('callbacks', { mode: 'drop' });
  await fake.steer('bank', 'pays');
  await fake.steer('refunds', 'wait');
});
afterEach(() => {
  fake.trouble(null);
  fake.state.orders.length = 0;
  fake.state.refunds.length = 0;
});
afterAll(() => fake.close());

const price = 59_900;
async function pay(lie: object | null = null): Promise<string> {
  const { paymentId, payUrl } = await startUpiPayment(asha, { planId: 'premium_pass' });
  if (lie) await fake.steer('lie', { orderId: orderIdOf(paymentId), ...lie });
  await fetch(`${payUrl}/pay`, { method: 'POST', redirect: 'manual' });
  await settlePayment(asha, { paymentId });
  return paymentId;
}
const refund = (paymentId: string, amountMinor: number) =>
  refundPayment(admin, {
    ...{ paymentId, amountMinor, reason: 'They asked for it.', key: randomUUID(), endsSubscription: false },
  });
const paymentOf = async (id: string) => (await rowsOf('payments')).find((row) => row.id === id);
const work = () =>
  runWork('settle-refunds', (one: { paymentId: string; userId: string }) =>
    settleRefunds({ userId: one.userId, role: 'user' }, one),
  );

test('a refund by UPI waits for the bank, is followed by the work, and then ends the pass', async () => {
  const paymentId = await pay();
  const { id, state } = await refund(paymentId, price);
  expect(state).toBe('pending');
  expect(fake.state.refunds).toMatchObject([{ refundId: orderIdOf(id), amount: price }]);
  expect((await findRights(asha)).tier).toBe('premium');
  await fake.steer('settle', { id: orderIdOf(id), state: 'COMPLETED' });
  await work();
  expect(await paymentOf(paymentId)).toMatchObject({ state: 'refunded', refunded_minor: price });
  expect((await findRights(asha)).tier).toBe('free');
});

test('an event that names the refund settles it, and one of a refund that is nobody’s is ignored', async () => {
  const paymentId = await pay();
  const { id } = await refund(paymentId, 20_000);
  await fake.steer('settle', { id: orderIdOf(id), state: 'COMPLETED' });
  expect(await refreshSubject('phonepe', orderIdOf(id))).toBe(true);
  expect(await paymentOf(paymentId)).toMatchObject({ state: 'succeeded', refunded_minor: 20_000 });
  expect(await refreshSubject('phonepe', orderIdOf(randomUUID()))).toBe(false);
});

test('a refund whose answer was lost is found under its name and made once', async () => {
  const paymentId = await pay();
  fake.trouble({ kind: 'lost', on: 'refund', times: 2 });
  const { id, state } = await refund(paymentId, price);
  expect(state).toBe('created');
  fake.trouble(null);
  await work();
  expect(fake.state.refunds).toMatchObject([{ refundId: orderIdOf(id) }]);
  expect(await rowsOf('refunds')).toMatchObject([{ state: 'pending' }]);
});

test('a refund that is refused to the slower of two at once, because the other one made it, has not failed', async () => {
  const paymentId = await pay();
  const send = globalThis.fetch;
  let sent = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    const isRefund = asked[1]?.method === 'POST' && String(asked[0]).endsWith('/refund');
    if (!isRefund) return send(...asked);
    sent += 1;
    if (sent === 1) {
      await settleRefunds(asha, { paymentId });
      return Response.json({ code: 'BAD_REQUEST' }, { status: 400 });
    }
    await send(...asked);
    throw new TypeError('the answer was lost');
  });
  expect(await refund(paymentId, price)).toMatchObject({ state: 'created', failure: null });
  vi.restoreAllMocks();
  expect(fake.state.refunds).toHaveLength(1);
  await settleRefunds(asha, { paymentId });
  expect(await rowsOf('refunds')).toMatchObject([{ state: 'pending', failure: null }]);
});

test('a refund that fails at the bank is told and frees its amount', async () => {
  const paymentId = await pay();
  const { id } = await refund(paymentId, price);
  await fake.steer('settle', { id: orderIdOf(id), state: 'FAILED' });
  await work();
  const { troubles } = await searchPayments(admin, PaymentSearch.parse({}));
  expect(troubles).toMatchObject([{ id, state: 'failed', gateway: 'phonepe', currency: 'INR' }]);
  expect((await findRights(asha)).tier).toBe('premium');
  expect(await paymentOf(paymentId)).toMatchObject({ state: 'succeeded', refunded_minor: 0 });
});

test('less than a rupee is not sent to where it would be refused', async () => {
  const paymentId = await pay();
  await expect(refund(paymentId, 99)).rejects.toMatchObject({ reason: 'too_little' });
});

test('a mismatched payment goes back as it came, not as it was asked for, and its difference closes', async () => {
  const paymentId = await pay({ amount: 4_500 });
  for (const order of fake.state.orders) order.amount = 4_500;
  expect(await paymentOf(paymentId)).toMatchObject({ state: 'mismatched', seen: { amountMinor: 4_500 } });
  const open = () => listDifferences(admin, DifferenceSearch.parse({}));
  expect((await open()).differences).toMatchObject([{ kind: 'amount', paymentId, theirs: '4500 INR' }]);
  await expect(refund(paymentId, price)).rejects.toMatchObject({ reason: 'more_than_left' });
  await fake.steer('refunds', 'settle');
  expect(await refund(paymentId, 4_500)).toMatchObject({ state: 'succeeded' });
  expect(await paymentOf(paymentId)).toMatchObject({ state: 'refunded', refunded_minor: 4_500 });
  expect((await open()).differences).toEqual([]);
  expect((await findRights(asha)).tier).toBe('free');
});

test('what we owe by ourselves for a payment that came late is sent without anybody asking', async () => {
  await fake.steer('bank', 'late');
  const first = await startUpiPayment(asha, { planId: 'premium_pass' });
  await fetch(`${first.payUrl}/pay`, { method: 'POST', redirect: 'manual' });
  await agePayment(first.paymentId, 940);
  await settlePayment(asha, { paymentId: first.paymentId });
  await fake.steer('bank', 'pays');
  await pay();
  await fake.steer('settle', { id: orderIdOf(first.paymentId), state: 'COMPLETED' });
  await fake.steer('refunds', 'settle');
  await settlePayment(asha, { paymentId: first.paymentId });
  expect(fake.state.refunds).toEqual([]);
  await work();
  expect(fake.state.refunds).toMatchObject([{ orderId: orderIdOf(first.paymentId), amount: price }]);
  expect(await rowsOf('refunds')).toMatchObject([{ state: 'succeeded', origin: 'product' }]);
  expect(await rowsOf('passes')).toHaveLength(1);
  expect((await findRights(asha)).tier).toBe('premium');
});
