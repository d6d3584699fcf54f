process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSendGrid, sendGridEnv, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import { confirmation, outbox, queueCode, queueNotice } from '@/e2e/outbox';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { keepMailEvents } from '@/lib/features/mail/keep-mail-events';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { queueSms } from '@/lib/features/mail/queue-sms';
import { sendDueMail } from '@/lib/features/mail/send-due-mail';
import { liftSuppression } from './lift-suppression';
import { listAudit } from './list-audit';
import { maskRecipient } from './mask-recipient';
import { noteStaleMailAct } from './note-stale-mail-act';
import { openMail } from './open-mail';
import { readMailRates } from './read-mail-rates';
import { retryMail } from './retry-mail';
import { MailRatesSearch, MailSearch } from './schema';
import { mailPageSize, searchMail } from './search-mail';
import { showAddress } from './show-address';

withTestDb();

let fake: FakeSendGrid;
let admin: Actor;
let round = 0;
beforeAll(async () => {
  fake = await startSendGrid();
});
beforeEach(async () => {
  round += 1;
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey), {
    SENDGRID_FROM_NAME: `Career Co-Pilot ${round}`,
  });
  Object.assign(fake.state, { mails: [], requests: [], outcomes: {} });
  fake.trouble(null);
  admin = { ...(await insertPerson('boss@example.com')), role: 'admin' };
});
afterAll(() => fake.close());

const asha = 'asha.rao@harbour.example';
const search = (query: Record<string, string>) => searchMail(admin, MailSearch.parse(query));
const rates = (span: string) => readMailRates(admin, MailRatesSearch.parse({ span }));
const audit = async (messageId: string) =>
  (await listAudit(admin, { messageId })).entries.map(({ act, result, detail, actor }) =>
    [act, result, actor, detail.why].filter(Boolean),
  );

async function mailIn(state: string, more: Record<string, unknown> = {}, to = asha): Promise<string> {
  const { id = '' } = (await queueNotice(to)) ?? {};
  const set = Object.entries({ state, ...more });
  const columns = set.map(([name], index) => `${name} = $${index + 2}`).join(', ');
  await executeSql(`update outbox_messages set ${columns} where id = $1::uuid`, [
    id,
    ...set.map(([, value]) => value),
  ]);
  return id;
}
const rowOf = async (id: string) => (await outbox()).find((row) => row.id === id);
const suppress = (reason: string, address = asha) =>
  executeSql(`insert into mail_suppressions (address, reason, origin) values ($1, $2, 'event')`, [
    address,
    reason,
  ]);
async function queueText(to = '+919876543210'): Promise<void> {
  const props = { code: '482913', minutes: 5, host: 'localhost', country: 'IN' };
  const expiresAt = new Date(Date.now() + 60_000);
  await queueSms({ to, props, idempotencyKey: randomUUID(), expiresAt });
}

test.each([
  ['asha.rao@harbour.example.com', 'a•••@h•••.com'],
  ['x@localhost', 'x•••@l•••'],
  ['+919876543210', '+91•••10'],
])('%s is masked as %s', (recipient, masked) => {
  expect(maskRecipient(recipient)).toBe(masked);
});

test('a recipient is found whole and by its beginning, in any case, and no address leaves the list whole', async () => {
  await queueNotice(asha);
  await queueNotice('ben@example.com');
  await queueText();
  for (const to of [asha, 'ASHA.', 'a', ' asha.rao@harb']) {
    const { mails } = await search({ to });
    expect(mails.map(({ recipient }) => recipient)).toEqual(['a•••@h•••.example']);
  }
  expect((await search({ to: '+9198' })).mails).toMatchObject([{ channel: 'sms', recipient: '+91•••10' }]);
  for (const to of ['%', '_sha', 'rao', 'harbour', '\\', "'; drop table users --"]) {
    expect((await search({ to })).mails).toEqual([]);
  }
  expect(JSON.stringify(await search({}))).not.toMatch(/asha|ben@|9876543210|482913/);
});

test('template, state, span and text messages narrow the list; what does not fit in an address is ignored', async () => {
  await mailIn('failed');
  await mailIn('delivered', { created_at: new Date(Date.now() - 3 * 86_400_000).toISOString() });
  await queueCode('ben@example.com');
  await queueText();
  const count = async (query: Record<string, string>) => (await search(query)).mails.length;
  expect(await count({})).toBe(4);
  expect(await count({ span: '24h' })).toBe(3);
  expect(await count({ template: 'application-confirmation' })).toBe(2);
  expect(await count({ template: 'sign-in-code' })).toBe(1);
  expect(await count({ template: 'text' })).toBe(1);
  expect(await count({ state: 'failed', template: 'application-confirmation' })).toBe(1);
  expect(await count({ state: 'lost', template: 'spam', span: 'ever', after: 'x', to: '\0' })).toBe(4);
});

