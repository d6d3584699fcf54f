import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeStripe, startStripe } from '@/e2e/fakes/stripe/start-stripe';
import { now } from '@/e2e/fakes/stripe/world';
import { type PaidPlanId, priceOf } from '@/lib/core/plans';
import { openCards, providerFailure } from './testing/open-cards';
import { type Cards, paymentOwed } from './types';

let fake: FakeStripe;
let cards: Cards;
beforeEach(async () => {
  fake = await startStripe();
  ({ cards } = openCards(fake.baseUrl));
});
afterEach(() => fake.close());

const day = 86_400;
const good = '4242424242424242';
let count = 0;
const key = () => {
  count += 1;
  return { idempotencyKey: `key-${count}` };
};

const makeCustomer = () =>
  cards.makeCustomer({ userId: 'user-1', email: 'asha@example.com', name: 'Asha', ...key() });

const orderOf = (customerId: string, planId: PaidPlanId, paymentId = 'payment-1') => ({
  ...{ customerId, userId: 'user-1', paymentId, price: priceOf(planId, 'USD'), ...key() },
});

async function subscribe(number: string | null = good, planId: PaidPlanId = 'premium_monthly') {
  const customerId = await makeCustomer();
  const { reference, checkout } = await cards.startSubscription(orderOf(customerId, planId));
  const secret = checkout?.clientSecret ?? '';
  if (number) fake.confirm(secret, number);
  return { customerId, subscriptionId: reference, secret };
}

async function onlySubscription(customerId: string) {
  const { subscriptions } = await cards.readCustomer(customerId);
  const [one] = subscriptions;
  if (!one || subscriptions.length > 1) throw new Error(`${subscriptions.length} subscriptions`);
  return one;
}

const spentOf = () =>
  [...fake.world.charges.values()].reduce((sum, { amount_captured }) => sum + amount_captured, 0);

describe('a change', () => {
  const change = (subscriptionId: string, asOf: Date, planId: PaidPlanId = 'premium_yearly') =>
    cards.changePlan({ subscriptionId, price: priceOf(planId, 'USD'), asOf, ...key() });
  const preview = (subscriptionId: string, planId: PaidPlanId = 'premium_yearly') =>
    cards.previewChange({ subscriptionId, price: priceOf(planId, 'USD') });

  test('costs exactly what its preview said', async () => {
    const { customerId, subscriptionId } = await subscribe();
    const seen = await preview(subscriptionId);
    expect(seen.creditMinor).toBe(1_200);
    expect(seen).toMatchObject({ dueNowMinor: 8_400, currency: 'USD', nextChargeMinor: 9_600 });
    expect(seen.nextChargeAt.getTime() - seen.asOf.getTime()).toBeGreaterThanOrEqual(365 * day * 1_000);
    const before = spentOf();
    expect(await change(subscriptionId, seen.asOf)).toBeNull();
    expect(spentOf() - before).toBe(seen.dueNowMinor);
    expect(await onlySubscription(customerId)).toMatchObject({
      planId: 'premium_yearly',
      amountMinor: 9_600,
    });
  });

  test('to a cheaper plan charges nothing, and what is left goes off the next charges', async () => {
    const { customerId, subscriptionId } = await subscribe(good, 'premium_yearly');
    const seen = await preview(subscriptionId, 'premium_monthly');
    expect(seen).toMatchObject({ dueNowMinor: 0, creditMinor: 9_600, nextChargeMinor: 0 });
    await change(subscriptionId, seen.asOf, 'premium_monthly');
    expect(await onlySubscription(customerId)).toMatchObject({ planId: 'premium_monthly', status: 'active' });
    fake.advance(100 * day);
    expect(spentOf()).toBe(9_600);
  });

  test('of a period that is not paid is refused: nobody gets a credit for what they owe', async () => {
    const { customerId, subscriptionId } = await subscribe('4000000000000341', 'premium_yearly');
    fake.advance(367 * day);
    expect((await onlySubscription(customerId)).status).toBe('past_due');
    const owed = { kind: 'rejected', detail: { reason: paymentOwed } };
    expect(await providerFailure(preview(subscriptionId, 'premium_monthly'))).toMatchObject(owed);
    expect(await providerFailure(change(subscriptionId, new Date(), 'premium_monthly'))).toMatchObject(owed);
    expect(await onlySubscription(customerId)).toMatchObject({
      planId: 'premium_yearly',
      status: 'past_due',
    });
  });

  test('of a period whose bank debit is on its way is refused too', async () => {
    const { subscriptionId } = await subscribe(null, 'premium_yearly');
    Object.assign(fake.world.subscriptions.get(subscriptionId) ?? {}, { status: 'active' });
    expect(await providerFailure(change(subscriptionId, new Date(), 'premium_monthly'))).toMatchObject({
      kind: 'rejected',
      detail: { reason: paymentOwed },
    });
  });

  test('of a period that began within the hour is refused until it is charged', async () => {
    const { customerId, subscriptionId } = await subscribe(good, 'premium_yearly');
    const { periodEnd } = await onlySubscription(customerId);
    fake.advance(Math.floor(Number(periodEnd) / 1_000) - now(fake.world) + 60);
    const owed = { kind: 'rejected', detail: { reason: paymentOwed } };
    expect(await providerFailure(preview(subscriptionId, 'premium_monthly'))).toMatchObject(owed);
    expect(await providerFailure(change(subscriptionId, new Date(), 'premium_monthly'))).toMatchObject(owed);
    fake.advance(3_600);
    // The fake is ahead of us and refuses a change as of today for that alone.
    expect(await providerFailure(preview(subscriptionId, 'premium_monthly'))).not.toMatchObject(owed);
  });

  test('that the bank wants confirmed keeps the old plan until it is', async () => {
    const { customerId, subscriptionId, secret } = await subscribe('4000002760003184');
    fake.challenge(secret, true);
    const { asOf } = await preview(subscriptionId);
    const checkout = await change(subscriptionId, asOf);
    expect(await onlySubscription(customerId)).toMatchObject({ planId: 'premium_monthly', status: 'active' });
    expect(fake.challenge(checkout?.clientSecret ?? '', true)).toMatchObject({
      paymentIntent: { status: 'succeeded' },
    });
    expect(await onlySubscription(customerId)).toMatchObject({ planId: 'premium_yearly', status: 'active' });
  });

  test('that nobody confirms is forgotten, and the old plan goes on', async () => {
    const { customerId, subscriptionId } = await subscribe('4000000000000341');
    const { asOf } = await preview(subscriptionId);
    expect(await change(subscriptionId, asOf)).toMatchObject({ kind: 'payment' });
    fake.advance(day);
    expect(await onlySubscription(customerId)).toMatchObject({ planId: 'premium_monthly', status: 'active' });
    expect(spentOf()).toBe(1_200);
  });

  test('as of a moment long ago, or to come, is refused before anything is sent', async () => {
    const { subscriptionId } = await subscribe();
    const sent = fake.requests.length;
    for (const hours of [-2, 1]) {
      const asOf = new Date(Date.now() + hours * 3_600_000);
      expect(await providerFailure(change(subscriptionId, asOf))).toMatchObject({
        ...{ kind: 'rejected', detail: { reason: 'stale_preview' } },
      });
    }
    expect(fake.requests).toHaveLength(sent);
  });

  test('to a pass is no change: it is paid once', async () => {
    const { subscriptionId } = await subscribe();
    await expect(preview(subscriptionId, 'premium_pass')).rejects.toThrow('does not renew');
  });
});

