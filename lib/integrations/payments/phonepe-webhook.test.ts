import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mostEventBytes, type PhonePeSecrets, readPhonePeEvent, readUpiReturn } from './phonepe-webhook';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const now = new Date('2026-11-28T12:00:00Z');
const secrets: PhonePeSecrets = {
  ...{ username: 'jobr', passwords: ['new-password', 'old-password'] },
  salts: ['new-salt', 'old-salt'],
};
const order = '3f2a5b7c9d108f14e45fceea467fa8f2';

const payload = {
  ...{ merchantId: 'M1', merchantOrderId: order, orderId: 'OMO1', state: 'COMPLETED', amount: 59_900 },
  metaInfo: { udf1: '3f2a5b7c-9d10-8f14-e45f-ceea467fa8f2', udf2: 'asha@example.com' },
  phone: '+919876543210',
  paymentDetails: [
    {
      ...{
        transactionId: 'OM1',
        paymentMode: 'UPI_INTENT',
        timestamp: now.getTime() - 5_000,
        amount: 59_900,
      },
      ...{ state: 'COMPLETED', rail: { type: 'UPI', utr: '416455839594', vpa: 'asha@ybl' } },
      instrument: { type: 'ACCOUNT', accountHolderName: 'Asha Person', maskedAccountNumber: 'XX7728' },
    },
  ],
};
const completed = { type: 'CHECKOUT_ORDER_COMPLETED', event: 'checkout.order.completed', payload };

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const v2 = (body: unknown, password = 'new-password') =>
  readPhonePeEvent(
    bytes(body),
    new Headers({ authorization: sha256(`jobr:${password}`) }),
    { ...secrets },
    now,
  );

const told = {
  ...{ success: true, code: 'PAYMENT_SUCCESS', message: 'Asha paid' },
  data: {
    ...{ merchantId: 'M1', merchantTransactionId: order, transactionId: 'T1', amount: 59_900 },
    ...{ state: 'COMPLETED', responseCode: 'SUCCESS', paymentInstrument: { vpa: 'asha@ybl' } },
  },
};
const base64 = (value: unknown) => bytes(value).toString('base64');
const v1 = (response: string, salt = 'new-salt') =>
  readPhonePeEvent(
    bytes({ response }),
    new Headers({ 'x-verify': `${sha256(response + salt)}###1` }),
    secrets,
    now,
  );

const eventOf = (read: ReturnType<typeof v2>) => {
  if (!read.isGood) throw new Error(read.refusal);
  return read.event;
};

test('v2: an event of an order has a key of event, order and state, the same for every copy of it', () => {
  const event = eventOf(v2(completed));
  expect(event).toMatchObject({
    ...{ key: `checkout.order.completed:${order}:COMPLETED`, type: 'checkout.order.completed' },
    ...{ subject: { orderId: order }, occurredAt: new Date(now.getTime() - 5_000) },
  });
  const again = { ...completed, payload: { ...payload, paymentDetails: [] } };
  expect(eventOf(v2(again)).key).toBe(event.key);
  const failed = { event: 'checkout.order.failed', payload: { ...payload, state: 'FAILED' } };
  expect(eventOf(v2(failed)).key).not.toBe(event.key);
});

test('v2: two refunds of one order are two events, about their refunds', () => {
  const refund = (merchantRefundId: string) => ({
    event: 'pg.refund.completed',
    payload: { originalMerchantOrderId: order, merchantRefundId, refundId: 'OMR1', state: 'COMPLETED' },
  });
  const [one, two] = [eventOf(v2(refund('refund-1'))), eventOf(v2(refund('refund-2')))];
  expect(one.key).toBe(`pg.refund.completed:${order}:COMPLETED:refund-1`);
  expect([one.subject, two.subject]).toEqual([{ refundId: 'refund-1' }, { refundId: 'refund-2' }]);
  expect(two.key).not.toBe(one.key);
});

test('v1: an event has the hash of what was signed as its key', () => {
  const response = base64(told);
  expect(eventOf(v1(response))).toMatchObject({
    ...{ key: sha256(response), type: 'PAYMENT_SUCCESS', subject: { orderId: order } },
  });
});

