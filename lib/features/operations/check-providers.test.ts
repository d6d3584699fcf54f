import { afterEach, beforeEach, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { enqueue } from '@/lib/integrations/queue';
import { checkNow } from './check-now';
import { checkProviders } from './check-providers';
import { listProviderCards } from './list-provider-cards';
import { pruneStatus } from './prune-status';
import { listStates } from './status-queries';

withTestDb();

const admin = { userId: crypto.randomUUID(), role: 'admin' } as const;
const stateOf = async (id: string) => (await listStates()).find(({ provider }) => provider === id);
const passHalfMinute = () => executeSql(`update timers set started_at = started_at - interval '31 seconds'`);
const checkAgain = async () => {
  await passHalfMinute();
  expect(await checkProviders()).toBe(true);
};

/** Real calls to a provider, `failed` of them with this kind. */
const insertCalls = (ok: number, failed: number, kind = 'timeout', provider = 'database') =>
  executeSql(
    `insert into provider_calls (at, provider, operation, attempt, outcome, failure_kind, duration_ms)
      select now() - interval '1 minute', $1, 'anything', 1,
        case when n <= $2::int then 'ok' else 'failed' end, case when n > $2::int then $4 end, 100
      from generate_series(1, $2::int + $3::int) n`,
    [provider, ok, failed, kind],
  );

beforeEach(() => {
  delete process.env.OPENAI_API_KEY;
});
afterEach(() => {
  delete process.env.OPENAI_API_KEY;
});

test('one check says how everything of our own goes, and what is not set up is no trouble', async () => {
  expect(await checkProviders()).toBe(true);
  const states = Object.fromEntries((await listStates()).map((state) => [state.provider, state]));
  expect(states.openai).toMatchObject({ status: 'not_configured', failureKind: null, lastFailureAt: null });
  for (const id of ['database', 'queue', 'rate_limit']) {
    expect(states[id]).toMatchObject({ status: 'operational', responseTimeMs: expect.any(Number) });
  }
  expect(states.rate_limit?.notes).toEqual(['PostgreSQL counts.']);
  const { rows } = await executeSql('select provider from provider_checks order by 1');
  expect(rows.map(({ provider }) => provider)).toEqual(['database', 'queue', 'rate_limit']);
});

test('who asks within half a minute changes nothing and is told how long ago it was', async () => {
  expect(await checkNow(admin)).toEqual({ hasRun: true, ageSeconds: 0 });
  const before = await listStates();
  await executeSql(`update timers set started_at = started_at - interval '12 seconds'`);
  expect(await checkNow(admin)).toEqual({ hasRun: false, ageSeconds: 12 });
  expect(await listStates()).toEqual(before);
  await checkAgain();
  expect(await listStates()).not.toEqual(before);
});

test('nobody but an administrator checks or looks', async () => {
  const somebody = { userId: crypto.randomUUID(), role: 'user' } as const;
  await expect(checkNow(somebody)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(listProviderCards(somebody, '24h')).rejects.toMatchObject({ code: 'forbidden' });
  expect(await listStates()).toEqual([]);
});

test('work that waits without a worker degrades the queue, and is operational again when it is done', async () => {
  await enqueue('match-all', {});
  await executeSql(
    `update pgboss.job set created_on = now() - interval '3 minutes', start_after = now() - interval '3 minutes'`,
  );
  await checkProviders();
  const late = await stateOf('queue');
  expect(late?.status).toBe('degraded');
  expect(late?.notes.join(' ')).toContain('3 minutes');
  await executeSql('delete from pgboss.job');
  await checkAgain();
  expect(await stateOf('queue')).toMatchObject({ status: 'operational', notes: ['No work waits.'] });
});

test('ten pieces of work that failed for good within an hour degrade the queue, nine do not', async () => {
  for (let n = 0; n < 10; n += 1) await enqueue('read-cv', { cvId: String(n), userId: 'u1' });
  await executeSql(`update pgboss.job set state = 'failed', completed_on = now()`);
  await checkProviders();
  expect((await stateOf('queue'))?.status).toBe('degraded');
  await executeSql(
    `update pgboss.job set completed_on = now() - interval '2 hours' where data ->> 'cvId' = '0'`,
  );
  await checkAgain();
  expect((await stateOf('queue'))?.status).toBe('operational');
});

test('a queue that can not be read is an outage, with the failure and its time', async () => {
  await executeSql('alter table pgboss.job rename to job_away');
  try {
    await checkProviders();
  } finally {
    await executeSql('alter table pgboss.job_away rename to job');
  }
  const state = await stateOf('queue');
  expect(state).toMatchObject({ status: 'outage', responseTimeMs: null, failureKind: 'unreachable' });
  expect(state?.lastFailureAt).toEqual(state?.checkedAt);
  await checkAgain();
  const healed = await stateOf('queue');
  expect(healed).toMatchObject({ status: 'operational', failureKind: null, lastFailureKind: 'unreachable' });
  expect(healed?.lastFailureAt).toEqual(state?.lastFailureAt);
});

test('real calls that fail count although the check goes well', async () => {
  await insertCalls(85, 15);
  await checkProviders();
  const state = await stateOf('database');
  expect(state).toMatchObject({ status: 'degraded', failureKind: null, lastFailureKind: 'timeout' });
  expect(state?.notes).toEqual(['15 of 100 calls failed in the last 5 minutes.']);
  await insertCalls(0, 100);
  await checkAgain();
  expect((await stateOf('database'))?.status).toBe('outage');
});

test('calls that somebody left, that were rejected or refused for one input, old ones and checks count for nothing', async () => {
  await insertCalls(10, 0);
  await insertCalls(0, 40, 'rejected');
  await insertCalls(0, 40, 'over_budget');
  await insertCalls(0, 40, 'bad_response');
  await executeSql(`update provider_calls set is_inputs_fault = true where failure_kind = 'bad_response'`);
  await insertCalls(0, 40);
  await executeSql(
    `update provider_calls set outcome = case when id % 2 = 0 then 'cancelled' else outcome end,
        operation = case when id % 4 = 1 then 'check' else operation end,
        at = case when id % 4 = 3 then now() - interval '6 minutes' else at end
      where failure_kind = 'timeout'`,
  );
  await checkProviders();
  expect(await stateOf('database')).toMatchObject({ status: 'operational', notes: [] });
});

test('a breaker that is open somewhere degrades for two minutes after it last stirred', async () => {
  const note = (state: string, ageSeconds: number) =>
    executeSql(
      `insert into provider_breakers (provider, instance, state, at)
        values ('database', 'one', $1, now() - make_interval(secs => $2::int))
        on conflict (provider, instance) do update set state = excluded.state, at = excluded.at`,
      [state, ageSeconds],
    );
  await note('open', 100);
  await checkProviders();
  expect((await stateOf('database'))?.status).toBe('degraded');
  await note('open', 130);
  await checkAgain();
  expect((await stateOf('database'))?.status).toBe('operational');
  await note('closed', 0);
  await checkAgain();
  expect((await stateOf('database'))?.status).toBe('operational');
});

test('since stays while the status stays, and moves when it changes', async () => {
  await checkProviders();
  const first = await stateOf('database');
  await checkAgain();
  const second = await stateOf('database');
  expect(second?.since).toEqual(first?.since);
  expect(second?.checkedAt.getTime()).toBeGreaterThan(first?.checkedAt.getTime() ?? Number.NaN);
  await insertCalls(0, 20);
  await checkAgain();
  const third = await stateOf('database');
  expect(third?.since).toEqual(third?.checkedAt);
});

test('checks add up by the hour, and the cards show them', async () => {
  await checkProviders();
  await checkAgain();
  await insertCalls(0, 20);
  await checkAgain();
  const { cards, overall } = await listProviderCards(admin, '24h');
  const database = cards.find(({ id }) => id === 'database');
  const sum = (key: 'operational' | 'degraded' | 'outage') =>
    database?.uptime.bars.reduce((total, bar) => total + bar[key], 0);
  expect([sum('operational'), sum('degraded'), sum('outage')]).toEqual([2, 0, 1]);
  expect(database?.uptime.upShare).toBeCloseTo(2 / 3);
  expect(database?.latency.filter((ms) => ms !== null).length).toBeGreaterThan(0);
  expect(overall).toBe('outage');
  expect(cards.find(({ id }) => id === 'sendgrid')?.status).toBe('not_configured');
});

test('the success of real calls comes from the hourly sums, without checks and without what somebody left', async () => {
  const insert = (operation: string, hoursAgo: number) =>
    executeSql(
      `insert into provider_usage (tier, starts_at, provider, operation, bucket, calls, failures, cancelled)
        values ('hour', date_trunc('hour', now()) - make_interval(hours => $2::int), 'openai', $1, 3, 100, 5, 20)`,
      [operation, hoursAgo],
    );
  await insert('write-letter', 1);
  await insert('analyze-cv', 2);
  await insert('check', 1);
  await insert('write-letter', 30);
  const { cards } = await listProviderCards(admin, '24h');
  expect(cards.find(({ id }) => id === 'openai')?.traffic).toEqual({ calls: 160, failures: 10 });
});

test('single checks are forgotten after two days, their counts after two years', async () => {
  await checkProviders();
  await executeSql(`insert into provider_checks (provider, at, status)
    values ('openai', now() - interval '49 hours', 'outage'), ('openai', now() - interval '47 hours', 'outage')`);
  await executeSql(`insert into provider_uptime (provider, starts_at, outage)
    values ('openai', now() - interval '25 months', 1), ('openai', now() - interval '23 months', 1)`);
  await pruneStatus();
  const countOf = async (table: string) =>
    (await executeSql(`select count(*)::int as n from ${table} where provider = 'openai'`)).rows[0]?.n;
  expect([await countOf('provider_checks'), await countOf('provider_uptime')]).toEqual([1, 1]);
});
