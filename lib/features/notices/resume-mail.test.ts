process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSendGrid, sendGridEnv, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import { queueNotice } from '@/e2e/outbox';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { forgiveAddress } from '@/lib/features/mail/forgive-address';
import { sendDueMail } from '@/lib/features/mail/send-due-mail';
import { readNotices } from './read-notices';
import { resumeMail } from './resume-mail';

withTestDb();

const email = 'asha@example.com';
const listed = [{ email, created: 1_700_000_000 }];
let fake: FakeSendGrid;
let asha: Actor;
let round = 0;
beforeAll(async () => {
  fake = await startSendGrid();
});
beforeEach(async () => {
  // Another sender's name is other settings: each test begins with a closed breaker.
  round += 1;
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey), {
    SENDGRID_FROM_NAME: `Career Co-Pilot ${round}`,
  });
  fake.state.mails.length = 0;
  fake.state.lists = { bounces: [], spam_reports: listed, unsubscribes: listed, invalid_emails: [] };
  fake.trouble(null);
  asha = await insertPerson(email);
});
afterAll(() => fake.close());

const suppress = (reason: string, address = email) =>
  executeSql(
    `insert into mail_suppressions (address, reason, origin, unsubscribed_at) values ($1, $2, 'event', now())`,
    [address, reason],
  );
const kept = async () =>
  (await executeSql('select address, reason from mail_suppressions order by address')).rows.map(
    ({ address, reason }) => `${address} ${reason}`,
  );

test.each(['complained', 'unsubscribed'])(
  'whose address is %s gets mail again when they say so, here and at the provider',
  async (reason) => {
    await suppress(reason);
    await suppress(reason, 'ben@example.com');
    await resumeMail(asha);
    expect(await kept()).toEqual([`ben@example.com ${reason}`]);
    expect(fake.state.lists).toMatchObject({ spam_reports: [], unsubscribes: [] });
    expect(await readNotices(asha)).toMatchObject({ heldFor: null });
    await queueNotice(email);
    expect(await sendDueMail()).toBe(1);
    await expect(resumeMail(asha)).rejects.toMatchObject({ code: 'conflict' });
  },
);

test('while the provider does not forget the address nothing changes, and it can be asked again', async () => {
  await suppress('complained');
  fake.trouble({ kind: 'status', status: 403 });
  await expect(resumeMail(asha)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await kept()).toEqual([`${email} complained`]);
  fake.trouble(null);
  await resumeMail(asha);
  expect(await kept()).toEqual([]);
});

test('where nobody is set up to send mail our own list is all there is', async () => {
  delete process.env.SENDGRID_API_KEY;
  await suppress('unsubscribed');
  await resumeMail(asha);
  expect(await kept()).toEqual([]);
});

test('that mail comes back is no wish: a code proves it wrong, and then the wish that it hid is taken back', async () => {
  fake.state.lists.bounces = listed;
  await suppress('bounced');
  await expect(resumeMail(asha)).rejects.toMatchObject({ code: 'conflict' });
  expect([await kept(), fake.state.lists.unsubscribes]).toEqual([[`${email} bounced`], listed]);
  await forgiveAddress(email);
  await resumeMail(asha);
  expect([await kept(), fake.state.lists.bounces]).toEqual([[], listed]);
});

test('nobody takes back what another person wished', async () => {
  await suppress('complained');
  await expect(resumeMail(await insertPerson('ben@example.com'))).rejects.toMatchObject({ code: 'conflict' });
  expect([await kept(), fake.state.lists.spam_reports]).toEqual([[`${email} complained`], listed]);
});
