import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeStripe, type StripeTrouble, startStripe } from '@/e2e/fakes/stripe/start-stripe';
import { failureOf } from '@/lib/core/payment-failure-of';
import { priceOf } from '@/lib/core/plans';
import type { CallRecord } from '@/lib/core/providers';
import { openCards, providerFailure } from './testing/open-cards';
import type { Cards } from './types';

let fake: FakeStripe;
let cards: Cards;
let rows: CallRecord[];
let customerId: string;
beforeEach(async () => {
  fake = await startStripe();
  ({ cards, rows } = openCards(fake.baseUrl, {}, { readMs: 1_000, writeMs: 1_000 }));
  const { cards: patient } = openCards(fake.baseUrl, {}, { readMs: 8_000, writeMs: 8_000 });
  customerId = await patient.makeCustomer({ userId: 'user-1', email: null, name: null, idempotencyKey: 'c' });
  // The product is there: what follows counts the one call in question.
  await patient.startSubscription(order({ idempotencyKey: 'first' }));
  fake.requests.length = 0;
  rows.length = 0;
});
afterEach(() => fake.close());

const order = (changes: Partial<Parameters<Cards['startSubscription']>[0]> = {}) => ({
  ...{ customerId, userId: 'user-1', paymentId: 'payment-1', price: priceOf('premium_monthly', 'USD') },
  ...{ idempotencyKey: 'order-1', ...changes },
});
const starts = () =>
  fake.requests.filter(({ method, path }) => `${method} ${path}` === 'POST /v1/subscriptions');
const onStart = (trouble: StripeTrouble) => fake.trouble({ ...trouble, on: 'POST /v1/subscriptions' });

describe('each failure has its kind and is told by its name', () => {
  const cases: [string, StripeTrouble, object, string, number][] = [
    [
      '400',
      { kind: 'status', status: 400, type: 'invalid_request_error', code: 'amount_too_small' },
      {
        kind: 'rejected',
        isProvidersFault: false,
        detail: { provider: 'stripe', kind: 'rejected', reason: 'amount_too_small' },
      },
      'INVALID_REQUEST',
      1,
    ],
    [
      '402',
      { kind: 'status', status: 402, type: 'card_error', code: 'card_declined' },
      { kind: 'rejected', isProvidersFault: false },
      'CARD_DECLINED',
      1,
    ],
    [
      '402 that asks for its holder',
      { kind: 'status', status: 402, type: 'card_error', code: 'authentication_required' },
      { kind: 'rejected' },
      'AUTHENTICATION_REQUIRED',
      1,
    ],
    ['403', { kind: 'status', status: 403 }, { kind: 'bad_credentials' }, 'GATEWAY_UNAVAILABLE', 1],
    [
      '429',
      { kind: 'status', status: 429, retryAfterSeconds: 60 },
      { kind: 'rate_limited', retryAfterMs: 60_000 },
      'RATE_LIMIT_EXCEEDED',
      1,
    ],
    ['429 of a proxy', { kind: 'proxy', status: 429 }, { kind: 'rate_limited' }, 'RATE_LIMIT_EXCEEDED', 1],
  ];
  test.each(cases)('%s', async (_, trouble, expected, failure, calls) => {
    onStart(trouble);
    const error = await providerFailure(cards.startSubscription(order()));
    expect(error).toMatchObject(expected);
    expect(failureOf(error)).toBe(failure);
    expect(starts().length).toBeGreaterThanOrEqual(calls);
    expect(rows.filter(({ operation }) => operation === 'start-subscription')[0]).toMatchObject({
      ...{ outcome: 'failed', failureKind: expected && 'kind' in expected ? expected.kind : null },
    });
  });

  test('401 is bad credentials, and not asked twice', async () => {
    const { cards: stranger } = openCards(fake.baseUrl, { STRIPE_SECRET_KEY: 'sk_test_other' });
    const error = await providerFailure(stranger.readCustomer(customerId));
    expect(error).toMatchObject({ kind: 'bad_credentials' });
    expect(failureOf(error)).toBe('GATEWAY_UNAVAILABLE');
    expect(fake.requests.map(({ status }) => status)).toEqual([401]);
  });

  test('429 with Retry-After waits as long as it asks, and then serves', async () => {
    const { cards: patient } = openCards(fake.baseUrl, {}, { readMs: 4_000, writeMs: 4_000 });
    fake.trouble({ kind: 'status', status: 429, retryAfterSeconds: 1, times: 1 });
    const startedAt = Date.now();
    await patient.listInvoices(customerId);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_000);
  });

  test('the same key with another price is a conflict', async () => {
    await cards.startSubscription(order());
    const other = order({ price: priceOf('premium_monthly', 'EUR') });
    const error = await providerFailure(cards.startSubscription(other));
    expect(error.isProvidersFault).toBe(false);
    expect(failureOf(error)).toBe('IDEMPOTENCY_CONFLICT');
  });

  const readings: [StripeTrouble, string, string][] = [
    [{ kind: 'status', status: 500 }, 'server_error', 'API_ERROR'],
    [{ kind: 'proxy', status: 502 }, 'server_error', 'API_ERROR'],
    [{ kind: 'garbage' }, 'bad_response', 'API_ERROR'],
    [{ kind: 'reset' }, 'unreachable', 'GATEWAY_UNAVAILABLE'],
    [{ kind: 'hang' }, 'timeout', 'GATEWAY_UNAVAILABLE'],
  ];
  test.each(readings)('reading through %o is %s', async (trouble, kind, failure) => {
    fake.trouble(trouble);
    const error = await providerFailure(cards.listInvoices(customerId));
    expect(error).toMatchObject({ kind, isProvidersFault: true });
    expect(failureOf(error)).toBe(failure);
    fake.trouble(null);
    expect(await cards.listInvoices(customerId)).toHaveLength(1);
  });

  test('an answer of another form than Stripe’s is unreadable', async () => {
    const held = [...fake.world.subscriptions.values()][0];
    Object.assign(held ?? {}, { items: { data: [] } });
    expect(await providerFailure(cards.readCustomer(customerId))).toMatchObject({ kind: 'bad_response' });
  });

  test('what is no failure of a gateway has no name', () => {
    expect(failureOf(new Error('ours'))).toBeNull();
  });
});

