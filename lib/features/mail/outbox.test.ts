process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { getOutboxMail } from './get-outbox-mail';
import { listOutbox } from './list-outbox';
import { claimByKey, claimDue, updateAsWaiting } from './outbox-queries';
import { pruneOutbox } from './prune-outbox';
import { insertMessage } from './queries';
import { queueMail } from './queue-mail';
import { queueSms } from './queue-sms';
import { wipeMail } from './wipe-mail';

withTestDb();

const to = { email: 'asha@example.com' };
const soon = () => new Date(Date.now() + 60_000);

async function queueCode(idempotencyKey: string): Promise<string> {
  const props = { code: '482913', minutes: 5, purpose: 'sign_in' } as const;
  const queued = await queueMail({ template: 'sign-in-code', to, props, idempotencyKey, expiresAt: soon() });
  return queued?.id ?? '';
}

test('a mail with a code is kept sealed, and is shown as its reader gets it', async () => {
  const id = await queueCode('one');
  const [entry] = await listOutbox();
  expect(entry).toMatchObject({ id, code: '482913', mail: { subject: 'Your sign-in code' } });
  const mail = await getOutboxMail(id);
  expect(mail.html).toContain('>482913</p>');
  expect(mail.text).toBe(entry?.mail?.text);
});

test('a code that was used is shown nowhere any more', async () => {
  const id = await queueCode('one');
  await wipeMail('one');
  expect(await listOutbox()).toMatchObject([{ id, state: 'wiped', mail: null, code: null }]);
  await expect(getOutboxMail(id)).rejects.toMatchObject({ code: 'not_found' });
});

test('a code that was used while it was being sent is not tried again without its words', async () => {
  await queueCode('one');
  const mail = await claimByKey('one');
  await wipeMail('one');
  const next = { why: 'timeout', pauseMs: 0, isUnsure: true, costsTry: true };
  if (mail) await updateAsWaiting(mail, next);
  expect(await listOutbox()).toMatchObject([{ state: 'wiped', mail: null }]);
  expect(await claimDue({ limit: 10, isCode: false })).toEqual([]);
});

test('a mail of another version stands in the list without its words, and takes no other with it', async () => {
  const base = { channel: 'email' as const, recipient: to.email };
  await insertMessage({ ...base, template: 'password-changed', props: { link: 'x' }, idempotencyKey: 'old' });
  await insertMessage({ ...base, template: 'welcome', props: { title: 'x' }, idempotencyKey: 'changed' });
  await queueMail({ template: 'test-mail', to, props: { at: 'noon' }, idempotencyKey: 'good' });
  const entries = await listOutbox();
  expect(entries.map(({ template, mail }) => [template, mail?.subject ?? null])).toEqual(
    expect.arrayContaining([
      ['password-changed', null],
      ['welcome', null],
      ['test-mail', 'Test mail from Career Co-Pilot'],
    ]),
  );
});

test('a text message is no mail', async () => {
  const props = { code: '482913', minutes: 5, host: 'localhost', country: 'IN' };
  await queueSms({ to: '+919876543210', props, idempotencyKey: 'sms', expiresAt: soon() });
  const [entry] = await listOutbox();
  await expect(getOutboxMail(entry?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
});

test('what is older than 13 months is deleted, with what was told of it, and nothing younger', async () => {
  const id = await queueCode('old');
  await executeSql(
    `insert into mail_events (event_key, message_id, type, occurred_at) values ('one', $1::uuid, 'delivered', now())`,
    [id],
  );
  await executeSql(`update outbox_messages set created_at = now() - interval '397 days'`);
  await queueCode('young');
  await executeSql(
    `update outbox_messages set created_at = now() - interval '395 days' where idempotency_key = 'young'`,
  );
  expect(await pruneOutbox()).toBe(1);
  const { rows } = await executeSql('select idempotency_key from outbox_messages');
  expect(rows).toEqual([{ idempotency_key: 'young' }]);
});
