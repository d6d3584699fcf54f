process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSendGrid, sendGridEnv, sendgridScopes, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import { env } from '@/lib/core/env';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '../ledger';
import { checkCallOf } from '../runtime';
import { configOf } from '../secrets';
import { sendgridProvider } from './sendgrid-provider';

withTestDb();

let fake: FakeSendGrid;
beforeAll(async () => {
  fake = await startSendGrid();
});
afterAll(() => fake.close());
beforeEach(() => Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey)));
afterEach(async () => {
  await flushLedger();
  fake.trouble(null);
  fake.state.scopes = [...sendgridScopes];
  Object.assign(env(), { SENDGRID_SANDBOX: false, APP_ENV: 'development' });
});

async function check(run: typeof sendgridProvider.check = sendgridProvider.check) {
  const config = await configOf('sendgrid');
  if (!config) throw new Error('SendGrid is not set up');
  return run(config, checkCallOf('sendgrid'));
}

test('a key that may send and look after suppressions is well', async () => {
  expect(await check()).toEqual({ mode: null, notes: [], isDegraded: false });
  const lists = ['bounces', 'spam_reports', 'unsubscribes', 'invalid_emails'];
  const single = lists.flatMap((list) => [`suppression.${list}.read`, `suppression.${list}.delete`]);
  fake.state.scopes = ['mail.send', ...single];
  expect(await check()).toMatchObject({ notes: [] });
});

test('a key that may not send is as good as none; one that may not see suppressions is told by name', async () => {
  fake.state.scopes = ['suppression.read'];
  await expect(check()).rejects.toMatchObject({
    kind: 'bad_credentials',
    detail: { reason: 'no_mail_send' },
  });
  fake.state.scopes = ['mail.send', 'suppression.read', 'suppression.bounces.delete'];
  const { notes, isDegraded } = await check();
  expect([notes.length, isDegraded]).toEqual([1, false]);
  expect(notes[0]).toContain('suppression.spam_reports.delete');
  expect(notes[0]).not.toContain('suppression.bounces');
});

test('sandbox mode is on the card, and in production it is not as it should be', async () => {
  Object.assign(env(), { SENDGRID_SANDBOX: true });
  expect(await check()).toMatchObject({ mode: 'sandbox', isDegraded: false });
  Object.assign(env(), { APP_ENV: 'production' });
  expect(await check()).toMatchObject({ mode: 'sandbox', isDegraded: true });
});

test('a webhook without its key is told, one with a broken key degrades the card', async () => {
  delete process.env.SENDGRID_WEBHOOK_PUBLIC_KEY;
  expect(await check()).toMatchObject({ isDegraded: false, notes: [expect.stringMatching(/is not set/)] });
  process.env.SENDGRID_WEBHOOK_PUBLIC_KEY = 'AAAA';
  expect(await check()).toMatchObject({ isDegraded: true, notes: [expect.stringMatching(/no such key/)] });
});

test('what can verify nothing is not taken for the webhook’s key', async () => {
  const webhook = sendgridProvider.secrets.find(({ kind }) => kind === 'webhook');
  expect(await check(webhook?.owner?.check)).toMatchObject({ isDegraded: false });
  process.env.SENDGRID_WEBHOOK_PUBLIC_KEY = 'SG.not-this-one';
  await expect(check(webhook?.owner?.check)).rejects.toMatchObject({ kind: 'bad_credentials' });
});

test.each([
  [{ kind: 'status', status: 401 }, 'bad_credentials'],
  [{ kind: 'status', status: 429 }, 'rate_limited'],
  [{ kind: 'status', status: 500 }, 'server_error'],
  [{ kind: 'reset' }, 'unreachable'],
  [{ kind: 'garbage' }, 'bad_response'],
] as const)('%j is an outage of kind %s', async (trouble, kind) => {
  fake.trouble(trouble);
  await expect(check()).rejects.toMatchObject({ kind });
});

test('a SendGrid that says nothing is a timeout', async () => {
  fake.trouble({ kind: 'hang' });
  const startedAt = Date.now();
  await expect(check()).rejects.toMatchObject({ kind: 'timeout' });
  expect(Date.now() - startedAt).toBeLessThan(10_000);
});