test('a password or salt key of before a rotation verifies beside the present one', () => {
  expect(v2(completed, 'old-password').isGood).toBe(true);
  expect(v1(base64(told), 'old-salt').isGood).toBe(true);
  expect(v2(completed, 'older-password')).toEqual({ isGood: false, refusal: 'forged' });
  expect(v1(base64(told), 'older-salt')).toEqual({ isGood: false, refusal: 'forged' });
});

test('what identifies a person is not kept: no phone, address, name or account', () => {
  for (const event of [eventOf(v2(completed)), eventOf(v1(base64(told)))]) {
    const kept = JSON.stringify(event);
    expect(kept).toContain(order);
    expect(kept).not.toMatch(/asha|9876543210|ybl|7728|416455839594/i);
  }
});

test('what is forged, unsigned, garbage, cut off or too large is refused, and never throws', () => {
  const header = { authorization: sha256('jobr:new-password') };
  const read = (body: unknown, headers: Record<string, string>, kept: PhonePeSecrets = secrets) => {
    const result = readPhonePeEvent(bytes(body), new Headers(headers), kept, now);
    return result.isGood ? 'good' : result.refusal;
  };
  expect(read(completed, {})).toBe('unsigned');
  expect(read(completed, { authorization: '' })).toBe('forged');
  expect(read(completed, { authorization: `Basic ${header.authorization}` })).toBe('forged');
  expect(read(completed, { authorization: sha256('jobr:') })).toBe('forged');
  expect(read(completed, { 'x-verify': '###1' })).toBe('unreadable');
  const response = base64(told);
  expect(read({ response }, { 'x-verify': '###1' })).toBe('forged');
  expect(read({ response }, { 'x-verify': `${sha256(`${response}`)}###1` })).toBe('forged');
  expect(read({ response: `${response.slice(0, -4)}AAAA` }, { 'x-verify': `${sha256(response)}###1` })).toBe(
    'forged',
  );
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '{"event":1}',
    '\ud800',
    JSON.stringify(completed).slice(0, -9),
  ]) {
    expect(read(body, header)).toBe('unreadable');
  }
  expect(readPhonePeEvent(Buffer.from([0xff, 0xfe]), new Headers(header), secrets, now).isGood).toBe(false);
  expect(read(`"${'x'.repeat(mostEventBytes)}"`, header)).toBe('too_large');
});

test('where PhonePe is not set up nothing verifies, not even an empty secret', () => {
  const none = { username: null, passwords: [], salts: [] };
  for (const authorization of [sha256(':'), sha256('null:'), sha256('undefined:undefined'), '']) {
    expect(readPhonePeEvent(bytes(completed), new Headers({ authorization }), none, now).isGood).toBe(false);
  }
  const response = base64(told);
  const headers = new Headers({ 'x-verify': `${sha256(response)}###1` });
  expect(readPhonePeEvent(bytes({ response }), headers, none, now).isGood).toBe(false);
});

test('an event about nothing of ours has no subject and is told apart by its text', () => {
  const other = (state: string) => ({ event: 'subscription.paused', payload: { state } });
  const [one, two] = [eventOf(v2(other('PAUSED'))), eventOf(v2(other('ACTIVE')))];
  expect([one.subject, two.subject]).toEqual([null, null]);
  expect(one.key).not.toBe(two.key);
  const strange = { ...completed, payload: { ...payload, merchantOrderId: '../../refund' } };
  expect(eventOf(v2(strange)).subject).toBeNull();
});

test('a moment that has not come yet is not taken for when it happened', () => {
  const ahead = { ...payload, timestamp: now.getTime() + 3_600_000 };
  expect(eventOf(v2({ ...completed, payload: ahead })).occurredAt).toBeNull();
});

test('a browser that comes back names one of our orders or nothing, whatever else it says', () => {
  expect(readUpiReturn({ code: 'PAYMENT_SUCCESS', transactionId: order, amount: '1' })).toBe(order);
  expect(readUpiReturn({ merchantOrderId: order })).toBe(order);
  expect(readUpiReturn({ orderId: 'OMO2403282020198641071317', transactionId: order })).toBe(order);
  for (const form of [
    {},
    { transactionId: [order] },
    { transactionId: 'x' },
    { code: order },
    { orderId: 7 },
  ]) {
    expect(readUpiReturn(form)).toBeNull();
  }
});
