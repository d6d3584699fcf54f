import { expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { drainOnce } from '@/lib/integrations/queue';
import { handlers } from '@/lib/work/handlers';
import { askForTimedWork } from './ask-for-timed-work';
import { listStates } from './status-queries';

withTestDb();

const eachMinute = ['check-providers', 'send-mail', 'write-notices'];
const all = [
  ...['check-providers', 'reconcile-payments', 'send-mail', 'sync-suppressions'],
  ...['tidy-up', 'write-digests', 'write-notices'],
];

async function waitingKinds(): Promise<unknown[]> {
  const { rows } = await executeSql(`select name from pgboss.job where state = 'created' order by name`);
  return rows.map(({ name }) => name);
}
const pass = (seconds: number) =>
  executeSql(`update timers set started_at = started_at - make_interval(secs => $1::int)`, [seconds]);

test('checks, mail and reminders are asked for each minute, digests each ten, tidying each hour, reconciling and comparing lists each day, and the worker’s handlers do them all', async () => {
  await askForTimedWork();
  expect(await waitingKinds()).toEqual(all);
  expect(await drainOnce(handlers, 30_000)).toBe(all.length);
  expect((await listStates()).length).toBeGreaterThan(0);

  await askForTimedWork();
  expect(await waitingKinds()).toEqual([]);
  await pass(60);
  await askForTimedWork();
  expect(await waitingKinds()).toEqual(eachMinute);
  await pass(600);
  await askForTimedWork();
  expect(await waitingKinds()).toEqual(['check-providers', 'send-mail', 'write-digests', 'write-notices']);
  await pass(3600);
  await askForTimedWork();
  expect(await waitingKinds()).toEqual(all.filter((kind) => !/reconcile|sync/.test(kind)));
  await pass(86_400);
  await askForTimedWork();
  expect(await waitingKinds()).toEqual(all);
});

test('tidying deletes answers that are too old to serve, and keeps those that may', async () => {
  await executeSql(
    `insert into cache_entries (key, namespace, value, fresh_until, stale_until)
      select name, 'test', '{}', now() - interval '9 days', now() + make_interval(hours => hours)
        from (values ('too-old', -1), ('stale', 1)) as entry (name, hours)`,
  );
  await askForTimedWork();
  await drainOnce(handlers, 30_000);
  const { rows } = await executeSql('select key from cache_entries');
  expect(rows).toEqual([{ key: 'stale' }]);
});

test('a claim whose work could not be asked for is not used up', async () => {
  await executeSql('alter table pgboss.job rename to job_away');
  await expect(askForTimedWork()).rejects.toThrow();
  await executeSql('alter table pgboss.job_away rename to job');
  await askForTimedWork();
  expect(await waitingKinds()).toEqual(all);
});
