import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakePhonePe, startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { orderIdOf } from './order-id';
import { failureOf, openPhonePe } from './testing/phonepe';

let fake: FakePhonePe;
let opened: ReturnType<typeof openPhonePe>;
beforeEach(async () => {
  fake = await startPhonePe();
  await fake.steer('callbacks', { mode: 'drop' });
  opened = openPhonePe(fake);
});
afterEach(() => fake.close());

const userId = '8f14e45f-ceea-467f-a8f2-3f2a5b7c9d10';
const newOrder = () => ({
  ...{ orderId: orderIdOf(randomUUID()), amountMinor: 59_900, expiresInSeconds: 900 },
  ...{ userRef: userId, returnUrl: 'http://127.0.0.1:9/billing/return' },
});
const press = (payUrl: string, action: string) =>
  fetch(`${payUrl}/${action}`, { method: 'POST', redirect: 'manual' });

describe.each(['v1', 'v2'] as const)('%s', (version) => {
  const upi = () => opened[version];

  test('an order is paid on the gateway’s page and comes back with amount, currency, order and merchant', async () => {
    const order = newOrder();
    const { payUrl } = await upi().startOrder(order);
    expect(new URL(payUrl).origin).toBe(fake.baseUrl);
    expect(await upi().readOrder(order.orderId)).toMatchObject({ state: 'pending', failure: null });
    expect((await press(payUrl, 'pay')).headers.get('location')).toBe(order.returnUrl);
    const { merchantId } = fake.account;
    expect(await upi().readOrder(order.orderId)).toEqual({
      ...{ orderId: order.orderId, state: 'completed', amountMinor: 59_900, currency: 'INR', failure: null },
      ...{ merchant: merchantId, ownMerchant: merchantId, chargeReference: expect.stringMatching(/^OM/) },
    });
  });

  test('an order names the person without dashes, or not at all, and our payment', async () => {
    const order = newOrder();
    await upi().startOrder(order);
    const [made] = fake.state.orders;
    expect(made?.userId).toBe(version === 'v1' ? userId.replaceAll('-', '') : null);
    const { orderId } = order;
    const uuid = orderId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    expect(made?.udf1).toBe(version === 'v2' ? uuid : null);
    if (version === 'v2') expect(Number(made?.expiresAt) - Date.now()).toBeLessThanOrEqual(900_000);
  });

  test('no money, a refusal and an order that nobody paid are failed, each by its reason', async () => {
    const [poor, declined, left] = [newOrder(), newOrder(), newOrder()];
    await fake.steer('bank', 'no_money');
    await press((await upi().startOrder(poor)).payUrl, 'pay');
    await press((await upi().startOrder(declined)).payUrl, 'decline');
    await press((await upi().startOrder(left)).payUrl, 'leave');
    expect(await upi().readOrder(left.orderId)).toMatchObject({ state: 'pending' });
    await fake.steer('clock', { aheadSeconds: 1_300 });
    // v2's token is not over by then: it lives for an hour.
    const failures = [];
    for (const { orderId } of [poor, declined, left]) failures.push(await upi().readOrder(orderId));
    expect(failures.map((one) => [one?.state, one?.failure])).toEqual([
      ['failed', 'INSUFFICIENT_FUNDS'],
      ['failed', version === 'v1' ? 'PAYMENT_DECLINED' : 'PAYMENT_CANCELLED'],
      ['failed', 'PAYMENT_EXPIRED'],
    ]);
  });

  test('where our own limit is used up a look is given up at once: it comes back, and keeps no other one waiting', async () => {
    const full = openPhonePe(fake, { waitMs: 8_000 })[version];
    const startedAt = performance.now();
    for (const look of [full.readOrder, full.readRefund]) {
      expect(await failureOf(look(newOrder().orderId))).toMatchObject({
        ...{ kind: 'rate_limited', detail: { reason: 'outbound_limit' } },
      });
    }
    expect(performance.now() - startedAt).toBeLessThan(6_000);
  });

  test('what the bank has not answered yet is pending, and settles late', async () => {
    const order = newOrder();
    await fake.steer('bank', 'late');
    await press((await upi().startOrder(order)).payUrl, 'pay');
    await fake.steer('clock', { aheadSeconds: 3_000 });
    expect(await upi().readOrder(order.orderId)).toMatchObject({ state: 'pending' });
    await fake.steer('settle', { id: order.orderId, state: 'COMPLETED' });
    expect(await upi().readOrder(order.orderId)).toMatchObject({ state: 'completed' });
  });

  test('another amount, merchant or order than ours shows in what comes back', async () => {
    const order = newOrder();
    const { payUrl } = await upi().startOrder(order);
    await press(payUrl, 'pay');
    await fake.steer('lie', { orderId: order.orderId, amount: 100, merchant: 'SOMEBODY', order: 'another' });
    expect(await upi().readOrder(order.orderId)).toMatchObject({
      ...{ state: 'completed', amountMinor: 100, merchant: 'SOMEBODY', orderId: 'another' },
      ownMerchant: fake.account.merchantId,
    });
  });

  test('an unknown order or refund is null, and a name that is none is not asked for', async () => {
    expect(await upi().readOrder(orderIdOf(randomUUID()))).toBeNull();
    expect(await upi().readRefund(orderIdOf(randomUUID()))).toBeNull();
    const asked = fake.state.requests.length;
    expect(await upi().readOrder('../../payments/v2/refund')).toBeNull();
    expect(await upi().readRefund('a/b')).toBeNull();
    expect(fake.state.requests).toHaveLength(asked);
  });

  test('a refund is pending until it settles; more than was paid, or of what nobody paid, is refused', async () => {
    const order = newOrder();
    await press((await upi().startOrder(order)).payUrl, 'pay');
    const refund = { refundId: orderIdOf(randomUUID()), orderId: order.orderId, amountMinor: 59_900 };
    const made = await upi().refund(refund);
    expect(made).toMatchObject({ state: 'pending', gatewayId: expect.stringMatching(/^OMR/) });
    expect(await upi().refund(refund)).toEqual(made);
    await fake.steer('settle', { id: refund.refundId, state: 'COMPLETED' });
    expect(await upi().readRefund(refund.refundId)).toEqual({
      ...{ gatewayId: made.gatewayId, state: 'succeeded', amountMinor: 59_900 },
    });
    const more = { ...refund, refundId: orderIdOf(randomUUID()) };
    expect((await failureOf(upi().refund(more))).kind).toBe('rejected');
    await fake.steer('settle', { id: refund.refundId, state: 'FAILED' });
    expect(await upi().readRefund(refund.refundId)).toMatchObject({ state: 'failed' });
  });

  test('401, 429 with its pause, 500, a hang, a reset and garbage are told apart, and each try is in the ledger', async () => {
    const order = newOrder();
    await upi().startOrder(order);
    const troubles = [
      [{ kind: 'status', status: 401 }, 'bad_credentials'],
      [{ kind: 'status', status: 429, retryAfterSeconds: 60 }, 'rate_limited', 60_000],
      [{ kind: 'status', status: 500 }, 'server_error'],
      [{ kind: 'status', status: 302 }, 'bad_response'],
      [{ kind: 'status', status: 404 }, 'bad_response'],
      [{ kind: 'reset' }, 'unreachable'],
      [{ kind: 'garbage' }, 'bad_response'],
      [{ kind: 'garbage', body: '{"state":"COMPLETED","code":"PAYMENT_SUCCESS"}' }, 'bad_response'],
      [{ kind: 'garbage', body: `"${'x'.repeat(300_000)}"` }, 'bad_response'],
    ] as const;
    for (const [trouble, kind, pauseMs] of troubles) {
      opened = openPhonePe(fake);
      fake.trouble({ ...trouble, on: 'status' });
      const failure = await failureOf(upi().readOrder(order.orderId));
      expect([failure.kind, failure.retryAfterMs]).toEqual([kind, pauseMs]);
      fake.trouble(null);
      expect(opened.rows.filter(({ failureKind }) => failureKind === kind)).not.toHaveLength(0);
      expect(opened.rows.at(-1)).toMatchObject({ operation: 'read-order', outcome: 'failed' });
    }
  });

  test('a payment whose answer is lost is made once: it is not sent again by itself, and can be looked up', async () => {
    const order = newOrder();
    fake.trouble({ kind: 'lost', on: 'pay' });
    expect((await failureOf(upi().startOrder(order))).kind).toBe('unreachable');
    fake.trouble(null);
    expect(fake.state.requests.filter(({ path }) => path.endsWith('/pay'))).toHaveLength(1);
    expect(fake.state.orders).toHaveLength(1);
    expect(await upi().readOrder(order.orderId)).toMatchObject({ state: 'pending' });
  });

  test('a start that hangs is a timeout, after one try', async () => {
    fake.trouble({ kind: 'hang', on: 'pay' });
    expect((await failureOf(upi().startOrder(newOrder()))).kind).toBe('timeout');
    expect(fake.state.requests.filter(({ path }) => path.endsWith('/pay'))).toHaveLength(1);
  });

  test('nobody is sent to pay anywhere but at PhonePe', async () => {
    const url = 'https://phonepe.com.example/pay';
    const v1 = { code: 'PAYMENT_INITIATED', data: { instrumentResponse: { redirectInfo: { url } } } };
    const body = JSON.stringify(version === 'v1' ? v1 : { orderId: 'OMO1', redirectUrl: url });
    fake.trouble({ kind: 'garbage', body, on: 'pay' });
    expect((await failureOf(upi().startOrder(newOrder()))).kind).toBe('bad_response');
  });
});

