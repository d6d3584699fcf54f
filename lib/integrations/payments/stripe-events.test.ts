import fc from 'fast-check';
import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { isAppError } from '@/lib/core/errors';
import { readCardEvent } from './stripe-events';

const secret = 'whsec_now';
const now = new Date('2026-11-28T12:00:00Z');
const seconds = (moment: Date) => Math.floor(moment.getTime() / 1_000);

const eventOf = (changes: object = {}) => ({
  ...{ id: 'evt_1', object: 'event', type: 'invoice.paid', created: seconds(now) - 5, livemode: false },
  data: { object: { object: 'invoice', id: 'in_1', customer: 'cus_1', status: 'paid' } },
  ...changes,
});

type Sent = { body?: string; secret?: string; atSeconds?: number };
const headerOf = ({ body = JSON.stringify(eventOf()), secret: by = secret, atSeconds = 0 }: Sent = {}) =>
  Stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret: by,
    timestamp: seconds(now) + atSeconds,
  });
const bytesOf = (body: string) => new TextEncoder().encode(body);
const read = (
  body = JSON.stringify(eventOf()),
  header: string | null = headerOf({ body }),
  secrets = [secret],
) => readCardEvent(bytesOf(body), header, secrets, now);

function refusalOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (isAppError(error, 'unauthenticated') || isAppError(error, 'invalid')) return error.reason;
    throw error;
  }
  return undefined;
}

describe('an event', () => {
  test('that is signed tells whom to ask about, and no more', () => {
    expect(read()).toEqual({
      ...{ id: 'evt_1', type: 'invoice.paid', customerId: 'cus_1', chargeReference: null },
      occurredAt: new Date((seconds(now) - 5) * 1_000),
      redacted: eventOf(),
    });
  });

  test.each([
    [{ object: 'customer', id: 'cus_2' }, 'cus_2', null],
    [{ object: 'subscription', id: 'sub_1', customer: { id: 'cus_3' } }, 'cus_3', null],
    [{ object: 'charge', id: 'ch_1', customer: 'cus_4' }, 'cus_4', 'ch_1'],
    [{ object: 'dispute', id: 'dp_1', charge: 'ch_2' }, null, 'ch_2'],
    [{ object: 'refund', id: 're_1', charge: 'ch_3', customer: null }, null, 'ch_3'],
    [{ object: 'balance' }, null, null],
  ])('about %o names its customer and its charge', (object, customerId, chargeReference) => {
    expect(read(JSON.stringify(eventOf({ data: { object } })))).toMatchObject({
      customerId,
      chargeReference,
    });
  });

  test('of a type that nobody knows is an event all the same', () => {
    expect(read(JSON.stringify(eventOf({ type: 'moon.landed' }))).type).toBe('moon.landed');
  });
});

