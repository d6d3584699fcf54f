process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { confirmation, outbox, queueCode, queueNotice } from '@/e2e/outbox';
import { mailTemplates } from '@/lib/core/mail';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { mailLives } from './mail-lives';
import { queueMail } from './queue-mail';
import { queueSms } from './queue-sms';
import { sendDueMail } from './send-due-mail';

withTestDb();

const hourMs = 3_600_000;
const to = { email: 'asha@example.com' };

/** How long each mail in the outbox may still be sent, in hours. */
const hoursLeft = async () =>
  (await outbox()).map(({ expires_at: end }) =>
    end === null ? null : Math.round((new Date(String(end)).getTime() - Date.now()) / hourMs),
  );

/** A text message with a code; it works for so many seconds. */
async function queueText(seconds = 300): Promise<string> {
  const idempotencyKey = randomUUID();
  const props = { code: '482913', minutes: 5, host: 'localhost', country: 'IN' };
  const expiresAt = new Date(Date.now() + seconds * 1_000);
  await queueSms({ to: '+919876543210', props, idempotencyKey, expiresAt });
  return idempotencyKey;
}

async function stateOf(idempotencyKey: string) {
  const { rows } = await executeSql(
    `select state, sealed_props is not null as "isSealed" from outbox_messages where idempotency_key = $1`,
    [idempotencyKey],
  );
  return rows[0];
}

test('what is of use for a while is not sent late, what is owed is sent however late, and a caller knows better', async () => {
  await queueNotice(to.email, 'one');
  const digest = { jobs: [], more: 0, link: 'https://jobs.example/matches' };
  for (const rhythm of ['daily', 'weekly'] as const) {
    const props = { ...digest, rhythm };
    await queueMail({ template: 'matches-digest', to, props, idempotencyKey: rhythm });
  }
  const ended = { plan: 'Premium', endedOn: '1 May 2026', link: 'https://jobs.example/billing' };
  await queueMail({ template: 'plan-ended', to, props: ended, idempotencyKey: 'two' });
  const expiresAt = new Date(Date.now() + 5 * hourMs);
  const props = confirmation;
  await queueMail({ template: 'application-confirmation', to, props, idempotencyKey: 'three', expiresAt });
  expect(await hoursLeft()).toEqual([72, 24, 7 * 24, null, 5]);
});

test('receipts, failed charges and ends of plans never run out, and notices of any kind do', () => {
  const owed = ['payment-receipt', 'payment-failed', 'plan-ended', 'data-export-ready', 'test-mail'];
  const props = { minutes: 5, rhythm: 'weekly' } as never;
  expect(mailTemplates.filter((template) => mailLives[template](props) === null)).toEqual(owed);
});

test('a code runs out with itself', () => {
  expect(mailLives['sign-in-code']({ code: '123456', minutes: 5, purpose: 'sign_in' })).toBe(5 * 60_000);
});

test('to write a mail or a text message touches no other one, so that nobody’s transaction waits for another’s', async () => {
  const written = await queueCode('ben@example.com', -1);
  await queueNotice(to.email);
  await queueText();
  expect(await stateOf(written)).toEqual({ state: 'queued', isSealed: true });
});

test('codes by mail and by phone that are over are wiped by each run, also where nobody is set up to send', async () => {
  delete process.env.SENDGRID_API_KEY;
  const keys = [await queueCode('ben@example.com', -1), await queueText(-1)];
  const lasting = [await queueCode('ben@example.com'), await queueText()];
  expect(await sendDueMail()).toBe(0);
  for (const key of keys) expect(await stateOf(key)).toEqual({ state: 'wiped', isSealed: false });
  for (const key of lasting) expect(await stateOf(key)).toEqual({ state: 'queued', isSealed: true });
});
