import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeStripe, startStripe } from '@/e2e/fakes/stripe/start-stripe';
import { type PaidPlanId, priceOf } from '@/lib/core/plans';
import { openCards, providerFailure } from './testing/open-cards';
import type { Cards } from './types';

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

describe('a subscription', () => {
  test('is begun unpaid, gives nothing until it is paid, and then tells plan, price, payment and period', async () => {
    const { customerId, subscriptionId, secret } = await subscribe(null);
    expect(await onlySubscription(customerId)).toMatchObject({
      status: 'incomplete',
      planId: 'premium_monthly',
    });
    expect((await cards.readCustomer(customerId)).payments).toMatchObject([
      { state: 'pending', failure: null },
    ]);
    fake.confirm(secret, good);
    const paid = await onlySubscription(customerId);
    expect(paid).toMatchObject({
      ...{ gatewayId: subscriptionId, planId: 'premium_monthly', paymentId: 'payment-1', status: 'active' },
      ...{ amountMinor: 1_200, currency: 'USD', pastDueSince: null, cancelsAtPeriodEnd: false },
    });
    expect(paid.periodEnd.getTime() - paid.periodStart.getTime()).toBeGreaterThanOrEqual(28 * day * 1_000);
    expect((await cards.readCustomer(customerId)).payments).toEqual([
      {
        ...{ reference: subscriptionId, paymentId: 'payment-1', state: 'succeeded', amountMinor: 1_200 },
        ...{ currency: 'USD', failure: null, refundedMinor: 0 },
        chargeReference: expect.stringMatching(/^ch_/),
      },
    ]);
  });

  test('carries our ids, is charged what the plan table says, and keeps its card for the next time', async () => {
    const customerId = await makeCustomer();
    for (const currency of ['USD', 'INR', 'JPY'] as const) {
      const order = { ...orderOf(customerId, 'premium_yearly'), price: priceOf('premium_yearly', currency) };
      await cards.startSubscription(order);
    }
    const sent = fake.requests.filter(
      ({ method, path }) => method === 'POST' && path === '/v1/subscriptions',
    );
    expect(sent.map(({ params }) => params.items)).toEqual(
      [
        ['usd', '9600'],
        ['inr', '399900'],
        ['jpy', '14400'],
      ].map(([currency, unit_amount]) => [
        {
          price_data: {
            currency,
            unit_amount,
            product: 'jobr_premium_yearly',
            recurring: { interval: 'year' },
          },
        },
      ]),
    );
    expect(sent[0]?.params).toMatchObject({
      payment_behavior: 'default_incomplete',
      payment_settings: { save_default_payment_method: 'on_subscription' },
      metadata: { payment_id: 'payment-1', user_id: 'user-1', plan_id: 'premium_yearly' },
    });
    expect([...fake.world.products.keys()]).toEqual(['jobr_premium_yearly']);
  });

  test('that a bank wants confirmed is pending until its holder does', async () => {
    const { customerId, secret } = await subscribe('4000002500003155');
    expect((await onlySubscription(customerId)).status).toBe('incomplete');
    fake.challenge(secret, false);
    expect((await cards.readCustomer(customerId)).payments).toMatchObject([
      { state: 'pending', failure: 'AUTHENTICATION_REQUIRED' },
    ]);
    fake.confirm(secret, '4000002500003155');
    fake.challenge(secret, true);
    expect((await onlySubscription(customerId)).status).toBe('active');
  });

  test.each([
    ['4000000000000002', 'CARD_DECLINED'],
    ['4000000000009995', 'INSUFFICIENT_FUNDS'],
    ['4000000000000069', 'EXPIRED_CARD'],
    ['4000000000000119', 'API_ERROR'],
  ])('with card %s is still open, says %s, and another card pays it', async (number, failure) => {
    const { customerId, secret } = await subscribe(number);
    expect((await cards.readCustomer(customerId)).payments).toMatchObject([{ state: 'pending', failure }]);
    fake.confirm(secret, good);
    expect((await cards.readCustomer(customerId)).payments).toMatchObject([
      { state: 'succeeded', failure: null },
    ]);
    expect(spentOf()).toBe(1_200);
  });

  test('that nobody confirmed in 23 hours has expired, and so has its payment', async () => {
    const { customerId } = await subscribe(null);
    fake.advance(day);
    expect((await onlySubscription(customerId)).status).toBe('incomplete_expired');
    expect((await cards.readCustomer(customerId)).payments).toMatchObject([
      { state: 'failed', failure: 'PAYMENT_EXPIRED' },
    ]);
  });

  test('whose renewal fails is past due since that invoice, and heals with another card', async () => {
    const { customerId } = await subscribe('4000000000000341');
    const { periodEnd } = await onlySubscription(customerId);
    fake.advance(34 * day);
    const owed = await onlySubscription(customerId);
    expect(owed.status).toBe('past_due');
    const chargedAt = Number(periodEnd) + 3_600_000;
    expect(Math.abs(Number(owed.pastDueSince) - chargedAt)).toBeLessThan(5_000);
    const listed = await cards.listSubscriptions(null);
    expect(listed.subscriptions[0]).toMatchObject({ customerId, pastDueSince: owed.pastDueSince });
    const portal = await cards.openPortal({ customerId, returnUrl: 'http://127.0.0.1/billing' });
    await fetch(portal, { method: 'POST', body: new URLSearchParams({ number: good }) });
    expect(await onlySubscription(customerId)).toMatchObject({ status: 'active', pastDueSince: null });
  });

  test('that a credit covers needs no payment, only a card for later', async () => {
    const customerId = await makeCustomer();
    const held = fake.world.customers.get(customerId);
    if (held && !held.deleted) held.balance = -5_000;
    const { checkout } = await cards.startSubscription(orderOf(customerId, 'premium_monthly'));
    expect(checkout?.kind).toBe('setup');
    expect((await onlySubscription(customerId)).status).toBe('active');
    expect(fake.confirm(checkout?.clientSecret ?? '', good)).toMatchObject({
      setupIntent: { status: 'succeeded' },
    });
  });

  test('of several items lasts as long as the first of them to end, and costs what they cost together', async () => {
    const { customerId, subscriptionId } = await subscribe();
    const held = fake.world.subscriptions.get(subscriptionId);
    const [item] = held?.items.data ?? [];
    if (!held || !item) throw new Error('no item');
    const endsAt = item.current_period_end - day;
    held.items.data.push({ ...structuredClone(item), id: 'si_2', current_period_end: endsAt, quantity: 2 });
    expect(await onlySubscription(customerId)).toMatchObject({
      ...{ periodEnd: new Date(endsAt * 1_000), amountMinor: 3_600, planId: 'premium_monthly' },
    });
  });

  test('with a status that Stripe invents later gives nothing', async () => {
    const { customerId, subscriptionId } = await subscribe();
    Object.assign(fake.world.subscriptions.get(subscriptionId) ?? {}, { status: 'dreaming' });
    expect((await onlySubscription(customerId)).status).toBe('incomplete');
  });
});

