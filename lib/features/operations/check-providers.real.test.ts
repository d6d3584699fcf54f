import { beforeEach, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { withRealDb } from '@/lib/db/testing/real-db';
import { askForTimedWork } from './ask-for-timed-work';
import { checkProviders } from './check-providers';

withRealDb();
beforeEach(() =>
  executeSql('truncate timers, provider_states, provider_checks, provider_uptime, pgboss.job'),
);

const atOnce = <T>(run: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, run));
const countRows = async (query: string) => (await executeSql(query)).rows[0]?.n;

test('of twenty who check at once one does, the first time and the next', async () => {
  for (const run of [1, 2]) {
    const ran = await atOnce(checkProviders);
    expect(ran.filter(Boolean)).toHaveLength(1);
    const checks = `select count(*)::int as n from provider_checks where provider = 'database'`;
    expect(await countRows(checks)).toBe(run);
    expect(
      await countRows(`select sum(operational)::int as n from provider_uptime where provider = 'queue'`),
    ).toBe(run);
    await executeSql(`update timers set started_at = now() - interval '30 seconds'`);
  }
});

test('of twenty processes whose clocks strike at once one asks for each piece of work', async () => {
  await atOnce(askForTimedWork);
  expect(await countRows('select count(*)::int as n from pgboss.job')).toBe(7);
  await executeSql('truncate pgboss.job');
  await atOnce(askForTimedWork);
  expect(await countRows('select count(*)::int as n from pgboss.job')).toBe(0);
});