describe('the signature', () => {
  test('by the old secret or the new one is good while one is rolled, by none of them never', () => {
    const old = headerOf({ secret: 'whsec_old' });
    expect(read(undefined, old, ['whsec_new', 'whsec_old']).id).toBe('evt_1');
    expect(read(undefined, headerOf({ secret: 'whsec_new' }), ['whsec_new', 'whsec_old']).id).toBe('evt_1');
    expect(refusalOf(() => read(undefined, old, ['whsec_new']))).toBe('forged');
    expect(refusalOf(() => read(undefined, old, []))).toBe('forged');
    expect(refusalOf(() => read(undefined, headerOf({ secret: ' ' }), ['']))).toBe('forged');
  });

  test('of several in one header one is enough, of an older scheme none is', () => {
    const header = headerOf();
    expect(
      read(undefined, `${header.replace(/v1=\w+/, `v1=${'0'.repeat(64)}`)},${header.split(',')[1]}`).id,
    ).toBe('evt_1');
    expect(refusalOf(() => read(undefined, header.replace('v1=', 'v0=')))).toBe('forged');
  });

  test.each([
    [-300, undefined],
    [-301, 'stale'],
    [60, undefined],
    [61, 'future'],
  ])('made %i s from now is %s', (atSeconds, reason) => {
    expect(refusalOf(() => read(undefined, headerOf({ atSeconds })))).toBe(reason);
  });

  test('is of the bytes: one that differs, or another moment in the header, is forged', () => {
    const body = JSON.stringify(eventOf());
    expect(refusalOf(() => read(`${body} `, headerOf({ body })))).toBe('forged');
    const moved = headerOf({ body }).replace(/t=\d+/, `t=${seconds(now) - 10}`);
    expect(refusalOf(() => read(body, moved))).toBe('forged');
    expect(refusalOf(() => read(body, `t=${seconds(now) - 9_999},${headerOf({ body })}`))).toBe(
      'no_signature',
    );
  });

  test('missing, empty or endless is refused', () => {
    for (const header of [null, '', 'v1=abc', 't=abc,v1=abc', `t=1,v1=${'a'.repeat(5_000)}`]) {
      expect(refusalOf(() => read(undefined, header))).toMatch(/no_signature|stale/);
    }
    expect(refusalOf(() => readCardEvent(new Uint8Array(), headerOf(), [secret], now))).toBe('no_signature');
  });

  test('whatever comes as body and header, the answer is a refusal and never a fault', () => {
    const header = fc.oneof(
      fc.string(),
      fc.tuple(fc.integer(), fc.string()).map(([stamp, text]) => `t=${stamp},v1=${text}`),
      fc.constant(headerOf()),
    );
    fc.assert(
      fc.property(fc.uint8Array(), header, (bytes, text) => {
        expect(refusalOf(() => readCardEvent(bytes, text, [secret], now))).toBeDefined();
      }),
    );
  });

  test.each([
    '{"id":"evt_1"',
    'null',
    '[]',
    '"evt"',
    '{}',
    JSON.stringify(eventOf({ object: 'v2.core.event' })),
  ])('over %s is good and the event unreadable', (body) => {
    expect(refusalOf(() => read(body))).toBe('unreadable');
  });
});

test('what is kept of an event names no person: no name, mail, address, phone, secret, and of a card its brand and last digits', () => {
  const body = JSON.stringify(
    eventOf({
      api_version: '2026-10-28.endive',
      request: { id: 'req_1', idempotency_key: 'asha@example.com' },
      data: {
        object: {
          ...{ object: 'charge', id: 'ch_1', customer: 'cus_1', amount: 1_200, currency: 'usd', paid: true },
          ...{ description: 'Asha Rao', receipt_email: 'asha@example.com', client_secret: 'pi_1_secret_2' },
          billing_details: {
            name: 'Asha Rao',
            phone: '+91 98',
            address: { line1: '1 Road', postal_code: '560001' },
          },
          metadata: { payment_id: 'payment-1', user_id: 'user-1', note: 'Asha' },
          payment_method_details: {
            type: 'card',
            card: {
              brand: 'visa',
              last4: '4242',
              exp_month: 12,
              exp_year: 2034,
              fingerprint: 'f1',
              iin: '424242',
            },
          },
          refunds: {
            data: [{ id: 're_1', object: 'refund', status: 'succeeded', reason: 'Asha asked for it' }],
          },
        },
        previous_attributes: { status: 'pending', email: 'old@example.com' },
      },
    }),
  );
  const { redacted } = read(body);
  expect(JSON.stringify(redacted)).not.toMatch(
    /asha|example\.com|road|5600|secret|fingerprint|424242|2034|\+91|note/i,
  );
  expect(redacted).toMatchObject({
    ...{ id: 'evt_1', type: 'invoice.paid', api_version: '2026-10-28.endive' },
    data: {
      object: {
        ...{ id: 'ch_1', customer: 'cus_1', amount: 1_200, currency: 'usd', paid: true },
        metadata: { payment_id: 'payment-1', user_id: 'user-1' },
        payment_method_details: { type: 'card', card: { brand: 'visa', last4: '4242' } },
        refunds: { data: [{ id: 're_1', status: 'succeeded' }] },
      },
      previous_attributes: { status: 'pending' },
    },
  });
});
