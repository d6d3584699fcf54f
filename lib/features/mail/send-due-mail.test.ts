process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSendGrid, sendGridEnv, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import { confirmation, loseSenders, outbox, queueCode, queueNotice, skipPauses } from '@/e2e/outbox';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { drainOnce } from '@/lib/integrations/queue';
import { handlers } from '@/lib/work/handlers';
import { maxTries } from './next-try';
import { queueMail } from './queue-mail';
import { sendDueMail } from './send-due-mail';
import { sendMailNow } from './send-mail-now';
import { unsubscribe } from './unsubscribe';
import { unsubscribeLinks } from './unsubscribe-link';
import { wipeMail } from './wipe-mail';

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
  Object.assign(fake.state, { mails: [], requests: [], outcomes: {} });
});
afterEach(() => fake.trouble(null));
afterAll(() => fake.close());

const sends = () => fake.state.requests.filter(({ path }) => path === '/v3/mail/send').length;
const pauseSeconds = async () => {
  const { rows } = await executeSql(
    `select extract(epoch from next_try_at - now())::float8 as pause from outbox_messages`,
  );
  return Number(rows[0]?.pause);
};

test('a mail is sent once by the work that its transaction asked for, and carries our number and no name of anybody', async () => {
  const { userId } = await insertPerson('asha@example.com');
  await queueMail({
    template: 'application-confirmation',
    to: { userId },
    props: confirmation,
    idempotencyKey: 'one',
  });
  expect(await outbox()).toMatchObject([{ state: 'queued', attempts: 0 }]);
  expect(await drainOnce(handlers, 20_000)).toBe(1);
  await sendDueMail();
  const [row] = await outbox();
  const [mail] = fake.state.mails;
  expect(fake.state.mails).toHaveLength(1);
  expect(mail).toMatchObject({
    ...{ to: 'asha@example.com', customArgs: { mail_id: row?.id }, categories: ['application-confirmation'] },
    tracking: { clicks: false, opens: false },
  });
  expect(mail?.text).toContain('Mercy Hospital');
  expect(row).toMatchObject({
    ...{
      state: 'accepted',
      attempts: 1,
      unsure_attempts: 0,
      failure: null,
      provider_message_id: mail?.messageId,
    },
  });
});

test('where nobody is set up to send it a mail stays queued, untouched, and goes out once somebody is', async () => {
  const { SENDGRID_API_KEY: key } = process.env;
  delete process.env.SENDGRID_API_KEY;
  await queueNotice('asha@example.com');
  const code = await queueCode('asha@example.com');
  expect(await sendDueMail()).toBe(0);
  expect(await sendMailNow(code)).toBeNull();
  expect(await outbox()).toMatchObject([0, 1].map(() => ({ state: 'queued', attempts: 0, failure: null })));
  process.env.SENDGRID_API_KEY = key;
  expect(await sendDueMail()).toBe(2);
});

test('a notice that was left while it waited does not go out any more', async () => {
  const { userId } = await insertPerson('asha@example.com');
  await queueMail({
    template: 'application-confirmation',
    to: { userId },
    props: confirmation,
    idempotencyKey: 'one',
  });
  const [, token = ''] = unsubscribeLinks(userId, 'application-confirmation').page.split('/unsubscribe/');
  await unsubscribe(token, { isWanted: false });
  await sendDueMail();
  expect(fake.state.mails).toEqual([]);
  expect(await outbox()).toMatchObject([{ state: 'suppressed', failure: 'unsubscribed', attempts: 0 }]);
});

test('opens and links are seen only of those who agreed', async () => {
  const { userId } = await insertPerson('asha@example.com');
  await executeSql('insert into notice_settings (user_id, may_track) values ($1::uuid, true)', [userId]);
  await queueMail({
    template: 'application-confirmation',
    to: { userId },
    props: confirmation,
    idempotencyKey: 'one',
  });
  await sendDueMail();
  expect(fake.state.mails).toMatchObject([{ tracking: { clicks: true, opens: true } }]);
});