test('pages of the list are the newest first and hold each mail once, also of one moment', async () => {
  const at = new Date().toISOString();
  const total = mailPageSize * 2 + 3;
  for (let number = 0; number < total; number += 1) await mailIn('queued', { created_at: at });
  const seen: string[] = [];
  let after: string | undefined;
  for (let isMore = true; isMore; ) {
    const { mails, next } = await search(after ? { after } : {});
    seen.push(...mails.map(({ id }) => id));
    after = next ? `${next.createdAt.toISOString()}_${next.id}` : undefined;
    isMore = next !== null;
  }
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
});

test('everything is the operator’s alone', async () => {
  const messageId = await mailIn('failed');
  const user: Actor = { ...admin, role: 'user' };
  for (const act of [
    () => searchMail(user, MailSearch.parse({})),
    () => readMailRates(user, MailRatesSearch.parse({})),
    () => openMail(user, { messageId }),
    () => showAddress(user, { messageId }),
    () => retryMail(user, { messageId }),
    () => liftSuppression(user, { messageId }),
    () => noteStaleMailAct(user, { act: 'show-address', messageId }),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: 'forbidden' });
  }
  expect(await audit(messageId)).toEqual([]);
  await expect(openMail(admin, { messageId: randomUUID() })).rejects.toMatchObject({ code: 'not_found' });
});

test('one mail is shown with its address masked and its preview without the links that leave such mail', async () => {
  const { userId } = await insertPerson(asha);
  const template = 'application-confirmation' as const;
  const { id = '' } =
    (await queueMail({ template, to: { userId }, props: confirmation, idempotencyKey: 'one' })) ?? {};
  const view = await openMail(admin, { messageId: id });
  expect(view.mail).toMatchObject({ recipient: 'a•••@h•••.example', state: 'queued' });
  expect(view.preview?.text).toContain('Mercy Hospital');
  expect(JSON.stringify(view)).not.toContain(asha);
  expect(JSON.stringify(view)).not.toContain('/unsubscribe/');
});

test('a timeline of one second stands as such things happen, however it came', async () => {
  const messageId = await mailIn('accepted');
  const occurredAt = new Date(Date.now() - 60_000);
  for (const type of ['open', 'delivered', 'processed', 'deferred'] as const) {
    await keepMailEvents([{ key: randomUUID(), messageId, type, reason: null, occurredAt }]);
  }
  const { events } = await openMail(admin, { messageId });
  expect(events.map(({ type }) => type)).toEqual(['processed', 'deferred', 'delivered', 'open']);
});

test('a code is shown in no preview, sealed or not, and a text message neither', async () => {
  await queueCode('ben@example.com');
  await queueText();
  await executeSql(
    `update outbox_messages set props = '{"code":"123456","minutes":5}' where channel = 'email'`,
  );
  for (const { id } of (await search({})).mails) {
    const view = await openMail(admin, { messageId: id });
    expect(view).toMatchObject({ preview: null, isCode: true, retryRefusal: 'code' });
    expect(JSON.stringify(view)).not.toMatch(/123456|482913/);
  }
});

test('to show an address is in the audit each time, without the address, and so is an attempt that came too late', async () => {
  const messageId = await mailIn('delivered');
  expect(await showAddress(admin, { messageId })).toEqual({ recipient: asha });
  await noteStaleMailAct(admin, { act: 'show-address', messageId });
  expect(await audit(messageId)).toEqual([
    ['show-address', 'refused', 'boss@example.com', 'sign_in_again'],
    ['show-address', 'done', 'boss@example.com'],
  ]);
  const { rows } = await executeSql('select * from audit_log');
  expect(JSON.stringify(rows)).not.toContain('asha');
});

test.each([
  ['failed', { failure: 'rejected' }],
  ['failed', { failure: 'server_error', attempts: 18 }],
  ['bounced', { failure: 'blocked 554 5.7.1', attempts: 1 }],
  ['suppressed', { failure: 'bounced' }],
  ['queued', { next_try_at: new Date(Date.now() + 3_600_000).toISOString(), attempts: 3 }],
])('a mail that %s %j is sent again once, and the audit says so', async (state, more) => {
  const messageId = await mailIn(state, more);
  await retryMail(admin, { messageId });
  await expect(retryMail(admin, { messageId })).rejects.toMatchObject({ code: 'conflict', reason: 'due' });
  await sendDueMail();
  expect(fake.state.mails.map(({ to }) => to)).toEqual([asha]);
  expect(await rowOf(messageId)).toMatchObject({ state: 'accepted', failure: null });
  await expect(retryMail(admin, { messageId })).rejects.toMatchObject({ reason: 'accepted' });
  expect((await audit(messageId)).map((line) => line.at(-1))).toEqual([
    'accepted',
    'due',
    'boss@example.com',
  ]);
});

