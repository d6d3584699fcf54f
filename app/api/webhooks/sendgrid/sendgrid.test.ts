process.env.APP_ENV = 'development';

import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { newSigningKey, type SigningKey, signedEventHeaders } from '@/e2e/fakes/sendgrid/event-feed';
import { sendGridEnv } from '@/e2e/fakes/sendgrid/sendgrid';
import { outbox, queueNotice } from '@/e2e/outbox';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { POST } from './route';

process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
const key = newSigningKey();
withTestDb();
beforeEach(() => {
  Object.assign(process.env, sendGridEnv('http://127.0.0.1:9', key.publicKey));
});

async function send(body: string | Uint8Array, headers: Record<string, string>): Promise<[number, string]> {
  const request = new Request('http://localhost:3000/api/webhooks/sendgrid', {
    ...{ method: 'POST', headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
  const response = await POST(request);
  return [response.status, (await response.json()).received];
}
const deliver = (body: string, signer: SigningKey = key, at = new Date()) =>
  send(body, signedEventHeaders(body, signer, at));

async function delivered(): Promise<string> {
  const { id = '' } = (await queueNotice('asha@example.com')) ?? {};
  const event = { event: 'delivered', mail_id: id, sg_event_id: randomUUID(), timestamp: 1_700_000_000 };
  return JSON.stringify([event, { event: 'delivered', sg_event_id: randomUUID(), timestamp: 1_700_000_000 }]);
}
const kept = async () => (await executeSql('select type from mail_events')).rows;

test('signed events are kept once and move their mail; those of other mail are taken and left', async () => {
  const body = await delivered();
  expect(await deliver(body)).toEqual([200, 'done']);
  expect(await outbox()).toMatchObject([{ state: 'delivered' }]);
  expect(await deliver(body)).toEqual([200, 'before']);
  expect(await kept()).toEqual([{ type: 'delivered' }]);
});

test('what is forged, unsigned, changed, too old, too long or no batch is refused, and nothing of it is kept', async () => {
  const body = await delivered();
  const hour = 3_600_000;
  expect(await deliver(body, newSigningKey())).toEqual([401, 'forged']);
  expect(await send(body, {})).toEqual([401, 'unsigned']);
  expect(await send(`${body} `, signedEventHeaders(body, key))).toEqual([401, 'forged']);
  expect(await deliver(body, key, new Date(Date.now() - 48 * hour))).toEqual([401, 'stale']);
  expect(await deliver(body, key, new Date(Date.now() + hour))).toEqual([401, 'future']);
  expect(await deliver('{"no":"batch"}')).toEqual([400, 'unreadable']);
  expect(await deliver(`[${' '.repeat(5 * 1024 * 1024)}]`)).toEqual([413, 'too_large']);
  delete process.env.SENDGRID_WEBHOOK_PUBLIC_KEY;
  expect(await deliver(body)).toEqual([401, 'unconfigured']);
  expect(await kept()).toEqual([]);
  expect(await outbox()).toMatchObject([{ state: 'queued' }]);
});

test('a fault of ours is told as one, so that SendGrid sends the batch again, and then it is kept', async () => {
  const body = await delivered();
  await executeSql('alter table mail_events rename to mail_events_away');
  expect(await deliver(body)).toEqual([500, 'fault']);
  await executeSql('alter table mail_events_away rename to mail_events');
  expect(await deliver(body)).toEqual([200, 'done']);
});
