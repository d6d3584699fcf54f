import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf } from '@/lib/db/testing/payments';
import { withRealDb } from '@/lib/db/testing/real-db';
import { refreshBilling } from '@/lib/features/billing/read-billing';
import { type Difference, insertDifference, readClock } from '@/lib/features/billing/reconcile-queries';
import { settlePayment } from '@/lib/features/billing/settle-payment';
import { settleRefunds } from '@/lib/features/billing/settle-refunds';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { startUpiPayment } from '@/lib/features/billing/start-upi-payment';
import { refundPayment } from './refund-payment';

const stripe = await startStripe();
const phonepe = await startPhonePe();
Object.assign(process.env, phonePeEnv(phonepe.baseUrl, phonepe.account), {
  ...stripeEnv(stripe.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000,phonepe=100000',
});
await phonepe.steer('callbacks', { mode: 'drop' });
await phonepe.steer('refunds', 'settle');

withRealDb();
let admin: Actor;
beforeAll(async () => {
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
});
afterAll(() => Promise.all([stripe.close(), phonepe.close()]));

const clicks = 20;
const times = <T>(run: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: clicks }, (_, index) => run(index)));
const refund = (paymentId: string, amountMinor: number, key = randomUUID()) =>
  refundPayment(admin, { paymentId, amountMinor, reason: 'Many at once.', key, endsSubscription: false });
const done = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;

async function payByCard(email: string): Promise<{ payer: Actor; paymentId: string }> {
  const payer = await insertPerson(email);
  const { paymentId, checkout } = await startCardPayment(payer, { planId: 'premium_pass', currency: 'USD' });
  stripe.confirm(checkout?.clientSecret ?? '', '4242424242424242');
  await refreshBilling(payer);
  return { payer, paymentId };
}
async function payByUpi(email: string): Promise<{ payer: Actor; paymentId: string }> {
  const payer = await insertPerson(email);
  const { paymentId, payUrl } = await startUpiPayment(payer, { planId: 'premium_pass' });
  await fetch(`${payUrl}/pay`, { method: 'POST', redirect: 'manual' });
  await settlePayment(payer, { paymentId });
  return { payer, paymentId };
}
const refundedOf = async (id: string) =>
  Number((await rowsOf('payments')).find((row) => row.id === id)?.refunded_minor);
const givenBack = () => [...stripe.world.refunds.values()].reduce((sum, { amount }) => sum + amount, 0);

test('twenty clicks at once never give back more than was paid, by card', async () => {
  const { paymentId } = await payByCard('asha@example.com');
  const before = givenBack();
  expect(done(await times(() => refund(paymentId, 400)))).toBe(3);
  expect(givenBack() - before).toBe(1_200);
  expect(await refundedOf(paymentId)).toBe(1_200);
});

test('twenty clicks at once never give back more than was paid, by UPI', async () => {
  const { paymentId } = await payByUpi('ravi@example.com');
  expect(done(await times(() => refund(paymentId, 59_900)))).toBe(1);
  expect(phonepe.state.refunds.map(({ amount }) => amount)).toEqual([59_900]);
  expect(await refundedOf(paymentId)).toBe(59_900);
});

test('twenty times the same click is one refund, told to each', async () => {
  const { paymentId } = await payByCard('meera@example.com');
  const before = givenBack();
  const key = randomUUID();
  expect(done(await times(() => refund(paymentId, 500, key)))).toBe(clicks);
  expect(givenBack() - before).toBe(500);
});

test('work, event and page that settle one refund at once send it once and count it once', async () => {
  const { payer, paymentId } = await payByCard('tara@example.com');
  const before = givenBack();
  stripe.trouble({ kind: 'status', status: 503, on: 'refunds' });
  await refund(paymentId, 1_500);
  stripe.trouble(null);
  await times(() => settleRefunds(payer, { paymentId }));
  expect(givenBack() - before).toBe(1_500);
  expect(await refundedOf(paymentId)).toBe(1_500);
  const { rows } = await executeSql(
    `select count(*)::int as revoked from passes where payment_id = $1::uuid and revoked_at is not null`,
    [paymentId],
  );
  expect(rows).toEqual([{ revoked: 1 }]);
});

test('two comparisons at once tell of one difference once', async () => {
  const one: Difference = {
    subject: 'sub_1',
    kind: 'status',
    ours: 'active',
    theirs: 'canceled',
    customerId: null,
  };
  const since = await readClock();
  const told = await times(() => insertDifference(one, since));
  expect(told.filter((each) => each.status === 'fulfilled' && each.value !== null)).toHaveLength(1);
  expect(await rowsOf('payment_differences')).toHaveLength(1);
});
