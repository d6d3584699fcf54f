process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type FakeSendGrid, sendGridEnv, sendgridFrom, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import type { Call } from '@/lib/core/call-provider';
import { env } from '@/lib/core/env';
import { type ProviderError, ProviderError as SomeProviderError } from '@/lib/core/errors';
import { mailKinds, mailTemplates, type SuppressionReason } from '@/lib/core/mail';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '../ledger';
import { isMailSetUp, isSurelyUnsent, mailerOf, mailSettings } from './index';
import { createSendgrid } from './sendgrid';
import type { Mailer, OutgoingMail, SuppressedAddress } from './types';

withTestDb();

let fake: FakeSendGrid;
beforeAll(async () => {
  fake = await startSendGrid();
});
afterAll(() => fake.close());

let round = 0;
beforeEach(() => {
  // Another sender's name is other settings: each test begins with a closed breaker.
  round += 1;
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey), {
    SENDGRID_FROM_NAME: `Career Co-Pilot ${round}`,
  });
  Object.assign(fake.state, { mails: [], requests: [], sandboxed: 0 });
});
afterEach(async () => {
  await flushLedger();
  fake.trouble(null);
  env().SENDGRID_SANDBOX = false;
  delete process.env.SENDGRID_REPLY_TO;
  vi.useRealTimers();
});

const asha = 'asha@example.com';
const mailTo = (to: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  ...{ messageId: randomUUID(), to, template: 'welcome', isTracked: false, unsubscribeUrl: null },
  ...{ subject: 'Welcome – your first step', text: 'Hello ✓', html: '<p>Hello ✓</p>' },
  ...more,
});

async function mailer(): Promise<Mailer> {
  const found = await mailerOf();
  if (!found) throw new Error('SendGrid is not set up');
  return found;
}
const send = async (more: Partial<OutgoingMail> = {}) => (await mailer()).send(mailTo(asha, more));

async function failure(more: Partial<OutgoingMail> = {}): Promise<ProviderError> {
  return send(more).then(
    () => {
      throw new Error('it was sent');
    },
    (error: ProviderError) => error,
  );
}
const told = (error: ProviderError) => ({
  kind: error.kind,
  reason: error.detail.reason,
  isSurelyUnsent: isSurelyUnsent(error),
});

test('a mail arrives as it was written, to one reader, with our number and nothing else of ours', async () => {
  const mail = mailTo(asha, { template: 'payment-receipt' });
  const id = await (await mailer()).send(mail);
  expect(fake.state.mails).toHaveLength(1);
  expect(fake.state.mails[0]).toMatchObject({
    ...{ to: asha, subject: mail.subject, text: mail.text, html: mail.html, messageId: id },
    ...{ from: { email: sendgridFrom, name: `Career Co-Pilot ${round}` }, replyTo: null },
    ...{ categories: ['payment-receipt'], customArgs: { mail_id: mail.messageId }, headers: {} },
  });
  await flushLedger();
  const { rows } = await executeSql('select operation, outcome, request_id from provider_calls');
  expect(rows).toEqual([{ operation: 'send', outcome: 'ok', request_id: id }]);
});

test('no category, argument or header holds the address of the reader', async () => {
  for (const template of mailTemplates) await send({ template, unsubscribeUrl: 'https://a.example/u/1' });
  for (const { headers, categories, customArgs } of fake.state.mails) {
    expect(JSON.stringify([headers, categories, customArgs])).not.toMatch(/asha|@/);
    expect(Object.keys(customArgs)).toEqual(['mail_id']);
  }
});

test('answers go where the operator said', async () => {
  process.env.SENDGRID_REPLY_TO = 'help@career-copilot.example';
  await send();
  expect(fake.state.mails[0]?.replyTo).toBe('help@career-copilot.example');
});

test('only what may be tracked is, and a code or security mail never, whatever the caller says', async () => {
  for (const template of mailTemplates) {
    const isForSafety = ['code', 'security'].includes(mailKinds[template]);
    await send({ template, isTracked: true });
    const tracked = { clicks: !isForSafety, opens: !isForSafety };
    expect([template, fake.state.mails.at(-1)?.tracking]).toEqual([template, tracked]);
    await send({ template, isTracked: false });
    expect(fake.state.mails.at(-1)?.tracking).toEqual({ clicks: false, opens: false });
  }
});

