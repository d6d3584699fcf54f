import { afterEach, expect, test, vi } from 'vitest';
import { startFake } from '@/e2e/fakes/fake-server';
import { createGate } from '@/lib/core/call-provider';
import { ProviderError } from '@/lib/core/errors';
import { bucketOf } from '@/lib/core/histogram';
import { log } from '@/lib/core/log';
import type { CallRecord } from '@/lib/core/providers';
import { closeDb, databaseState, db, inTransaction, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Db } from '@/lib/db/types';
import { flushLedger, mostWaiting, record } from './ledger';

withTestDb();

const noon = new Date('2026-11-27T12:00:00.000Z');

const call = (changes: Partial<CallRecord> = {}): CallRecord => ({
  provider: 'openai',
  operation: 'analyze-cv',
  attempt: 1,
  outcome: 'ok',
  failureKind: null,
  durationMs: 1_200,
  at: noon,
  ...changes,
});

async function count(table: string): Promise<number> {
  const { rows } = await executeSql(`select count(*)::int as n from ${table}`);
  return Number(rows[0]?.n);
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const sumsOf = async (tier: string) =>
  (
    await executeSql(
      `select starts_at::text, operation, model, failure_kind, bucket, calls::int, failures::int, cancelled::int,
        cache_hits::int, input_tokens::int, cost_micro_usd::int, saved_micro_usd::int
        from provider_usage where tier = $1 order by starts_at, operation, model, bucket, failure_kind`,
      [tier],
    )
  ).rows;

/** The real database, with a fault in front of each transaction. */
async function withFaulty(
  around: (run: () => Promise<unknown>) => Promise<unknown>,
  work: () => Promise<void>,
): Promise<void> {
  const real = await db();
  const faulty = new Proxy(real, {
    get: (target, name) =>
      name === 'transaction'
        ? (given: Parameters<Db['transaction']>[0]) => around(() => target.transaction(given))
        : Reflect.get(target, name),
  });
  setDb({ db: faulty, close: async () => undefined });
  await work().finally(() => setDb({ db: real, close: async () => undefined }));
}

test('with the database away a record takes no time, memory stays bounded, and what is lost is counted and said', async () => {
  const warnings = vi.spyOn(log(), 'warn');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let tries = 0;
  const failing = async () => {
    tries += 1;
    throw new Error('away');
  };
  await withFaulty(failing, async () => {
    const startedAt = performance.now();
    for (let n = 0; n < mostWaiting + 250; n += 1) record(call());
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(warnings.mock.calls.map(([said]) => said)).toEqual([{ rows: 1 }]);
    const flushed = flushLedger();
    // Each batch is tried six times within half a minute, then given up.
    await vi.advanceTimersByTimeAsync((mostWaiting / 500) * 32_000);
    await flushed;
  });
  const lost = warnings.mock.calls.reduce(
    (total, [said]) => total + (said as unknown as { rows: number }).rows,
    0,
  );
  expect(tries).toBe((mostWaiting / 500) * 6);
  expect(lost).toBeGreaterThan(mostWaiting - 1_500);
  expect(warnings.mock.calls.length).toBeLessThan(15);
  vi.useRealTimers();
  record(call());
  await flushLedger();
  expect(await count('provider_calls')).toBe(1);
});

test('rows are kept as they were recorded, and added to their hour and day', async () => {
  record(call({ model: 'gpt-6-luna', inputTokens: 900, costMicroUsd: 90, requestId: 'req-1' }));
  record(
    call({
      model: 'gpt-6-luna',
      inputTokens: 100,
      costMicroUsd: 10,
      at: new Date('2026-11-27T12:59:59.999Z'),
    }),
  );
  record(
    call({
      outcome: 'failed',
      failureKind: 'timeout',
      durationMs: 30_000,
      at: new Date('2026-11-27T13:00:00Z'),
    }),
  );
  record(call({ outcome: 'cancelled', durationMs: 5 }));
  record(call({ outcome: 'cached', durationMs: 1, model: 'gpt-6-luna', savedMicroUsd: 95 }));
  await flushLedger();
  const { rows } = await executeSql('select * from provider_calls order by id limit 1');
  expect(rows[0]).toMatchObject({
    ...{ provider: 'openai', operation: 'analyze-cv', attempt: 1, outcome: 'ok', failure_kind: null },
    ...{ duration_ms: 1_200, model: 'gpt-6-luna', input_tokens: 900, request_id: 'req-1' },
  });
  const day = await sumsOf('day');
  const none = {
    ...{
      starts_at: expect.stringContaining('2026-11-27'),
      operation: 'analyze-cv',
      model: '',
      failure_kind: '',
    },
    ...{ calls: 0, failures: 0, cancelled: 0, cache_hits: 0 },
    ...{ input_tokens: 0, cost_micro_usd: 0, saved_micro_usd: 0 },
  };
  expect(day).toEqual([
    { ...none, failure_kind: 'timeout', bucket: -2, failures: 1 },
    { ...none, bucket: bucketOf(5), calls: 1, cancelled: 1 },
    { ...none, bucket: bucketOf(30_000), calls: 1 },
    { ...none, model: 'gpt-6-luna', bucket: -1, cache_hits: 1, saved_micro_usd: 95 },
    {
      ...none,
      model: 'gpt-6-luna',
      bucket: bucketOf(1_200),
      calls: 2,
      input_tokens: 1_000,
      cost_micro_usd: 100,
    },
  ]);
  expect(await sumsOf('hour')).toHaveLength(day.length);
});

test('a transaction that is rolled back around a call does not take its row along', async () => {
  const refused = inTransaction(async () => {
    await executeSql('select 1');
    record(call());
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  // Not by `flushLedger`: it is the timer that was made inside the transaction which must not write through it.
  await vi.waitFor(async () => expect(await count('provider_calls')).toBe(1), { timeout: 15_000 });
});

test('what the database would refuse is cut to what it takes, and loses no other row', async () => {
  record(
    call({ operation: `a\0b${'x'.repeat(300)}`, model: '\ud83d', durationMs: Number.NaN, inputTokens: -5 }),
  );
  record(call({ costMicroUsd: 2.4, outputTokens: Number.POSITIVE_INFINITY }));
  record(call({ at: new Date(Number.NaN) }));
  record(null as unknown as CallRecord);
  await flushLedger();
  expect(await count('provider_calls')).toBe(2);
  const { rows } = await executeSql(
    'select duration_ms, input_tokens, length(operation) as length from provider_calls order by id',
  );
  expect(rows[0]).toEqual({ duration_ms: 0, input_tokens: 0, length: 200 });
});

test('a commit whose answer is lost counts once', async () => {
  let tries = 0;
  const losing = async (run: () => Promise<unknown>) => {
    tries += 1;
    await run();
    throw new Error('connection lost');
  };
  await withFaulty(losing, async () => {
    record(call());
    await flushLedger();
  });
  expect(tries).toBe(1);
  expect(await count('provider_calls')).toBe(1);
});

test('a batch is tried again after a failure, and written once', async () => {
  let tries = 0;
  const failingTwice = async (run: () => Promise<unknown>) => {
    tries += 1;
    if (tries < 3) throw new Error('away');
    return run();
  };
  await withFaulty(failingTwice, async () => {
    record(call());
    await flushLedger();
  });
  expect(tries).toBe(3);
  expect(await sumsOf('day')).toMatchObject([{ calls: 1 }]);
});

test('the ledger equals what the provider itself counted, through a gate that retries', async () => {
  const fake = await startFake(() => ({ usage: { tokens: 7 } }));
  const gate = createGate({ provider: 'openai', record });
  const ask = () =>
    gate.call({ operation: 'ask', timeoutMs: 5_000, attempts: 3 }, async (signal, note) => {
      const answer = await fetch(fake.baseUrl, { signal });
      if (!answer.ok) throw new ProviderError('openai', 'server_error');
      const body = (await answer.json()) as { usage: { tokens: number } };
      note({ inputTokens: body.usage.tokens, costMicroUsd: 3 });
    });
  for (let n = 0; n < 6; n += 1) await ask();
  fake.trouble({ kind: 'status', status: 500, times: 2 });
  await ask();
  await flushLedger();
  await fake.close();
  const { rows } = await executeSql(
    `select sum(calls)::int as calls, sum(failures)::int as failures, sum(input_tokens)::int as tokens,
      sum(cost_micro_usd)::int as cost from provider_usage where tier = 'hour'`,
  );
  expect(rows[0]).toEqual({ calls: fake.requests.length, failures: 2, tokens: 7 * 7, cost: 7 * 3 });
  expect(await count('provider_calls')).toBe(fake.requests.length);
});

test('no database is opened for the ledger’s sake', async () => {
  const real = await db();
  setDb({ db: real, close: async () => undefined });
  await closeDb();
  record(call());
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(databaseState()).toBe('closed');
  setDb({ db: real, close: async () => undefined });
  await vi.waitFor(async () => expect(await count('provider_calls')).toBe(1), { timeout: 15_000 });
});
