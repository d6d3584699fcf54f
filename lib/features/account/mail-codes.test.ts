process.env.APP_ENV = 'production';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.BASE_URL = 'https://jobs.example';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSendGrid, sendGridEnv, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import { outbox, queueNotice, skipPauses } from '@/e2e/outbox';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { sendDueMail } from '@/lib/features/mail/send-due-mail';
import { changeEmail } from './change-email';
import { findLostAddress } from './find-lost-address';
import { listOfferedWays } from './list-offered-ways';
import { requestNewEmail } from './request-new-email';
import { requestSignInCode } from './request-sign-in-code';
import { verifySignInCode } from './verify-sign-in-code';

withTestDb();

let fake: FakeSendGrid;
let round = 0;
const asker = { browser: 'a-browser', network: '203.0.113.7' };
const email = 'asha@example.com';
beforeAll(async () => {
  fake = await startSendGrid();
  // Whoever renders the first mail loads what writes it, longer than a request waits on a busy machine.
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey));
  await queueNotice(email);
  await sendDueMail();
});
beforeEach(() => {
  round += 1;
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey));
  process.env.SENDGRID_FROM_NAME = `Career Co-Pilot ${round}`;
  fake.state.mails.length = 0;
});
afterEach(() => fake.trouble(null));
afterAll(() => fake.close());

const readCode = () => /\b\d{6}\b/.exec(fake.state.mails.at(-1)?.text ?? '')?.[0] ?? '';
const suppress = (reason: string) =>
  executeSql(
    `insert into mail_suppressions (address, reason, origin) values ($1, $2, 'event')
      on conflict (address) do update set reason = excluded.reason`,
    [email, reason],
  );

test('with SendGrid set up email and passwords are offered in production, without it neither is', async () => {
  expect(await listOfferedWays()).toEqual(expect.arrayContaining(['email', 'password']));
  delete process.env.SENDGRID_API_KEY;
  expect(await listOfferedWays()).toEqual([]);
  await expect(requestSignInCode({ email, ...asker })).rejects.toMatchObject({ code: 'unavailable' });
});

test('the code is in the mailbox when the page moves on, and signs its person in', async () => {
  await requestSignInCode({ email, ...asker });
  expect(fake.state.mails).toMatchObject([{ to: email, tracking: { clicks: false, opens: false } }]);
  expect(await outbox()).toMatchObject([{ state: 'accepted', sealed_props: null }]);
  expect(await verifySignInCode({ email, code: readCode(), ...asker })).toMatchObject({ email });
});

test('a person is told when the mail could not go out; asking again goes on to the code, which comes when mail goes again', async () => {
  const { SENDGRID_API_KEY: key } = process.env;
  process.env.SENDGRID_API_KEY = 'SG.wrong';
  const refused = { code: 'unavailable', reason: 'not_sent' };
  await expect(requestSignInCode({ email, ...asker })).rejects.toMatchObject(refused);
  expect(await listOfferedWays()).toContain('password');
  process.env.SENDGRID_API_KEY = key;
  await skipPauses();
  expect(await sendDueMail()).toBe(1);
  expect((await requestSignInCode({ email, ...asker })).resendAfterSeconds).toBeGreaterThan(0);
  expect(await verifySignInCode({ email, code: readCode(), ...asker })).toMatchObject({ email });
});

test('an address that can get no mail is told as that, and costs no code', async () => {
  fake.trouble({ kind: 'status', status: 400, code: 'personalizations.0.to.0.email' });
  await expect(requestSignInCode({ email, ...asker })).rejects.toMatchObject({
    code: 'invalid',
    reason: 'not_sent',
  });
  fake.trouble(null);
  await requestSignInCode({ email, ...asker });
  expect(fake.state.mails).toHaveLength(1);
});

test('a person whose address bounces learns it, and how much depends on it, and proves it again by a code', async () => {
  const person = await insertPerson(email);
  expect(await findLostAddress(person)).toBeNull();
  await suppress('bounced');
  fake.state.lists.bounces.push({ email, created: 1_700_000_000 });
  expect(await findLostAddress(person)).toEqual({ address: email, isOnlyWay: true });
  await executeSql('update users set phone = $1', [`+9198765432${round}`]);
  expect(await findLostAddress(person)).toEqual({ address: email, isOnlyWay: false });

  await requestNewEmail(person, { email, ...asker });
  await changeEmail(person, { email, code: readCode(), ...asker });
  expect(await findLostAddress(person)).toBeNull();
  expect(fake.state.lists.bounces).toEqual([]);
  const again = { ...asker, browser: randomUUID() };
  await expect(requestNewEmail(person, { email, ...again })).rejects.toMatchObject({ code: 'invalid' });
});

test('a right code makes the provider forget a bounce that it learned of after the code, and keeps nobody waiting for that', async () => {
  await requestSignInCode({ email, ...asker });
  await suppress('bounced');
  fake.state.lists.bounces.push({ email, created: 1_700_000_000 });
  await verifySignInCode({ email, code: readCode(), ...asker });
  expect(fake.state.lists.bounces).toEqual([]);

  const again = { ...asker, browser: randomUUID() };
  await requestSignInCode({ email: 'ben@example.com', ...again });
  await executeSql(
    `insert into mail_suppressions (address, reason, origin) values ('ben@example.com', 'bounced', 'event')`,
  );
  fake.trouble({ kind: 'status', status: 500 });
  expect(await verifySignInCode({ email: 'ben@example.com', code: readCode(), ...again })).toMatchObject({
    email: 'ben@example.com',
  });
});

test('a complaint brings no banner, and a code does not take it back', async () => {
  const person = await insertPerson(email);
  await suppress('complained');
  expect(await findLostAddress(person)).toBeNull();
  await requestSignInCode({ email, ...asker });
  await verifySignInCode({ email, code: readCode(), ...asker });
  expect((await executeSql('select reason from mail_suppressions')).rows).toEqual([{ reason: 'complained' }]);
});