test('a provider that fails costs a try, a pause of up to half a minute, and the mail goes out when it is well again', async () => {
  await queueNotice('asha@example.com');
  fake.trouble({ kind: 'status', status: 500 });
  await sendDueMail();
  expect(await outbox()).toMatchObject([
    { state: 'queued', attempts: 1, unsure_attempts: 0, failure: 'server_error status_500' },
  ]);
  expect(await pauseSeconds()).toBeLessThanOrEqual(30);
  fake.trouble(null);
  await skipPauses();
  expect(await sendDueMail()).toBe(1);
  expect(await outbox()).toMatchObject([{ state: 'accepted', attempts: 2, failure: null }]);
});

test('the pause that the provider asks for is kept', async () => {
  await queueNotice('asha@example.com');
  fake.trouble({ kind: 'status', status: 429, retryAfterSeconds: 600 });
  await sendDueMail();
  expect(await outbox()).toMatchObject([{ state: 'queued', attempts: 1 }]);
  expect(await pauseSeconds()).toBeGreaterThan(590);
  const before = sends();
  await sendDueMail();
  expect(sends()).toBe(before);
});

test('after its last try a mail has failed, with the word why, and is not sent any more', async () => {
  await queueNotice('asha@example.com');
  await executeSql('update outbox_messages set attempts = $1::int', [maxTries - 1]);
  fake.trouble({ kind: 'status', status: 503, times: 1 });
  await sendDueMail();
  expect(await outbox()).toMatchObject([
    { state: 'failed', failure: 'server_error status_503', attempts: maxTries },
  ]);
  await skipPauses();
  expect(await sendDueMail()).toBe(0);
});

test('what the provider refuses for the mail itself fails at once, and the mail behind it goes out', async () => {
  await queueNotice('not an address');
  await queueNotice('asha@example.com');
  expect(await sendDueMail()).toBe(1);
  expect(await outbox()).toMatchObject([
    { state: 'failed', failure: 'rejected recipient', attempts: 1 },
    { state: 'accepted' },
  ]);
});

test('a wrong key costs no mail a try, however often it is looked at, and all go out with the right one', async () => {
  for (let n = 0; n < 25; n += 1) await queueNotice(`person-${n}@example.com`);
  process.env.SENDGRID_API_KEY = 'SG.wrong';
  for (let look = 0; look < 4; look += 1) {
    await sendDueMail();
    await skipPauses();
  }
  const rows = await outbox();
  expect(rows.every(({ state, attempts }) => state === 'queued' && attempts === 0)).toBe(true);
  // Once they are held back nobody asks any more.
  expect(sends()).toBeLessThanOrEqual(20);
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey));
  await skipPauses();
  expect(await sendDueMail()).toBe(25);
  expect(new Set(fake.state.mails.map(({ to }) => to)).size).toBe(25);
});

test.each([
  ['a line that is cut after the mail was taken', { kind: 'reset', isDone: true }],
  ['an answer that can not be read', { kind: 'garbage' }],
  ['a gateway that lost the answer', { kind: 'status', status: 504 }],
] as const)(
  'after %s nobody knows: it waits for its events, is sent once more, and then not at all',
  async (_, trouble) => {
    await queueNotice('asha@example.com');
    fake.trouble(trouble);
    await sendDueMail();
    expect(await outbox()).toMatchObject([{ state: 'queued', attempts: 1, unsure_attempts: 1 }]);
    expect(await pauseSeconds()).toBeGreaterThan(290);
    await skipPauses();
    await sendDueMail();
    expect(await outbox()).toMatchObject([
      { state: 'failed', failure: 'outcome_unknown', unsure_attempts: 2 },
    ]);
    fake.trouble(null);
    await skipPauses();
    expect(await sendDueMail()).toBe(0);
    expect(sends()).toBe(2);
  },
);

test('a mail whose sender was killed is sent once more, and after a second one not at all', async () => {
  await queueNotice('asha@example.com');
  const kill = () =>
    executeSql(
      `update outbox_messages set state = 'sending', attempts = attempts + 1, state_at = now() where state = 'queued'`,
    );
  await kill();
  expect(await sendDueMail()).toBe(0);
  await loseSenders();
  expect(await sendDueMail()).toBe(1);
  expect(await outbox()).toMatchObject([{ state: 'accepted', unsure_attempts: 1, attempts: 2 }]);

  await executeSql(`update outbox_messages set state = 'queued'`);
  await kill();
  await loseSenders();
  expect(await sendDueMail()).toBe(0);
  expect(await outbox()).toMatchObject([{ state: 'failed', failure: 'outcome_unknown' }]);
});

