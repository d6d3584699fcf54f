import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSendGridEvents } from '@/lib/integrations/email/sendgrid-events';
import { type FakeSendGrid, sendgridFrom, sendgridKeys, startSendGrid } from './sendgrid';

type Batch = { types: string[]; keys: string[] } | { refusal: string };

let fake: FakeSendGrid;
let receiver: Server;
let received: Batch[] = [];
let answers = 200;

beforeEach(async () => {
  received = [];
  answers = 200;
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = new Headers(request.headers as Record<string, string>);
    const read = readSendGridEvents(Buffer.concat(chunks), headers, [fake.state.publicKey], new Date());
    received.push(
      read.isGood
        ? { types: read.events.map(({ type }) => type), keys: read.events.map(({ key }) => key) }
        : { refusal: read.refusal },
    );
    response.writeHead(answers).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  fake = await startSendGrid({ webhookUrl: `http://127.0.0.1:${port}/` });
});
afterEach(async () => {
  await fake.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

const to = 'asha@example.com';
const off = { enable: false };
const mail = (more: object = {}) => ({
  ...{ personalizations: [{ to: [{ email: to }] }], from: { email: sendgridFrom }, subject: 'Hello' },
  content: [
    { type: 'text/plain', value: 'Hello' },
    { type: 'text/html', value: '<p>Hello</p>' },
  ],
  tracking_settings: {
    ...{ click_tracking: { enable: false, enable_text: false }, open_tracking: off },
    ...{ subscription_tracking: off, ganalytics: off },
  },
  mail_settings: {},
  custom_args: { mail_id: '6f0e0c6e-4c0a-4bb5-8f43-1d2a3b4c5d6e' },
  ...more,
});

async function ask(path: string, body?: unknown, key: string = sendgridKeys[0], method?: string) {
  const response = await fetch(fake.baseUrl + path, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return response.status;
}
const send = (more: object = {}) => ask('/v3/mail/send', mail(more));

async function told(): Promise<Batch[]> {
  await fake.settled();
  return received;
}

test('it takes its keys alone, and each may do what its scopes say', async () => {
  expect(await ask('/v3/scopes', undefined, 'SG.other')).toBe(401);
  expect(await send()).toBe(202);
  fake.state.scopes = [];
  expect([await send(), await ask('/v3/suppression/bounces')]).toEqual([403, 403]);
  fake.state.keys = [];
  expect(await ask('/v3/scopes')).toBe(401);
});

test('it refuses what SendGrid would, and what this product has no reason to send', async () => {
  const two = [{ to: [{ email: to }, { email: 'eve@example.com' }] }];
  const wrong: object[] = [
    ...[{ personalizations: two }, { personalizations: [] }, { subject: '' }, { subject: 'a\nb' }],
    ...[{ cc: [] }, { send_at: 1 }, { content: [{ type: 'text/html', value: 'x' }] }],
    ...[{ headers: { Subject: 'x' } }, { headers: { 'X-A': 'a\r\nBcc: b' } }],
    ...[{ custom_args: { a: 'x'.repeat(10_000) } }, { categories: Array(11).fill('a') }],
    { mail_settings: { footer: off } },
  ];
  for (const more of wrong) expect([more, await send(more)]).toEqual([more, 400]);
  expect(await send({ from: { email: 'x@elsewhere.example' } })).toBe(403);
  expect(fake.state.mails).toEqual([]);
});

test('in sandbox mode it says 200, keeps nothing and tells nothing', async () => {
  expect(await send({ mail_settings: { sandbox_mode: { enable: true } } })).toBe(200);
  expect([fake.state.mails, fake.state.sandboxed, await told()]).toEqual([[], 1, []]);
});

test('a mail that arrives is told in one signed batch, and what its reader does in another', async () => {
  await send();
  await fake.settled();
  fake.read(to, 'open');
  await fake.settled();
  fake.read(to, 'spamreport');
  expect((await told()).map((batch) => ('types' in batch ? batch.types : batch))).toEqual([
    ...[['processed', 'delivered'], ['open'], ['spamreport']],
  ]);
});

test('what was complained of, bounced or left is not mailed again', async () => {
  fake.state.outcomes = { [to]: 'bounce' };
  await send();
  await fake.settled();
  fake.state.outcomes = {};
  await send();
  const [first, second] = await told();
  expect([first, second]).toMatchObject([{ types: ['processed', 'bounce'] }, { types: ['dropped'] }]);
  expect(
    await ask(`/v3/suppression/bounces/${encodeURIComponent(to)}`, undefined, sendgridKeys[0], 'DELETE'),
  ).toBe(204);
  await send();
  expect((await told()).at(-1)).toMatchObject({ types: ['processed', 'delivered'] });
});

test('events come twice, shuffled, late, not at all, and with an older time, as they are steered', async () => {
  Object.assign(fake.state.endpoint, { copies: 3, isHeld: true });
  await send();
  await send();
  expect(await told()).toEqual([]);
  fake.release();
  const types = ['delivered', 'delivered', 'processed', 'processed'];
  expect(await told()).toMatchObject(Array(3).fill({ types: expect.any(Array) }));
  const [batch] = received;
  expect(batch && 'types' in batch && batch.types.toSorted()).toEqual(types);
  expect(batch && 'types' in batch && batch.types).not.toEqual(types.toReversed());
  Object.assign(fake.state.endpoint, { copies: 1, isHeld: false, drop: 2 });
  await send();
  expect(await told()).toHaveLength(3);
  fake.state.endpoint.ageSeconds = 26 * 3_600;
  await send();
  expect((await told()).at(-1)).toEqual({ refusal: 'stale' });
});

test('a batch that was not taken is sent again, and a new key signs at once', async () => {
  answers = 500;
  await send();
  setTimeout(() => {
    answers = 200;
  }, 100);
  await told();
  expect(fake.state.deliveries.map(({ status }) => status)).toEqual([500, 200]);
  const before = fake.state.publicKey;
  fake.rotate();
  expect(fake.state.publicKey).not.toBe(before);
  await send();
  expect((await told()).at(-1)).toMatchObject({ types: ['processed', 'delivered'] });
});

test('a request that is too long is a 413, and a longer text of many bytes arrives whole', async () => {
  const text = 'नमस्ते '.repeat(20_000);
  const content = [
    { type: 'text/plain', value: text },
    { type: 'text/html', value: 'x' },
  ];
  expect(await send({ content })).toBe(202);
  expect(fake.state.mails[0]?.text).toBe(text);
  content[1] = { type: 'text/html', value: 'x'.repeat(30 * 1024 * 1024) };
  expect(await send({ content })).toBe(413);
});
