process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sendgrid=60000';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeSendGrid, sendGridEnv, startSendGrid } from '@/e2e/fakes/sendgrid/sendgrid';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { forgiveAddress } from './forgive-address';
import { syncSuppressions } from './sync-suppressions';

withTestDb();

let fake: FakeSendGrid;
beforeAll(async () => {
  fake = await startSendGrid();
  Object.assign(process.env, sendGridEnv(fake.baseUrl, fake.state.publicKey));
});
afterAll(() => fake.close());

const day = 86_400;
const now = Math.floor(Date.now() / 1_000);
const list = (email: string, daysAgo: number) => ({ email, created: now - daysAgo * day });
const ours = async () =>
  (await executeSql('select address, reason from mail_suppressions order by address')).rows.map(
    ({ address, reason }) => `${address} ${reason}`,
  );

test('the first night takes the whole lists, those after it what is new, and what is known stays as it is', async () => {
  fake.state.lists = {
    bounces: Array.from({ length: 701 }, (_, n) => list(`gone-${n}@example.com`, 300)),
    spam_reports: [list('Gone-1@example.com', 400)],
    unsubscribes: [list('gone-2@example.com', 1)],
    invalid_emails: [list('nobody@example', 200)],
  };
  expect(await syncSuppressions()).toBe(702);
  const known = await ours();
  expect(known).toContain('gone-1@example.com complained');
  expect(known).toContain('gone-2@example.com bounced');
  expect(known).toContain('nobody@example invalid');
  expect(await syncSuppressions()).toBe(0);
  expect(await ours()).toEqual(known);

  fake.state.lists.bounces.push(list('new@example.com', 2), list('old@example.com', 100));
  expect(await syncSuppressions()).toBe(1);
  expect(await ours()).toContain('new@example.com bounced');
});

test('an address that is on the list of unsubscribers beside a worse one is still a wish once that is proven wrong', async () => {
  fake.state.lists = {
    ...{ bounces: [list('asha@example.com', 1)], unsubscribes: [list('asha@example.com', 2)] },
    ...{ spam_reports: [], invalid_emails: [] },
  };
  await syncSuppressions();
  expect(await ours()).toEqual(['asha@example.com bounced']);
  await forgiveAddress('asha@example.com');
  expect(await ours()).toEqual(['asha@example.com unsubscribed']);
});

test('a provider that does not answer fails the work, which is tried again', async () => {
  fake.trouble({ kind: 'status', status: 403 });
  await expect(syncSuppressions()).rejects.toMatchObject({ kind: 'bad_credentials' });
  fake.trouble(null);
});
