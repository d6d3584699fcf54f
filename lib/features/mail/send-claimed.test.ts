process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSendGrid, sendGridEnv, sendgridScopes, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import { confirmation, outbox, queueCode, queueNotice } from '@/e2e/outbox';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { queueMail } from './queue-mail';
import { sendDueMail } from './send-due-mail';

withTestDb();

let fake: FakeSendGrid;
let round = 0;
beforeAll(async () => {
  fake = await startSendGrid();
});
beforeEach(() => {
  // Another sender's name is other settings: each test begins with a closed breaker.
  round += 1;
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey), {
    SENDGRID_FROM_NAME: `Career Co-Pilot ${round}`,
  });
  Object.assign(fake.state, { mails: [], requests: [], scopes: [...sendgridScopes] });
});
afterAll(() => fake.close());

const suppress = (address: string, reason: string) =>
  executeSql(`insert into mail_suppressions (address, reason, origin) values ($1, $2, 'event')`, [
    address,
    reason,
  ]);

test('a key that may not delete from the lists keeps no code from being sent, nor the mail of others', async () => {
  fake.state.scopes = ['mail.send'];
  const many = Array.from({ length: 12 }, (_, n) => `person-${n}@example.com`);
  for (const address of many) {
    await suppress(address, 'bounced');
    await queueCode(address);
  }
  await queueNotice('ben@example.com');
  expect(await sendDueMail()).toBe(13);
  expect((await outbox()).map(({ state }) => state)).toEqual(Array(13).fill('accepted'));
  expect(fake.state.mails.map(({ to }) => to)).toEqual(expect.arrayContaining([...many, 'ben@example.com']));
});

test('a code leaves on the provider’s lists what its reader wished, and a complaint that is not kept here', async () => {
  const email = 'asha@example.com';
  const listed = [{ email, created: 1_700_000_000 }];
  fake.state.lists = {
    ...{ bounces: listed, spam_reports: listed, unsubscribes: listed, invalid_emails: listed },
  };
  await suppress(email, 'bounced');
  await queueCode(email);
  expect(await sendDueMail()).toBe(1);
  expect(fake.state.lists).toEqual({
    ...{ bounces: [], spam_reports: listed, unsubscribes: listed, invalid_emails: [] },
  });
});

test('a notice whose person is blocked, or left such mail, while it waited is held back for that reason', async () => {
  for (const [email, change] of [
    ['asha@example.com', 'update users set is_blocked = true where id = $1::uuid'],
    ['ben@example.com', 'insert into notice_settings (user_id, confirmations) values ($1::uuid, false)'],
  ] as const) {
    const { userId } = await insertPerson(email);
    const template = 'application-confirmation' as const;
    await queueMail({ template, to: { userId }, props: confirmation, idempotencyKey: email });
    await executeSql(change, [userId]);
  }
  expect(await sendDueMail()).toBe(0);
  expect((await outbox()).map(({ state, failure }) => [state, failure])).toEqual([
    ['suppressed', 'blocked'],
    ['suppressed', 'unsubscribed'],
  ]);
});