test('a code goes out at once, before other mail, and its secret is gone from then on', async () => {
  const key = await queueCode('asha@example.com');
  expect(await sendMailNow(key)).toBe('accepted');
  expect(await sendMailNow(key)).toBeNull();
  expect(fake.state.mails.map(({ text }) => text.includes('123456'))).toEqual([true]);
  expect(await outbox()).toMatchObject([{ state: 'accepted', sealed_props: null, props: null }]);
});

test('a code that is over is never sent, tried again or kept', async () => {
  await queueCode('asha@example.com', -1);
  const failing = await queueCode('asha@example.com');
  fake.trouble({ kind: 'status', status: 500, times: 1 });
  expect(await sendMailNow(failing)).toBe('waits');
  await executeSql(`update outbox_messages set expires_at = now() - interval '1 second'`);
  await skipPauses();
  expect(await sendDueMail()).toBe(0);
  expect(fake.state.mails).toEqual([]);
  expect(await outbox()).toMatchObject([0, 1].map(() => ({ state: 'wiped', sealed_props: null })));
});

test('a notice that waited until nobody may read it any more has failed', async () => {
  await queueNotice('asha@example.com');
  await executeSql(`update outbox_messages set expires_at = now() - interval '1 second'`);
  expect(await sendDueMail()).toBe(0);
  expect(await outbox()).toMatchObject([{ state: 'failed', failure: 'expired', attempts: 0 }]);
});

test('a code that did not go out is tried again within seconds, not at the next look of the clock', async () => {
  const key = await queueCode('asha@example.com');
  await executeSql('truncate pgboss.job');
  process.env.SENDGRID_API_KEY = 'SG.wrong';
  expect(await sendMailNow(key)).toBe('held');
  const { rows } = await executeSql(
    `select extract(epoch from start_after - now())::float8 as after from pgboss.job where name = 'send-mail'`,
  );
  expect(rows).toHaveLength(1);
  expect(Number(rows[0]?.after)).toBeLessThan(8);
});

test('a code that was used while it was being sent holds no secret, and counts as sent', async () => {
  const key = await queueCode('asha@example.com');
  await executeSql(`update outbox_messages set state = 'sending', attempts = 1`);
  await wipeMail(key);
  expect(await outbox()).toMatchObject([{ state: 'sending', sealed_props: null }]);
  await loseSenders();
  await sendDueMail();
  expect(await outbox()).toMatchObject([{ state: 'failed', failure: 'outcome_unknown' }]);
  expect(fake.state.mails).toEqual([]);
});

test('what is on our list gets no mail, a code excepted, for which the provider forgets it first', async () => {
  fake.state.lists.bounces.push({ email: 'asha@example.com', created: 1_700_000_000 });
  await executeSql(
    `insert into mail_suppressions (address, reason, origin) values ('asha@example.com', 'bounced', 'event')`,
  );
  await queueNotice('Asha@example.com');
  await queueCode('asha@example.com');
  expect(await sendDueMail()).toBe(1);
  expect(fake.state.mails).toMatchObject([{ categories: ['sign-in-code'] }]);
  expect(fake.state.lists.bounces).toEqual([]);
  expect((await outbox()).map(({ state, failure, attempts }) => [state, failure, attempts])).toEqual([
    ['suppressed', 'bounced', 0],
    ['accepted', null, 1],
  ]);
});

test('a mail that can not be written is tried again and never stands in the way of another', async () => {
  await queueNotice('asha@example.com');
  await executeSql(`update outbox_messages set props = '{}'`);
  await queueNotice('ben@example.com');
  expect(await sendDueMail()).toBe(1);
  const rows = await outbox();
  expect(rows.map(({ state, failure }) => [state, failure])).toEqual([
    ['queued', 'fault'],
    ['accepted', null],
  ]);
});
