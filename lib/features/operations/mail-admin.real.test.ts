process.env.APP_ENV = 'staging';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSendGrid, sendGridEnv, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import { outbox, queueNotice } from '@/e2e/outbox';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withRealDb } from '@/lib/db/testing/real-db';
import { keepMailEvents } from '@/lib/features/mail/keep-mail-events';
import { sendDueMail } from '@/lib/features/mail/send-due-mail';
import { retryMail } from './retry-mail';

withRealDb();

let fake: FakeSendGrid;
let admin: Actor;
beforeAll(async () => {
  fake = await startSendGrid();
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey));
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
});
beforeEach(() => {
  fake.state.mails = [];
});
afterAll(() => fake.close());

async function failedMail(): Promise<string> {
  const { id = '' } = (await queueNotice('asha@example.com')) ?? {};
  await executeSql(
    `update outbox_messages set state = 'failed', failure = 'server_error', attempts = 18, unsure_attempts = 1 where id = $1::uuid`,
    [id],
  );
  return id;
}
const doneOf = async (id: string) =>
  (
    await executeSql(
      `select count(*)::int as done from audit_log where subject = $1 and act = 'send-mail-again' and result = 'done'`,
      [`mail/${id}`],
    )
  ).rows[0]?.done;

test('of many who send one mail again while workers send, one does, and its reader gets it once', async () => {
  const id = await failedMail();
  const results = await Promise.allSettled(
    Array.from({ length: 24 }, (_, number) =>
      number % 4 === 3 ? sendDueMail() : retryMail(admin, { messageId: id }),
    ),
  );
  await sendDueMail();
  const retries = results.filter((_, number) => number % 4 !== 3);
  expect(retries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await doneOf(id)).toBe(1);
  expect(fake.state.mails).toHaveLength(1);
});

test('a mail whose late event says that it arrived is not sent again, whichever comes first', async () => {
  for (let round = 0; round < 20; round += 1) {
    const id = await failedMail();
    const event = { key: `late-${round}`, type: 'delivered', reason: null, occurredAt: new Date() } as const;
    const [retried] = await Promise.allSettled([
      retryMail(admin, { messageId: id }),
      keepMailEvents([{ ...event, messageId: id }]),
    ]);
    expect((await outbox()).find((row) => row.id === id)?.state).toBe('delivered');
    expect(await doneOf(id)).toBe(retried.status === 'fulfilled' ? 1 : 0);
  }
  await sendDueMail();
  expect(fake.state.mails).toHaveLength(0);
});
