process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { newSigningKey, type SigningKey, signedEventHeaders } from '@/e2e/fakes/sendgrid/event-feed';
import { readPublicKey, readSendGridEvents } from './sendgrid-events';

const key = newSigningKey();
const now = new Date('2026-11-28T10:00:00Z');
const at = Math.floor(now.getTime() / 1_000);

const event = (type: string, more: Record<string, unknown> = {}) => ({
  ...{ email: 'asha@example.com', timestamp: at - 5, event: type, category: ['welcome'] },
  ...{
    sg_event_id: randomBytes(12).toString('base64url'),
    sg_message_id: 'abc.filter',
    mail_id: randomUUID(),
  },
  ...more,
});

type How = { signedBy?: SigningKey; keys?: string[]; when?: Date; headers?: Record<string, string> };

function read(body: unknown, { signedBy = key, keys = [key.publicKey], when = now, headers }: How = {}) {
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  const signed = headers ?? signedEventHeaders(bytes, signedBy, when);
  return readSendGridEvents(bytes, new Headers(signed), keys, now);
}
const refused = (refusal: string) => ({ isGood: false, refusal });

function eventsOf(body: unknown, how?: How) {
  const result = read(body, how);
  if (!result.isGood) throw new Error(result.refusal);
  return result.events;
}

test('each event says which of our mails, what happened and when, and no more', () => {
  const one = event('delivered', { response: '250 OK', ip: '198.51.100.7' });
  expect(eventsOf([one])).toEqual([
    {
      ...{ key: one.sg_event_id, messageId: one.mail_id, type: 'delivered', reason: null },
      occurredAt: new Date((at - 5) * 1_000),
    },
  ]);
});

test('every kind of event is told apart, and a bounce of type blocked is no bounce', () => {
  const plain = [
    'processed',
    'deferred',
    'delivered',
    'open',
    'click',
    'dropped',
    'spamreport',
    'unsubscribe',
  ];
  const batch = [
    ...plain.map((type) => event(type)),
    event('bounce', { type: 'bounce' }),
    event('bounce', { type: 'blocked' }),
  ];
  expect(eventsOf(batch).map(({ type }) => type)).toEqual([...plain, 'bounce', 'blocked']);
});

test.each([
  [
    'bounce',
    { reason: '550 5.1.1 The account asha@example.com does not exist', status: '5.1.1' },
    '550 5.1.1',
  ],
  ['bounce', { reason: '550 5.1.1 <asha@example.com>: unknown', status: '5.1.1' }, '550 5.1.1'],
  ['bounce', { reason: '550-5.7.26 Unauthenticated', status: '5.7.26' }, '550 5.7.26'],
  ['bounce', { reason: '500 unknown recipient', status: '5.0.0' }, '500 5.0.0'],
  ['bounce', { reason: '554 rejected, 5.7.1 asha@example.com' }, '554'],
  ['bounce', { reason: 'unable to get mx info for asha@example.com', status: '5.4.4' }, '5.4.4'],
  ['bounce', { reason: 'asha@example.com', status: 'asha@example.com' }, null],
  ['bounce', { reason: '5500 5.1.1', status: 7 }, null],
  ['deferred', { response: '451 4.7.1 Please try again, asha@example.com' }, '451 4.7.1'],
  ['dropped', { reason: 'Bounced Address' }, 'bounced address'],
  ['dropped', { reason: 'Invalid' }, 'invalid'],
  ['dropped', { reason: 'asha@example.com is not wanted' }, null],
  ['delivered', { response: '250 2.0.0 OK asha@example.com' }, null],
  ['bounce', {}, null],
])('a refusal (%s, %j) is kept as its class: %s', (type, more, reason) => {
  const [read] = eventsOf([event(type, more)]);
  expect(read?.reason).toBe(reason);
  expect(JSON.stringify(read)).not.toContain('asha');
});

test('one bad event among good ones is left out, and what is unknown is too', () => {
  const good = [event('delivered'), event('open')];
  const bad = [
    ...[
      null,
      7,
      'x',
      [],
      {},
      event('group_resubscribe'),
      event('constructor'),
      event('delivered', { event: 9 }),
    ],
    ...[event('delivered', { sg_event_id: undefined }), event('delivered', { sg_event_id: 'a b' })],
    ...[event('delivered', { timestamp: 'soon' }), event('delivered', { timestamp: -1 })],
  ];
  expect(eventsOf([good[0], ...bad, good[1]]).map(({ type }) => type)).toEqual(['delivered', 'open']);
});

test('mail of somebody else on the account has no number of ours, and an argument that is none is none', () => {
  const [none, odd] = eventsOf([
    event('delivered', { mail_id: undefined }),
    event('delivered', { mail_id: 'asha@example.com' }),
  ]);
  expect([none?.messageId, odd?.messageId]).toEqual([null, null]);
});

test('a thousand events come in one batch, one more is refused', () => {
  const batch = Array.from({ length: 1_000 }, () => event('delivered'));
  expect(eventsOf(batch)).toHaveLength(1_000);
  expect(read([...batch, event('open')])).toEqual(refused('too_large'));
  expect(read(Buffer.alloc(4 * 1024 * 1024 + 1, 32))).toEqual(refused('too_large'));
});