describe('what was sent and whose end is not known', () => {
  const lost: StripeTrouble[] = [
    { kind: 'reset_after' },
    { kind: 'hang_after' },
    { kind: 'garbage_after' },
    { kind: 'stored_500' },
    { kind: 'reset' },
    { kind: 'proxy', status: 502 },
  ];
  test.each(lost)('after %o is told as unknown', async (trouble) => {
    onStart(trouble);
    const error = await providerFailure(cards.startSubscription(order()));
    expect(failureOf(error)).toBe('OUTCOME_UNKNOWN');
  });

  test('and asked again with the same key is the same subscription', async () => {
    onStart({ kind: 'reset_after', times: 2 });
    const made = fake.world.subscriptions.size;
    expect(failureOf(await providerFailure(cards.startSubscription(order())))).toBe('OUTCOME_UNKNOWN');
    const [first, again] = [await cards.startSubscription(order()), await cards.startSubscription(order())];
    expect(again).toEqual(first);
    expect(fake.world.subscriptions.size).toBe(made + 1);
    expect(new Set(starts().map(({ idempotencyKey }) => idempotencyKey))).toEqual(new Set(['order-1']));
  });

  test('once is tried again by itself under its key, and done once', async () => {
    onStart({ kind: 'reset_after', times: 1 });
    const made = fake.world.subscriptions.size;
    await cards.startSubscription(order());
    expect(starts()).toHaveLength(2);
    expect(fake.world.subscriptions.size).toBe(made + 1);
  });

  test('a refund whose answer was lost gives back once', async () => {
    const pass = order({ price: priceOf('premium_pass', 'USD'), idempotencyKey: 'pass-1' });
    const { reference, checkout } = await cards.startPayment(pass);
    fake.confirm(checkout.clientSecret, '4242424242424242');
    const { payments } = await cards.readCustomer(customerId);
    const paid = payments.find((one) => one.reference === reference);
    const chargeReference = paid?.chargeReference ?? '';
    const refund = { refundId: 'refund-1', chargeReference, amountMinor: 1_500, reason: 'late' };
    fake.trouble({ kind: 'hang_after', on: 'refunds', times: 2 });
    const error = await providerFailure(cards.refund({ ...refund, idempotencyKey: 'refund-1' }));
    expect(failureOf(error)).toBe('OUTCOME_UNKNOWN');
    expect((await cards.refund({ ...refund, idempotencyKey: 'refund-1' })).state).toBe('succeeded');
    expect([...fake.world.refunds.values()].map(({ amount }) => amount)).toEqual([1_500]);
  });

  test('a card error after a lost answer is known: under that key nothing was done', async () => {
    onStart({ kind: 'reset', times: 1 });
    const slow = cards.startSubscription(order());
    await expect.poll(() => starts().length).toBe(1);
    onStart({ kind: 'status', status: 402, type: 'card_error', code: 'expired_card' });
    expect(failureOf(await providerFailure(slow))).toBe('EXPIRED_CARD');
  });

  test('a limit after a lost answer leaves it unknown', async () => {
    onStart({ kind: 'reset', times: 1 });
    const slow = cards.startSubscription(order());
    await expect.poll(() => starts().length).toBe(1);
    onStart({ kind: 'status', status: 429 });
    expect(failureOf(await providerFailure(slow))).toBe('OUTCOME_UNKNOWN');
  });

  test('what never left is not unknown', async () => {
    await fake.close();
    const change = cards.resume({ subscriptionId: 'sub_1', idempotencyKey: 'r' });
    expect(failureOf(await providerFailure(change))).toBe('GATEWAY_UNAVAILABLE');
    const make = cards.makeCustomer({ userId: 'u', email: null, name: null, idempotencyKey: 'm' });
    expect(failureOf(await providerFailure(make))).toBe('GATEWAY_UNAVAILABLE');
    fake = await startStripe();
  });
});

test('a declined card never opens the breaker, and a call’s number is kept for Stripe’s support', async () => {
  onStart({ kind: 'status', status: 402, type: 'card_error', code: 'card_declined' });
  for (let time = 0; time < 12; time += 1) {
    await providerFailure(cards.startSubscription(order({ idempotencyKey: `try-${time}` })));
  }
  fake.trouble(null);
  await cards.startSubscription(order());
  expect(rows.at(-1)).toMatchObject({ outcome: 'ok', requestId: expect.stringMatching(/^req_/) });
});
