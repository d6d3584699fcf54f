import { afterAll, beforeEach, expect, test } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import { cancelNow } from '@/e2e/fakes/stripe/subscriptions';
import { now } from '@/e2e/fakes/stripe/world';
import type { Actor } from '@/lib/core/actor';
import { localityOf } from '@/lib/core/locality';
import type { PaidPlanId } from '@/lib/core/plans';
import { formatDate } from '@/lib/core/time';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { getUser } from '@/lib/features/account/queries';
import { cancelSubscription } from './cancel-subscription';
import { changePlan, previewChange } from './change-plan';
import { refreshBilling } from './read-billing';
import { settlePayment } from './settle-payment';
import { startCardPayment } from './start-card-payment';
import { startUpiPayment } from './start-upi-payment';
import { writePlanEnds } from './write-plan-ends';
import { writeReceipts } from './write-receipts';

const stripe = await startStripe();
const phonepe = await startPhonePe();
Object.assign(process.env, phonePeEnv(phonepe.baseUrl, phonepe.account), {
  ...stripeEnv(stripe.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000,phonepe=100000',
});

withTestDb();

const [good, failsLater] = ['4242424242424242', '4000000000000341'];
const daySeconds = 86_400;
let asha: Actor;
beforeEach(async () => {
  stripe.world.aheadSeconds = 0;
  asha = await insertPerson('asha@example.com');
  await phonepe.steer('callbacks', { mode: 'drop' });
});
afterAll(() => Promise.all([stripe.close(), phonepe.close()]));

async function mails(template: string) {
  const { rows } = await executeSql(
    'select props from outbox_messages where template = $1 order by created_at, id',
    [template],
  );
  return rows.map(({ props }) => props);
}

async function subscribe(number = good, planId: PaidPlanId = 'premium_monthly'): Promise<void> {
  const { checkout } = await startCardPayment(asha, { planId, currency: 'USD' });
  stripe.confirm(checkout?.clientSecret ?? '', number);
  await refreshBilling(asha);
}

const waiting = async (kind: string) => {
  const { rows } = await executeSql(
    `select count(*)::int as waiting from pgboss.job where name = $1 and state < 'active'`,
    [kind],
  );
  return rows[0]?.waiting;
};

test('a pass by UPI comes with one receipt, however often it is settled', async () => {
  const { paymentId, payUrl } = await startUpiPayment(asha, { planId: 'premium_pass' });
  await fetch(`${payUrl}/pay`, { method: 'POST', redirect: 'manual' });
  await settlePayment(asha, { paymentId });
  await settlePayment(asha, { paymentId });
  expect(await mails('payment-receipt')).toMatchObject([
    { plan: 'Premium for 30 days', amount: '₹599', renews: false, reference: paymentId },
  ]);
});

test('a subscription asks for its receipt once a period, and the receipt says what the invoice charged', async () => {
  await subscribe();
  expect(await waiting('write-receipts')).toBe(1);
  await writeReceipts(asha);
  await writeReceipts(asha);
  expect(await mails('payment-receipt')).toMatchObject([
    { plan: 'Premium, monthly', amount: '$12', renews: true, reference: expect.any(String) },
  ]);
  await executeSql('delete from pgboss.job');
  await refreshBilling(asha);
  expect(await waiting('write-receipts')).toBe(0);
});

test('a renewal asks for its receipt when it was paid, an hour after its period began, and no longer once that is written', async () => {
  await subscribe();
  await writeReceipts(asha);
  await executeSql('delete from pgboss.job');
  stripe.advance((lastSubscription().items.data[0]?.current_period_end ?? 0) - now(stripe.world) + 60);
  await refreshBilling(asha);
  expect(await waiting('write-receipts')).toBe(0);
  stripe.advance(3_600);
  await refreshBilling(asha);
  expect(await waiting('write-receipts')).toBe(1);
  await writeReceipts(asha);
  expect(await mails('payment-receipt')).toHaveLength(2);
  await executeSql('delete from pgboss.job');
  await refreshBilling(asha);
  expect(await waiting('write-receipts')).toBe(0);
});

test('a change to a cheaper plan has no receipt: it charged nothing', async () => {
  await subscribe(good, 'premium_yearly');
  await writeReceipts(asha);
  const { asOf } = await previewChange(asha, { planId: 'premium_monthly' });
  await changePlan(asha, { planId: 'premium_monthly', asOf });
  await writeReceipts(asha);
  expect(await mails('payment-receipt')).toMatchObject([{ plan: 'Premium, yearly', amount: '$96' }]);
});

test('a receipt says what was charged after the person’s credit, and not the whole price', async () => {
  const { checkout } = await startCardPayment(asha, { planId: 'premium_monthly', currency: 'USD' });
  stripe.confirm(checkout?.clientSecret ?? '', good);
  const [customer] = [...stripe.world.customers.values()].slice(-1);
  Object.assign(customer ?? {}, { balance: -500 });
  stripe.advance(32 * daySeconds);
  await refreshBilling(asha);
  await writeReceipts(asha);
  const amounts = (await mails('payment-receipt')).map((props) => (props as { amount: string }).amount);
  expect(amounts.sort()).toEqual(['$12', '$7']);
});

test('a renewal that fails is told once, with the day until which the plan goes on; its end is told after that day', async () => {
  await subscribe(failsLater);
  stripe.advance(32 * daySeconds);
  await refreshBilling(asha);
  await refreshBilling(asha);
  expect(await mails('payment-failed')).toMatchObject([
    { plan: 'Premium, monthly', amount: '$12', graceUntil: expect.stringMatching(/\d{4}$/) },
  ]);
  await writePlanEnds();
  expect(await mails('plan-ended')).toEqual([]);
  await executeSql(`update subscriptions set past_due_since = now() - interval '7 days 1 hour'`);
  await writePlanEnds();
  await writePlanEnds();
  expect(await mails('plan-ended')).toMatchObject([{ plan: 'Premium, monthly' }]);
});

test('the end of a pass is told once, not to who has another plan, and not long after', async () => {
  const { paymentId, payUrl } = await startUpiPayment(asha, { planId: 'premium_pass' });
  await fetch(`${payUrl}/pay`, { method: 'POST', redirect: 'manual' });
  await settlePayment(asha, { paymentId });
  const endAt = (when: string) =>
    executeSql(
      `update passes set starts_at = now() - interval '40 days', ends_at = now() - interval '${when}'`,
    );
  await endAt('4 days');
  await writePlanEnds();
  await endAt('1 hour');
  await subscribe();
  await writePlanEnds();
  expect(await mails('plan-ended')).toEqual([]);
  await executeSql('delete from subscriptions');
  await writePlanEnds();
  await writePlanEnds();
  expect(await mails('plan-ended')).toMatchObject([{ plan: 'Premium for 30 days' }]);
});

test('a subscription that was begun and never paid ends without a word', async () => {
  await startCardPayment(asha, { planId: 'premium_monthly', currency: 'USD' });
  stripe.advance(2 * daySeconds);
  await refreshBilling(asha);
  await executeSql(`update subscriptions set status = 'canceled'`);
  await writePlanEnds();
  expect(await mails('plan-ended')).toEqual([]);
});

test('a plan that was ended at once is told of without waiting for the minute', async () => {
  await subscribe();
  await cancelSubscription(asha, { at: 'now' });
  expect(await waiting('write-notices')).toBe(1);
  await writePlanEnds();
  expect(await mails('plan-ended')).toMatchObject([{ plan: 'Premium, monthly' }]);
});

const lastSubscription = () => {
  const [last] = [...stripe.world.subscriptions.values()].slice(-1);
  if (!last) throw new Error('no subscription');
  return last;
};

test('the end of a plan is told by its own day, however late and often it is read', async () => {
  await subscribe();
  await cancelSubscription(asha, { at: 'now' });
  await executeSql('delete from subscriptions');
  const twoDaysAgo = Date.now() - 2 * daySeconds * 1_000;
  lastSubscription().ended_at = Math.floor(twoDaysAgo / 1_000);
  for (let time = 0; time < 2; time += 1) {
    await refreshBilling(asha);
    await writePlanEnds();
  }
  const endedOn = formatDate(new Date(twoDaysAgo), localityOf(await getUser(asha.userId)));
  expect(await mails('plan-ended')).toMatchObject([{ plan: 'Premium, monthly', endedOn }]);
});

test('a plan that ended, was paid again and ends once more is told of twice', async () => {
  await subscribe(failsLater);
  stripe.advance(32 * daySeconds);
  await refreshBilling(asha);
  await executeSql(`update subscriptions set past_due_since = now() - interval '7 days 1 hour'`);
  await writePlanEnds();
  lastSubscription().status = 'active';
  await refreshBilling(asha);
  await cancelSubscription(asha, { at: 'now' });
  await writePlanEnds();
  expect(await mails('plan-ended')).toHaveLength(2);
});

test('a plan whose time to pay was over is not told of again when Stripe gives it up', async () => {
  await subscribe(failsLater);
  stripe.advance(32 * daySeconds);
  await refreshBilling(asha);
  await executeSql(`update subscriptions set past_due_since = now() - interval '7 days 1 hour'`);
  await writePlanEnds();
  cancelNow(stripe.world, lastSubscription());
  await refreshBilling(asha);
  await writePlanEnds();
  expect(await mails('plan-ended')).toHaveLength(1);
});