test('v1: a wrong salt key is bad credentials, for reading and for paying', async () => {
  const { v1 } = openPhonePe(fake, { salt: 'another-salt-key' });
  expect((await failureOf(v1.readOrder(newOrder().orderId))).kind).toBe('bad_credentials');
  expect((await failureOf(v1.startOrder(newOrder()))).kind).toBe('bad_credentials');
  expect(fake.state.orders).toEqual([]);
});

test('v1: INTERNAL_SERVER_ERROR and a code of later days are not final', async () => {
  const order = newOrder();
  await opened.v1.startOrder(order);
  const data = { merchantId: 'M', merchantTransactionId: order.orderId, amount: 59_900, state: 'PENDING' };
  for (const code of ['INTERNAL_SERVER_ERROR', 'PAYMENT_PENDING', 'SOMETHING_NEW']) {
    fake.trouble({ kind: 'garbage', body: JSON.stringify({ success: false, code, data }), on: 'status' });
    expect(await opened.v1.readOrder(order.orderId)).toMatchObject({ state: 'pending', failure: null });
  }
  const bare = JSON.stringify({ success: false, code: 'INTERNAL_SERVER_ERROR' });
  fake.trouble({ kind: 'garbage', body: bare, on: 'status' });
  expect((await failureOf(opened.v1.readOrder(order.orderId))).kind).toBe('server_error');
});

test('v2: a state of later days is not final', async () => {
  const body = JSON.stringify({ orderId: 'OMO1', state: 'AUTHORISED', amount: 59_900 });
  fake.trouble({ kind: 'garbage', body, on: 'status' });
  expect(await opened.v2.readOrder(newOrder().orderId)).toMatchObject({ state: 'pending' });
});