test('an event of the future happened now', () => {
  expect(eventsOf([event('open', { timestamp: at + 86_400 })])[0]?.occurredAt).toEqual(now);
});

test('while a key is rotated the old and the new one both verify, and after it the old one does not', () => {
  const next = newSigningKey();
  const both = [next.publicKey, key.publicKey];
  expect(eventsOf([event('open')], { signedBy: next, keys: both })).toHaveLength(1);
  expect(eventsOf([event('open')], { signedBy: key, keys: both })).toHaveLength(1);
  expect(read([event('open')], { signedBy: key, keys: [next.publicKey] })).toEqual(refused('forged'));
});

test('what was changed on the way, cut, or signed for another time is forged', () => {
  const bytes = Buffer.from(JSON.stringify([event('delivered')]));
  const headers = signedEventHeaders(bytes, key, now);
  const changed = Buffer.from(bytes.toString().replace('delivered', 'spamrepor'));
  expect(read(changed, { headers })).toEqual(refused('forged'));
  expect(read(bytes.subarray(0, -1), { headers })).toEqual(refused('forged'));
  expect(read(Buffer.concat([bytes, Buffer.from('\n')]), { headers })).toEqual(refused('forged'));
  const later = { ...headers, 'X-Twilio-Email-Event-Webhook-Timestamp': String(at + 1) };
  expect(read(bytes, { headers: later })).toEqual(refused('forged'));
  expect(read(bytes, { headers })).toMatchObject({ isGood: true });
});

test('a batch counts for as long as SendGrid tries, and not before its time', () => {
  const ago = (seconds: number) => read([event('open')], { when: new Date(now.getTime() - seconds * 1_000) });
  expect(ago(24 * 3_600)).toMatchObject({ isGood: true });
  expect(ago(25 * 3_600 + 1)).toEqual(refused('stale'));
  expect(ago(-299)).toMatchObject({ isGood: true });
  expect(ago(-301)).toEqual(refused('future'));
});

test('garbage for a signature, a time or a key is refused, and nothing throws', () => {
  const bytes = Buffer.from(JSON.stringify([event('open')]));
  const headers = signedEventHeaders(bytes, key, now);
  const withHeader = (name: string, value: string) => read(bytes, { headers: { ...headers, [name]: value } });
  const signature = 'X-Twilio-Email-Event-Webhook-Signature';
  for (const value of ['AAAA', 'MEUCIQDx', 'A'.repeat(5_000), randomBytes(72).toString('base64')]) {
    expect(withHeader(signature, value)).toEqual(refused('forged'));
  }
  for (const value of ['', '%%%', '{}']) expect(withHeader(signature, value)).toEqual(refused('unsigned'));
  for (const value of ['', 'now', '-5', '1e9', '9'.repeat(30)]) {
    expect(withHeader('X-Twilio-Email-Event-Webhook-Timestamp', value)).toEqual(refused('unsigned'));
  }
  expect(read(bytes, { headers: {} })).toEqual(refused('unsigned'));
  for (const one of ['', 'AAAA', '{}', 'x'.repeat(9_000)]) {
    expect(read(bytes, { headers, keys: [one] })).toEqual(refused('forged'));
    // The good key beside it counts all the same.
    expect(read(bytes, { headers, keys: [one, key.publicKey] })).toMatchObject({ isGood: true });
  }
  expect(read(bytes, { headers, keys: [] })).toEqual(refused('unconfigured'));
});

test('what is signed and no batch can not be read', () => {
  for (const body of ['', '{', '{}', '"x"', 'null', '[']) {
    expect(read(Buffer.from(body))).toEqual(refused('unreadable'));
  }
  expect(read(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]))).toEqual(refused('unreadable'));
  expect(eventsOf([])).toEqual([]);
});

test('a key is one of the curve P-256 and no other, as the console shows it or as a PEM', () => {
  const spki = (curve: string) =>
    generateKeyPairSync('ec', { namedCurve: curve })
      .publicKey.export({ format: 'der', type: 'spki' })
      .toString('base64');
  expect(readPublicKey(spki('prime256v1'))).not.toBeNull();
  expect(readPublicKey(spki('secp384r1'))).toBeNull();
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1_024 });
  expect(readPublicKey(publicKey.export({ format: 'der', type: 'spki' }).toString('base64'))).toBeNull();
  const pem = `-----BEGIN PUBLIC KEY-----\n${key.publicKey.replace(/(.{64})/g, '$1\n')}\n-----END PUBLIC KEY-----\n`;
  expect(readPublicKey(pem)?.equals(readPublicKey(key.publicKey) as never)).toBe(true);
  const bytes = Buffer.from('[]');
  const other = sign('sha256', bytes, key.privateKey).toString('base64');
  const headers = {
    ...signedEventHeaders(bytes, key, now),
    'X-Twilio-Email-Event-Webhook-Signature': other,
  };
  expect(read(bytes, { headers })).toEqual(refused('forged'));
});
