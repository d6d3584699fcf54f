process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.SECRETS_KEY = 'a-key-for-keys-of-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newSigningKey, signedEventHeaders } from '@/e2e/fakes/sendgrid/event-feed';
import { type FakeSendGrid, sendGridEnv, sendgridKeys, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { readMailEvents } from '@/lib/integrations/email';
import { configOf, forgetSecrets } from '@/lib/integrations/secrets';
import { checkProviders } from './check-providers';
import { listAudit } from './list-audit';
import { listProviderCards } from './list-provider-cards';
import { rollBackKey } from './roll-back-key';
import { rotateKey } from './rotate-key';
import { sendTestMailToMe } from './send-test-mail-to-me';

withTestDb();

let fake: FakeSendGrid;
let admin: Actor;
beforeAll(async () => {
  fake = await startSendGrid();
});
afterAll(() => fake.close());
beforeEach(async () => {
  forgetSecrets();
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey));
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
  fake.state.mails = [];
});
afterEach(() => {
  fake.trouble(null);
  env().SENDGRID_SANDBOX = false;
});

test('a test mail goes to the operator’s own proven address alone, and is in the audit without it', async () => {
  const sent = await sendTestMailToMe(admin);
  const [mail] = fake.state.mails;
  expect(sent).toEqual({
    ...{ to: 'operator@example.com', providerMessageId: mail?.messageId, isSandbox: false },
  });
  expect(mail).toMatchObject({ to: 'operator@example.com', categories: ['test-mail'] });
  expect(mail?.text).toContain('1 Sandbox Street');
  const { entries } = await listAudit(admin, {});
  expect(entries).toMatchObject([{ act: 'send-test-mail', result: 'done', subject: 'sendgrid', detail: {} }]);
  await expect(sendTestMailToMe({ ...admin, role: 'user' })).rejects.toMatchObject({ code: 'forbidden' });
  await (await db())
    .update(users)
    .set({ email: null, emailVerified: null, phone: '+919876543210' })
    .where(eq(users.id, admin.userId));
  await expect(sendTestMailToMe(admin)).rejects.toMatchObject({ code: 'conflict', reason: 'no_email' });
  expect(fake.state.mails).toHaveLength(1);
});

test('in sandbox mode it is said that nothing is delivered', async () => {
  env().SENDGRID_SANDBOX = true;
  expect(await sendTestMailToMe(admin)).toMatchObject({ isSandbox: true, providerMessageId: null });
});

test('what SendGrid answered is told, and whether the mail may arrive all the same', async () => {
  fake.trouble({ kind: 'status', status: 403, code: 'from' });
  await expect(sendTestMailToMe(admin)).rejects.toMatchObject({
    code: 'unavailable',
    publicMessage: expect.stringMatching(/not taken \(bad credentials, from\)\. docs/),
  });
  fake.trouble({ kind: 'reset', isDone: true });
  await expect(sendTestMailToMe(admin)).rejects.toMatchObject({
    publicMessage: expect.stringMatching(/unreachable.*may arrive all the same/),
  });
  const { entries } = await listAudit(admin, {});
  expect(entries.map(({ result, detail }) => [result, detail.why])).toEqual([
    ['failed', 'unreachable'],
    ['failed', 'bad_credentials'],
  ]);
});

test('a key is tried at SendGrid before it counts, and the old one comes back', async () => {
  const key = { provider: 'sendgrid', name: 'SENDGRID_API_KEY' } as const;
  await expect(rotateKey(admin, { ...key, value: 'SG.wrong' })).rejects.toMatchObject({
    fields: { value: 'SendGrid refused this key. Nothing was changed.' },
  });
  await rotateKey(admin, { ...key, value: sendgridKeys[1] });
  expect((await configOf('sendgrid'))?.SENDGRID_API_KEY).toBe(sendgridKeys[1]);
  await rollBackKey(admin, { ...key, version: null });
  expect((await configOf('sendgrid'))?.SENDGRID_API_KEY).toBe(sendgridKeys[0]);
});

test('after the webhook’s key is rotated, events of the old and the new one are believed, and of no third', async () => {
  const next = newSigningKey();
  const before = newSigningKey();
  process.env.SENDGRID_WEBHOOK_PUBLIC_KEY = before.publicKey;
  const key = { provider: 'sendgrid', name: 'SENDGRID_WEBHOOK_PUBLIC_KEY' } as const;
  await expect(rotateKey(admin, { ...key, value: 'no key at all' })).rejects.toMatchObject({
    fields: { value: 'SendGrid refused this key. Nothing was changed.' },
  });
  await rotateKey(admin, { ...key, value: next.publicKey });
  const bytes = Buffer.from('[]');
  const read = (signer: typeof next, at?: Date) =>
    readMailEvents(bytes, new Headers(signedEventHeaders(bytes, signer, at)), at);
  expect(await read(next)).toEqual({ isGood: true, events: [] });
  expect(await read(before)).toEqual({ isGood: true, events: [] });
  expect(await read(newSigningKey())).toEqual({ isGood: false, refusal: 'forged' });
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  expect(await read(before, tomorrow)).toEqual({ isGood: false, refusal: 'forged' });
  expect(await read(next, tomorrow)).toEqual({ isGood: true, events: [] });
});

test('without any key no event is believed', async () => {
  delete process.env.SENDGRID_WEBHOOK_PUBLIC_KEY;
  const bytes = Buffer.from('[]');
  const headers = new Headers(signedEventHeaders(bytes, newSigningKey()));
  expect(await readMailEvents(bytes, headers)).toEqual({ isGood: false, refusal: 'unconfigured' });
});

test('a SendGrid that fails is an outage on its card, with what happens to mail meanwhile', async () => {
  fake.trouble({ kind: 'status', status: 503 });
  await checkProviders();
  const { cards } = await listProviderCards(admin, '24h');
  expect(cards.find(({ id }) => id === 'sendgrid')).toMatchObject({
    fallback: expect.stringMatching(/stays queued/),
    failureKind: 'server_error',
  });
});