test('who unsubscribed still gets codes and security mail, and nothing goes past bounces and complaints', async () => {
  for (const template of mailTemplates) {
    await send({ template });
    const isForSafety = ['code', 'security'].includes(mailKinds[template]);
    const expected = isForSafety ? ['bypass_unsubscribe_management'] : [];
    expect([template, fake.state.mails.at(-1)?.bypasses]).toEqual([template, expected]);
  }
});

test('a notice is left by one click (RFC 8058), and only the mail carries those headers, not the request', async () => {
  const unsubscribeUrl = 'https://career-copilot.example/unsubscribe/abc';
  await send({ template: 'matches-digest', unsubscribeUrl });
  expect(fake.state.mails[0]?.headers).toEqual({
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('in sandbox mode SendGrid looks at a mail and nobody gets it', async () => {
  env().SENDGRID_SANDBOX = true;
  expect(await send()).toBeNull();
  expect([fake.state.mails.length, fake.state.sandboxed]).toEqual([0, 1]);
  expect(await mailSettings()).toMatchObject({ isSandbox: true });
});

test('what breaks a header or adds a reader is refused before anything goes out', async () => {
  const lines = ['Hi\nBcc: eve@example.com', 'Hi\r\n', 'a\u0000b', 'a\u2028b', '   '];
  for (const subject of lines) {
    expect(told(await failure({ subject }))).toEqual({
      ...{ kind: 'rejected', reason: 'subject', isSurelyUnsent: true },
    });
  }
  const addresses = [
    'a@example.com, eve@example.com',
    'Eve <eve@example.com>',
    'a@b\n@example.com',
    'asha',
    '',
  ];
  for (const to of addresses) expect(told(await failure({ to })).reason).toBe('recipient');
  for (const unsubscribeUrl of ['javascript:alert(1)', 'https://a.example/>\r\nBcc: x@y.example']) {
    expect(told(await failure({ unsubscribeUrl })).reason).toBe('unsubscribe');
  }
  expect(told(await failure({ messageId: asha })).reason).toBe('message_id');
  expect(fake.state.requests).toEqual([]);
});

test('a wrong or revoked key is said to be one', async () => {
  process.env.SENDGRID_API_KEY = 'SG.nobody-knows-this-one';
  expect(told(await failure())).toEqual({
    ...{ kind: 'bad_credentials', reason: 'status_401', isSurelyUnsent: true },
  });
});

test('a sender that SendGrid does not accept is our setting’s fault, and no mail is given up for it', async () => {
  process.env.SENDGRID_FROM_EMAIL = 'hello@not-proven.example';
  expect(told(await failure())).toMatchObject({ kind: 'bad_credentials', reason: 'from' });
  fake.trouble({ kind: 'status', status: 400, code: 'from.email' });
  expect(told(await failure())).toMatchObject({ kind: 'bad_credentials', reason: 'from.email' });
});

test.each([
  [400, 'personalizations.0.to.0.email', 'rejected', 'recipient'],
  [400, 'content.1.value', 'rejected', 'content.1.value'],
  [400, 'asha@example.com said no', 'rejected', 'status_400'],
  [413, undefined, 'rejected', 'status_413'],
  [404, undefined, 'bad_response', 'status_404'],
  [302, undefined, 'bad_response', 'status_302'],
])('status %i with the field %s is %s (%s), is not tried again and surely did not go out', async (...row) => {
  const [status, code, kind, reason] = row;
  fake.trouble({ kind: 'status', status, ...(code ? { code } : {}) });
  expect(told(await failure())).toEqual({ kind, reason, isSurelyUnsent: true });
  expect(fake.state.requests).toHaveLength(1);
});

test('a limit says when it begins anew, by SendGrid’s own header or by Retry-After', async () => {
  const resetAt = Math.floor(Date.now() / 1_000) + 40;
  fake.trouble({ kind: 'status', status: 429, headers: { 'x-ratelimit-reset': String(resetAt) } });
  const limited = await failure();
  expect(told(limited)).toMatchObject({ kind: 'rate_limited', isSurelyUnsent: true });
  expect(limited.retryAfterMs).toBeGreaterThan(35_000);
  expect(limited.retryAfterMs).toBeLessThanOrEqual(40_000);
  fake.trouble({ kind: 'status', status: 429, retryAfterSeconds: 7 });
  expect((await failure()).retryAfterMs).toBe(7_000);
  expect(fake.state.requests).toHaveLength(2);
});

test.each([
  [500, true],
  [503, true],
  [502, false],
  [504, false],
])('of a %i it is known whether the mail may be on its way', async (status, isSurely) => {
  fake.trouble({ kind: 'status', status });
  expect(told(await failure())).toEqual({
    ...{ kind: 'server_error', reason: `status_${status}`, isSurelyUnsent: isSurely },
  });
  expect(fake.state.requests).toHaveLength(1);
});

test('a mail that was taken without a word may be on its way, and the request really ends', async () => {
  const atOnce = quickly();
  fake.trouble({ kind: 'swallow', on: 'send' });
  const error = await atOnce.send(mailTo(asha)).catch((thrown: unknown) => thrown);
  expect([isSurelyUnsent(error), fake.state.mails.length]).toEqual([false, 1]);
  await vi.waitFor(() => expect(atOnce.isOver()).toBe(true), 15_000);
});

/** A sender whose attempts end after a moment, through the same gate as any other. */
function quickly() {
  let isOver = false;
  const config = {
    ...{ SENDGRID_API_KEY: fake.state.keys[0] ?? '', SENDGRID_FROM_EMAIL: sendgridFrom },
    ...{ SENDGRID_FROM_NAME: 'A', SENDGRID_BASE_URL: fake.baseUrl, MAIL_POSTAL_ADDRESS: 'B' },
    ...{ SENDGRID_REPLY_TO: undefined, SENDGRID_WEBHOOK_PUBLIC_KEY: undefined },
  };
  const call: Call = async (_, attempt) => {
    const ending = AbortSignal.timeout(300);
    try {
      return await attempt(ending, () => undefined);
    } catch (error) {
      isOver = ending.aborted;
      throw ending.aborted ? new SomeProviderError('sendgrid', 'timeout', { cause: error }) : error;
    }
  };
  return { ...createSendgrid(config, call), isOver: () => isOver };
}

test('our own limit that let nothing out in time surely sent nothing', async () => {
  const { send: sendHeld } = createSendgrid(
    { ...(await configured()), SENDGRID_BASE_URL: fake.baseUrl },
    async () => {
      throw new SomeProviderError('sendgrid', 'timeout');
    },
  );
  const error = (await sendHeld(mailTo(asha)).catch((thrown: unknown) => thrown)) as ProviderError;
  expect(told(error)).toEqual({ kind: 'timeout', reason: 'not_begun', isSurelyUnsent: true });
  expect(error.isProvidersFault).toBe(false);
});

async function configured() {
  const { configOf } = await import('../secrets');
  const config = await configOf('sendgrid');
  if (!config) throw new Error('SendGrid is not set up');
  return config;
}

test('a line that was cut after it stood leaves open whether the mail went out; one that never stood does not', async () => {
  fake.trouble({ kind: 'reset', isDone: true });
  expect(told(await failure())).toMatchObject({ kind: 'unreachable', isSurelyUnsent: false });
  expect(fake.state.mails).toHaveLength(1);
  process.env.SENDGRID_BASE_URL = 'http://127.0.0.1:9';
  expect(told(await failure())).toMatchObject({ kind: 'unreachable', isSurelyUnsent: true });
});

test('an answer that can not be read leaves it open too', async () => {
  fake.trouble({ kind: 'garbage' });
  expect(told(await failure())).toEqual({
    ...{ kind: 'bad_response', reason: 'unreadable', isSurelyUnsent: false },
  });
});

test('a mail that SendGrid took under no number of its own was taken', async () => {
  fake.trouble({ kind: 'status', status: 202, times: 1 });
  expect(await send()).toBeNull();
});

test('what goes wrong keeps neither the mail nor the key', async () => {
  const kept: unknown[] = [];
  for (const trouble of [{ kind: 'reset' }, { kind: 'status', status: 400 }, { kind: 'garbage' }] as const) {
    fake.trouble(trouble);
    const error = await failure();
    kept.push(error.detail, error.cause, error.stack, Object.entries(error.cause ?? {}));
  }
  expect(JSON.stringify(kept)).not.toMatch(/asha@|SG\.|Hello/);
});

test('a rotated key counts at the next mail, and no instance is shared', async () => {
  await send();
  process.env.SENDGRID_API_KEY = fake.state.keys[1] ?? '';
  await send();
  const shared = (await import('@sendgrid/client')).default as unknown as { auth: string };
  expect([fake.state.mails.length, shared.auth]).toEqual([2, '']);
});

test('everybody on its lists is told page by page, by reason, since a moment', async () => {
  const now = Math.floor(Date.now() / 1_000);
  const many = Array.from({ length: 1_203 }, (_, n) => ({ email: `B${n}@Example.com`, created: now - 60 }));
  fake.state.lists = {
    bounces: [...many, { email: 'old@example.com', created: now - 9_000 }],
    spam_reports: [{ email: 'angry@example.com', created: now - 5 }],
    unsubscribes: Array.from({ length: 500 }, (_, n) => ({ email: `u${n}@example.com`, created: now - 5 })),
    invalid_emails: [{ email: 'nobody@example', created: now - 5 }],
  };
  // What is no row is left out.
  fake.state.lists.spam_reports.push({ created: now } as never);
  const one = await mailer();
  const found: SuppressedAddress[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const page = await one.listSuppressed(new Date((now - 3_600) * 1_000), after);
    found.push(...page.addresses);
    after = page.next;
    pages += 1;
  } while (after);
  const countOf = (reason: string) => found.filter((address) => address.reason === reason).length;
  expect(['bounced', 'complained', 'unsubscribed', 'invalid'].map(countOf)).toEqual([1_203, 1, 500, 1]);
  expect(found.find(({ reason }) => reason === 'complained')).toEqual({
    ...{ address: 'angry@example.com', reason: 'complained', since: new Date((now - 5) * 1_000) },
  });
  expect(new Set(found.map(({ address }) => address)).size).toBe(found.length);
  expect(found.every(({ address }) => address === address.toLowerCase())).toBe(true);
  expect(pages).toBe(7);
});

test('a page that failed for a moment is asked for again; an answer that is no list is none', async () => {
  fake.trouble({ kind: 'status', status: 500, times: 1 });
  expect(await (await mailer()).listSuppressed(new Date(0), 'invalid_emails:0:9999999999')).toMatchObject({
    next: null,
  });
  fake.trouble({ kind: 'garbage' });
  await expect((await mailer()).listSuppressed(new Date(0), null)).rejects.toMatchObject({
    kind: 'bad_response',
  });
});

test('a forgiven address is off the lists of those reasons and no other, and forgiving twice does no harm', async () => {
  const row = { email: 'a+b@example.com', created: 1 };
  const other = { email: 'other@example.com', created: 1 };
  fake.state.lists = {
    ...{ bounces: [row, other], spam_reports: [row], unsubscribes: [row], invalid_emails: [row] },
  };
  const forgive = async (...reasons: SuppressionReason[]) => (await mailer()).forgive(row.email, reasons);
  await forgive('bounced', 'invalid');
  await forgive('bounced', 'invalid');
  expect(fake.state.lists).toEqual({
    ...{ bounces: [other], spam_reports: [row], unsubscribes: [row], invalid_emails: [] },
  });
  await forgive('complained', 'unsubscribed');
  expect(Object.values(fake.state.lists).flat()).toEqual([other]);
});

test('without a key there is nobody to send; without the webhook’s key there is', async () => {
  delete process.env.SENDGRID_WEBHOOK_PUBLIC_KEY;
  expect(await isMailSetUp()).toBe(true);
  expect(await mailSettings()).toEqual({
    postalAddress: 'Career Co-Pilot, 1 Sandbox Street, 00000 Loopback',
    isSandbox: false,
  });
  delete process.env.SENDGRID_API_KEY;
  expect([await isMailSetUp(), await mailerOf(), await mailSettings()]).toEqual([false, null, null]);
});