describe('an end', () => {
  test('of what nobody paid leaves what was paid meanwhile', async () => {
    const paid = await subscribe();
    await cards.cancel({ subscriptionId: paid.subscriptionId, at: 'unless_paid', ...key() });
    expect((await onlySubscription(paid.customerId)).status).toBe('active');
    const unpaid = await subscribe(null);
    await cards.cancel({ subscriptionId: unpaid.subscriptionId, at: 'unless_paid', ...key() });
    expect((await onlySubscription(unpaid.customerId)).status).toBe('incomplete_expired');
  });

  test('with the period can be taken back, and comes when it is not', async () => {
    const { customerId, subscriptionId } = await subscribe();
    await cards.cancel({ subscriptionId, at: 'period_end', ...key() });
    expect(await onlySubscription(customerId)).toMatchObject({ status: 'active', cancelsAtPeriodEnd: true });
    await cards.resume({ subscriptionId, ...key() });
    expect((await onlySubscription(customerId)).cancelsAtPeriodEnd).toBe(false);
    await cards.cancel({ subscriptionId, at: 'period_end', ...key() });
    fake.advance(32 * day);
    expect((await onlySubscription(customerId)).status).toBe('canceled');
  });

  test('by a date that the portal set counts as one, and can be taken back too', async () => {
    const { customerId, subscriptionId } = await subscribe();
    const { periodEnd } = await onlySubscription(customerId);
    const held = fake.world.subscriptions.get(subscriptionId);
    Object.assign(held ?? {}, { cancel_at: periodEnd.getTime() / 1_000, cancel_at_period_end: false });
    expect((await onlySubscription(customerId)).cancelsAtPeriodEnd).toBe(true);
    await cards.resume({ subscriptionId, ...key() });
    expect((await onlySubscription(customerId)).cancelsAtPeriodEnd).toBe(false);
  });

  test('now is now, and asked for twice is one', async () => {
    const { customerId, subscriptionId } = await subscribe();
    await cards.cancel({ subscriptionId, at: 'now', ...key() });
    await cards.cancel({ subscriptionId, at: 'now', ...key() });
    expect((await onlySubscription(customerId)).status).toBe('canceled');
    expect((await cards.listSubscriptions(null)).subscriptions).toEqual([]);
  });

  test('asked for by two at once is one end, and a failure to nobody', async () => {
    const { customerId } = await subscribe();
    const { gatewayId: subscriptionId } = await onlySubscription(customerId);
    const end = (idempotencyKey: string) => cards.cancel({ subscriptionId, at: 'now', idempotencyKey });
    await Promise.all([end('one'), end('two')]);
    expect((await onlySubscription(customerId)).status).toBe('canceled');
  });

  test('of the customer is told, and that nothing is left', async () => {
    const { customerId } = await subscribe();
    await fetch(`${fake.baseUrl}/v1/customers/${customerId}`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer sk_test_fake', 'stripe-version': '2026-10-28.endive' },
    });
    expect(await cards.readCustomer(customerId)).toEqual({
      isDeleted: true,
      subscriptions: [],
      payments: [],
      lastPaid: null,
    });
  });
});
