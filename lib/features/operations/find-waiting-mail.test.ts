process.env.APP_ENV = 'production';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.BASE_URL = 'https://jobs.example';

import { expect, test } from 'vitest';
import { queueCode, queueNotice } from '@/e2e/outbox';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { checkProviders } from './check-providers';
import { findWaitingMail } from './find-waiting-mail';
import { listStates } from './status-queries';

withTestDb();

test('where nobody is set up to send mail the card of SendGrid says how many wait and for how long', async () => {
  expect(await findWaitingMail()).toBeNull();
  await queueNotice('asha@example.com');
  expect(await findWaitingMail()).toEqual({
    note: '1 mail waits to be sent for less than a minute.',
    isLate: false,
  });
  await queueNotice('ben@example.com');
  await executeSql(
    `update outbox_messages set created_at = now() - interval '3 hours' where recipient like 'ben%'`,
  );
  // What is over waits for nobody.
  await queueCode('cara@example.com', -1);
  expect(await findWaitingMail()).toEqual({
    note: '2 mails wait to be sent, the oldest for 3 hours.',
    isLate: true,
  });
  await checkProviders();
  const card = (await listStates()).find(({ provider }) => provider === 'sendgrid');
  expect(card).toMatchObject({
    status: 'not_configured',
    notes: ['2 mails wait to be sent, the oldest for 3 hours.'],
  });
});