describe('a pass and refunds', () => {
  async function buyPass(number = good) {
    const customerId = await makeCustomer();
    const { reference, checkout } = await cards.startPayment(orderOf(customerId, 'premium_pass'));
    fake.confirm(checkout.clientSecret, number);
    const { payments } = await cards.readCustomer(customerId);
    return { customerId, reference, payment: payments[0], checkout };
  }

  test('a pass is one charge in any way that the account has switched on', async () => {
    const { reference, payment } = await buyPass();
    expect(payment).toMatchObject({
      ...{ reference, paymentId: 'payment-1', state: 'succeeded', amountMinor: 1_500, currency: 'USD' },
      chargeReference: expect.stringMatching(/^ch_/),
    });
    const sent = fake.requests.find(
      ({ method, path }) => method === 'POST' && path === '/v1/payment_intents',
    );
    expect(sent?.params).toMatchObject({ automatic_payment_methods: { enabled: 'true' } });
    expect(sent?.params).not.toHaveProperty('payment_method_types');
  });

  test('a declined one says why and may still be paid', async () => {
    const { payment } = await buyPass('4000000000009995');
    expect(payment).toMatchObject({ state: 'pending', failure: 'INSUFFICIENT_FUNDS', refundedMinor: 0 });
  });

  test('a refund gives back once under its key, never more than was paid, and is seen at the payment', async () => {
    const { customerId, payment } = await buyPass();
    const order = {
      refundId: '0a6f1f3e-4a52-4a9c-9d0b-6b1f0f7f6a01',
      chargeReference: payment?.chargeReference ?? '',
      amountMinor: 500,
      reason: 'a mistake',
      ...key(),
    };
    const first = await cards.refund(order);
    expect(first).toMatchObject({ state: 'succeeded', gatewayId: expect.stringMatching(/^re_/) });
    expect(await cards.refund(order)).toEqual(first);
    expect(await cards.listRefunds(order.chargeReference)).toEqual([
      { ...first, refundId: order.refundId, amountMinor: 500 },
    ]);
    expect((await cards.readCustomer(customerId)).payments).toMatchObject([{ refundedMinor: 500 }]);
    expect(await providerFailure(cards.refund({ ...order, amountMinor: 1_001, ...key() }))).toMatchObject({
      kind: 'rejected',
    });
  });
});

describe('lists', () => {
  test('of invoices hold number, state, amount and where to read them', async () => {
    const { customerId } = await subscribe();
    fake.advance(32 * day);
    const invoices = await cards.listInvoices(customerId);
    expect(invoices).toHaveLength(2);
    expect(invoices[0]).toMatchObject({
      ...{ state: 'paid', amountMinor: 1_200, currency: 'USD', number: expect.stringMatching(/^FAKE-/) },
      ...{ paidAt: expect.any(Date), pageUrl: expect.stringContaining('/invoice/') },
    });
  });

  test('of subscriptions come page by page, each once, with its customer', async () => {
    const customerId = await makeCustomer();
    for (let number = 0; number < 103; number += 1) {
      await cards.startSubscription(orderOf(customerId, 'premium_monthly', `payment-${number}`));
    }
    const first = await cards.listSubscriptions(null);
    const second = await cards.listSubscriptions(first.next);
    expect([first.subscriptions.length, second.subscriptions.length, second.next]).toEqual([100, 3, null]);
    const all = [...first.subscriptions, ...second.subscriptions];
    expect(new Set(all.map(({ paymentId }) => paymentId)).size).toBe(103);
    expect(new Set(all.map((one) => one.customerId))).toEqual(new Set([customerId]));
    expect((await cards.readCustomer(customerId)).subscriptions).toHaveLength(103);
  });
});
