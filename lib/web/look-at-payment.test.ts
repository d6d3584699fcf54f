import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { startUpiPayment } from '@/lib/features/billing/start-upi-payment';
import { lookAtPayment } from './look-at-payment';

process.env.LOG_LEVEL = 'silent';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
const [phonepe, stripe] = await Promise.all([startPhonePe(), startStripe()]);
Object.assign(process.env, phonePeEnv(phonepe.baseUrl, phonepe.account), {
  ...stripeEnv(stripe.baseUrl),
  OUTBOUND_LIMITS: 'phonepe=100000,stripe=100000',
});

withTestDb();

let asha: Actor;
let people = 0;
beforeEach(async () => {
  people += 1;
  asha = await insertPerson(`asha-${people}@example.com`);
  await phonepe.steer('callbacks', { mode: 'drop' });
});
afterEach(() => {
  phonepe.trouble(null);
  stripe.trouble(null);
});
afterAll(() => Promise.all([phonepe.close(), stripe.close()]));

const asked = () => phonepe.state.requests.filter(({ path }) => path.endsWith('/status')).length;
const press = (payUrl: string | null) => fetch(`${payUrl}/pay`, { method: 'POST', redirect: 'manual' });
/** As if the ten seconds were over. */
const nextWindow = () => executeSql('delete from rate_limits');

test('however many pages wait, the gateway is asked once in ten seconds, and all see what came of it', async () => {
  const { paymentId, payUrl } = await startUpiPayment(asha, { planId: 'premium_pass' });
  await press(payUrl);
  const before = asked();
  const looks = await Promise.all(Array.from({ length: 12 }, () => lookAtPayment(asha, { paymentId })));
  expect(asked() - before).toBe(1);
  expect(looks.map(({ gateway }) => gateway).sort()).toEqual(['answered', ...Array(11).fill('not_asked')]);
  const after = await lookAtPayment(asha, { paymentId });
  expect(after).toMatchObject({ payment: { state: 'succeeded' }, rights: { tier: 'premium' } });
  expect(after.pass?.endsAt).toEqual(after.rights.until);
});

test('what is settled is not asked about, and uses up nothing', async () => {
  const { paymentId, payUrl } = await startUpiPayment(asha, { planId: 'premium_pass' });
  await press(payUrl);
  await lookAtPayment(asha, { paymentId });
  await nextWindow();
  const before = asked();
  for (let time = 0; time < 3; time += 1) {
    expect((await lookAtPayment(asha, { paymentId })).gateway).toBe('not_asked');
  }
  expect(asked()).toBe(before);
  const next = await startUpiPayment(asha, { planId: 'premium_pass' });
  expect((await lookAtPayment(asha, { paymentId: next.paymentId })).gateway).toBe('answered');
});

test('a silent gateway is told as silent, of either kind, and decides nothing', async () => {
  const upi = await startUpiPayment(asha, { planId: 'premium_pass' });
  phonepe.trouble({ kind: 'status', status: 503, on: 'status' });
  expect(await lookAtPayment(asha, { paymentId: upi.paymentId })).toMatchObject({
    gateway: 'silent',
    payment: { state: 'pending' },
  });
  const card = await startCardPayment(asha, { planId: 'premium_monthly', currency: 'USD' });
  stripe.trouble({ kind: 'status', status: 500 });
  await nextWindow();
  expect(await lookAtPayment(asha, { paymentId: card.paymentId })).toMatchObject({
    gateway: 'silent',
    payment: { state: 'pending' },
  });
});

test('a page waits for a slow gateway no longer than it was told, and the answer is there for the next look', async () => {
  const { paymentId, payUrl } = await startUpiPayment(asha, { planId: 'premium_pass' });
  await press(payUrl);
  const slow = await lookAtPayment(asha, { paymentId, patienceMs: 0 });
  expect(slow).toMatchObject({ gateway: 'not_asked', payment: { state: 'pending' } });
  await expect.poll(async () => (await lookAtPayment(asha, { paymentId })).payment.state).toBe('succeeded');
});

test('somebody else’s payment is not found, and its gateway is not asked', async () => {
  const { paymentId } = await startUpiPayment(asha, { planId: 'premium_pass' });
  const stranger = await insertPerson('stranger@example.com');
  const before = asked();
  await expect(lookAtPayment(stranger, { paymentId })).rejects.toMatchObject({ code: 'not_found' });
  expect(asked()).toBe(before);
});