test.each([
  ...['accepted', 'deferred', 'delivered', 'opened', 'clicked', 'complained', 'dropped'].map(
    (state) => [state, {}, 'accepted'] as const,
  ),
  ['sending', {}, 'sending'],
  ['bounced', { failure: 'bounced 550 5.1.1' }, 'accepted'],
  ['failed', { failure: 'outcome_unknown', unsure_attempts: 2 }, 'unsure'],
  ['queued', { unsure_attempts: 1, next_try_at: new Date(Date.now() + 3_600_000).toISOString() }, 'unsure'],
  ['failed', { failure: 'expired', expires_at: new Date(0).toISOString() }, 'expired'],
  ['failed', { failure: 'fault', props: null }, 'gone'],
  ['failed', { failure: 'unknown_template', template: 'of-old' }, 'gone'],
] as const)('a mail that %s %j is not sent again: %s', async (state, more, why) => {
  const messageId = await mailIn(state, more);
  const before = await rowOf(messageId);
  await expect(retryMail(admin, { messageId })).rejects.toMatchObject({ code: 'conflict', reason: why });
  expect(await rowOf(messageId)).toEqual(before);
  expect(await audit(messageId)).toEqual([['send-mail-again', 'refused', 'boss@example.com', why]]);
});

test('a code is never sent again', async () => {
  await queueCode(asha);
  await executeSql(`update outbox_messages set state = 'failed'`);
  const [row] = await outbox();
  await expect(retryMail(admin, { messageId: String(row?.id) })).rejects.toMatchObject({ reason: 'code' });
});

test('where the address is suppressed nothing is sent again until that is lifted, here and at the provider', async () => {
  const messageId = await mailIn('suppressed', { failure: 'bounced' });
  await suppress('bounced');
  fake.state.lists.bounces.push({ email: asha, created: 0 });
  expect(await openMail(admin, { messageId })).toMatchObject({ canLift: true, retryRefusal: 'suppressed' });
  await expect(retryMail(admin, { messageId })).rejects.toMatchObject({ reason: 'suppressed' });
  await liftSuppression(admin, { messageId });
  expect(fake.state.lists.bounces).toEqual([]);
  await expect(liftSuppression(admin, { messageId })).rejects.toMatchObject({ reason: 'already' });
  await retryMail(admin, { messageId });
  expect((await audit(messageId)).map(([act, result]) => [act, result])).toEqual([
    ['send-mail-again', 'done'],
    ['lift-suppression', 'refused'],
    ['lift-suppression', 'done'],
    ['send-mail-again', 'refused'],
  ]);
});

test('what its reader wished is not lifted, and nothing is while the provider does not forget the address', async () => {
  const messageId = await mailIn('suppressed');
  await suppress('complained');
  await expect(liftSuppression(admin, { messageId })).rejects.toMatchObject({ reason: 'their_wish' });
  await executeSql(`update mail_suppressions set reason = 'bounced'`);
  fake.trouble({ kind: 'status', status: 500 });
  await expect(liftSuppression(admin, { messageId })).rejects.toMatchObject({ code: 'unavailable' });
  expect((await executeSql('select reason from mail_suppressions')).rows).toEqual([{ reason: 'bounced' }]);
  expect((await audit(messageId)).map(([, result]) => result)).toEqual(['failed', 'refused']);
});

const none = { sent: 0, delivered: 0, bounced: 0, blocked: 0, complained: 0, dropped: 0 };

test('rates count what was tried by template and by slot, and nothing that never went out', async () => {
  expect((await rates('7d')).totals).toEqual(none);
  const states = ['accepted', 'delivered', 'opened', 'complained', 'bounced', 'dropped', 'deferred'];
  for (const state of [...states, 'queued', 'failed', 'suppressed']) await mailIn(state);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  await mailIn('delivered', { template: 'welcome', created_at: yesterday });
  await mailIn('delivered', { created_at: new Date(Date.now() - 8 * 86_400_000).toISOString() });
  await queueText();
  const { totals, templates, slots } = await rates('7d');
  expect(totals).toEqual({ ...none, sent: 7, delivered: 4, bounced: 1, complained: 1, dropped: 1 });
  expect(templates).toEqual([
    {
      ...{ ...none, template: 'application-confirmation', sent: 6, delivered: 3 },
      ...{ bounced: 1, complained: 1, dropped: 1 },
    },
    { ...none, template: 'welcome', sent: 1, delivered: 1 },
  ]);
  expect(slots.map(({ sent }) => sent).slice(-2)).toEqual([1, 6]);
  expect(slots).toHaveLength(8);
  expect((await rates('30d')).totals.sent).toBe(8);
  expect((await rates('1y')).slots.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(5);
});

test('a mail that was refused for now is told apart from one that bounced', async () => {
  await mailIn('bounced', { failure: 'bounced 550 5.1.1' });
  await mailIn('bounced', { failure: 'blocked 550 5.7.1' });
  await mailIn('bounced', { failure: 'blocked' });
  await mailIn('bounced', { failure: null });
  expect((await rates('24h')).totals).toEqual({ ...none, sent: 4, bounced: 2, blocked: 2 });
});

test('a span in which everything was dropped says so, and no share of it waits for an end', async () => {
  await mailIn('dropped');
  const { totals, templates } = await rates('24h');
  expect(totals).toEqual({ ...none, dropped: 1 });
  expect(templates).toHaveLength(1);
});
