import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { ProviderError } from '@/lib/core/errors';
import { type CallRecord, type FailureKind, failureKinds } from '@/lib/core/providers';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Db } from '@/lib/db/types';
import { createCache } from './create-cache';
import { createMemory } from './memory';
import { forgetStored, postgresFlights, postgresStore, pruneStored } from './postgres';
import type { CacheAsk, CacheStore } from './types';

withTestDb();

const Answer = z.object({ words: z.string(), costMicroUsd: z.number() });
type Answer = z.infer<typeof Answer>;

let userId: string;
let records: CallRecord[];
let computed: number;
beforeEach(async () => {
  userId = (await insertPerson('asha@example.com')).userId;
  records = [];
  computed = 0;
});

/** An instance of its own: with a memory and flights that it shares with no other. */
function openInstance(more: { stores?: CacheStore[]; leaseMs?: number; storeMs?: number } = {}) {
  const { stores = [postgresStore], leaseMs = 5_000, storeMs = 10_000 } = more;
  const memory = createMemory({ mostEntries: 100, mostBytes: 1_000_000 });
  const parts = { storesFor: async () => stores, flights: postgresFlights, memory, leaseMs, storeMs };
  const through = createCache({ ...parts, record: (row) => records.push(row) });
  const ask = (more: Partial<CacheAsk<Answer>> = {}) =>
    through<Answer>({
      namespace: 'ai-letter',
      userId,
      input: { cv: 'a nurse', model: 'gpt-6-luna' },
      schema: Answer,
      provider: 'openai',
      operation: 'write-letter',
      model: 'gpt-6-luna',
      compute: async () => {
        computed += 1;
        return { words: `answer ${computed}`, costMicroUsd: 420 };
      },
      costOf: (value) => value.costMicroUsd,
      ...more,
    });
  return { ask, memory };
}

const failing =
  (kind: FailureKind, options = {}) =>
  async (): Promise<Answer> => {
    throw new ProviderError('openai', kind, options);
  };

async function rowsOf(table: string): Promise<number> {
  const { rows } = await executeSql(`select count(*)::int as count from ${table}`);
  return Number(rows[0]?.count);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function makeStale(): Promise<void> {
  await executeSql("update cache_entries set fresh_until = now() - interval '1 minute'");
}

test('an answer is computed once, then served from the memory, and on another instance from the store', async () => {
  const { ask } = openInstance();
  const first = await ask();
  expect(first).toMatchObject({ value: { words: 'answer 1' }, servedFrom: 'computed' });
  expect(records).toEqual([]);
  const second = await ask();
  expect(second).toEqual({ ...first, servedFrom: 'memory' });
  const elsewhere = await openInstance().ask();
  expect(elsewhere).toMatchObject({ value: first.value, servedFrom: 'store' });
  expect(Math.abs(elsewhere.storedAt.getTime() - first.storedAt.getTime())).toBeLessThan(1_000);
  expect(computed).toBe(1);
  expect(records).toHaveLength(2);
  expect(records[1]).toMatchObject({
    ...{ provider: 'openai', operation: 'write-letter', model: 'gpt-6-luna', attempt: 1 },
    ...{ outcome: 'cached', failureKind: null, savedMicroUsd: 420 },
  });
  expect(await rowsOf('cache_flights')).toBe(0);
});

test('nobody is served what was made from another person’s data', async () => {
  const { ask } = openInstance();
  await ask();
  const ben = (await insertPerson('ben@example.com')).userId;
  expect((await ask({ userId: ben })).servedFrom).toBe('computed');
  expect((await ask({ userId: null })).servedFrom).toBe('computed');
  expect(computed).toBe(3);
});

test('a caller can change what it got without changing what the next one gets', async () => {
  const { ask } = openInstance();
  await ask();
  const { value } = await ask();
  value.words = 'changed';
  expect((await ask()).value.words).toBe('answer 1');
});

test('what is no longer fresh is computed anew, and kept in the old one’s place', async () => {
  await openInstance().ask();
  await makeStale();
  expect((await openInstance().ask()).value.words).toBe('answer 2');
  expect((await openInstance().ask()).value.words).toBe('answer 2');
  expect(await rowsOf('cache_entries')).toBe(1);
});

test('a stale answer serves when the provider fails or our own bounds stop the call, with its age', async () => {
  const first = await openInstance().ask();
  await makeStale();
  const serving: FailureKind[] = [];
  for (const kind of failureKinds) {
    const asked = await openInstance()
      .ask({ compute: failing(kind) })
      .catch(() => null);
    if (asked?.servedFrom !== 'stale') continue;
    serving.push(kind);
    expect(asked.value).toEqual(first.value);
    expect(Math.abs(asked.storedAt.getTime() - first.storedAt.getTime())).toBeLessThan(1_000);
  }
  expect(serving.sort()).toEqual(
    failureKinds.filter((kind) => kind !== 'rejected' && kind !== 'unconfigured').sort(),
  );
  expect(new Set(records.map((row) => `${row.outcome} ${row.savedMicroUsd}`))).toEqual(new Set(['cached 0']));
});

test('a refusal of the input, a fault of our own and an answer past its last day serve nothing', async () => {
  await openInstance().ask();
  await makeStale();
  const { ask } = openInstance();
  await expect(ask({ compute: failing('bad_response', { isInputsFault: true }) })).rejects.toThrow();
  const fault = new TypeError('no such field');
  await expect(ask({ compute: () => Promise.reject(fault) })).rejects.toBe(fault);
  await executeSql("update cache_entries set stale_until = now() - interval '1 second'");
  await expect(ask({ compute: failing('timeout') })).rejects.toMatchObject({ kind: 'timeout' });
});

test('an answer of another shape than is asked for now is none', async () => {
  await openInstance().ask();
  const Wider = z.object({ words: z.string(), costMicroUsd: z.number(), tone: z.string() });
  const through = openInstance();
  const asked = await through.ask({
    schema: Wider as unknown as CacheAsk<Answer>['schema'],
    compute: async () => ({ words: 'wider', costMicroUsd: 1, tone: 'warm' }) as Answer,
  });
  expect(asked).toMatchObject({ value: { words: 'wider' }, servedFrom: 'computed' });
});

test('two instances with fifty callers each compute once', async () => {
  const instances = [openInstance(), openInstance()];
  const compute = async () => {
    computed += 1;
    await pause(300);
    return { words: 'once', costMicroUsd: 420 };
  };
  const asked = instances.flatMap(({ ask }) => Array.from({ length: 50 }, () => ask({ compute })));
  const answers = await Promise.all(asked);
  expect(computed).toBe(1);
  expect(new Set(answers.map(({ value }) => value.words))).toEqual(new Set(['once']));
  expect(answers.filter(({ servedFrom }) => servedFrom === 'computed')).toHaveLength(1);
  expect(records.map((row) => row.savedMicroUsd)).toEqual(Array(99).fill(420));
});

test('an answer that comes between the look and the lease is served, and the lease is free again', async () => {
  let looks = 0;
  const lateLook: CacheStore = {
    ...postgresStore,
    async read(person, key) {
      const found = await postgresStore.read(person, key);
      looks += 1;
      if (looks === 1) await openInstance().ask();
      return found;
    },
  };
  expect((await openInstance({ stores: [lateLook] }).ask()).servedFrom).toBe('store');
  expect(computed).toBe(1);
  expect(await rowsOf('cache_flights')).toBe(0);
});

test('one who leaves gets their reason, and the others their answer', async () => {
  const { ask } = openInstance();
  const leaving = new AbortController();
  let seen: AbortSignal | undefined;
  const compute = async (signal: AbortSignal) => {
    seen = signal;
    await pause(200);
    return { words: 'late', costMicroUsd: 0 };
  };
  const first = ask({ compute, signal: leaving.signal });
  const second = ask({ compute });
  await pause(50);
  leaving.abort('left');
  await expect(first).rejects.toBe('left');
  expect(seen?.aborted).toBe(false);
  // Nothing was spared: it was computed, and whoever began it has nothing of it.
  expect(await second).toMatchObject({ value: { words: 'late' }, servedFrom: 'computed' });
  expect(records).toEqual([]);
});

test('when all have left the computing stops, nothing is kept, and the next who asks begins anew', async () => {
  const { ask } = openInstance();
  const leaving = new AbortController();
  const compute = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const asked = [1, 2].map(() => ask({ compute, signal: leaving.signal }));
  await pause(50);
  leaving.abort('left');
  for (const one of asked) await expect(one).rejects.toBe('left');
  expect((await ask()).value.words).toBe('answer 1');
  await expect(ask({ signal: AbortSignal.abort('gone') })).rejects.toBe('gone');
});

test('a failure reaches all who waited for it, frees the lease, and is kept by nobody', async () => {
  const { ask } = openInstance();
  let failed = 0;
  const compute = async (): Promise<Answer> => {
    failed += 1;
    await pause(50);
    throw new ProviderError('openai', 'server_error');
  };
  const asked = Array.from({ length: 10 }, () => ask({ compute }));
  for (const one of asked) await expect(one).rejects.toMatchObject({ kind: 'server_error' });
  expect(failed).toBe(1);
  expect(await rowsOf('cache_flights')).toBe(0);
  expect((await openInstance().ask()).servedFrom).toBe('computed');
});

test('when one instance fails another that waits tries in its turn', async () => {
  const failingOne = openInstance().ask({
    compute: async () => {
      await pause(100);
      throw new ProviderError('openai', 'timeout');
    },
  });
  await pause(30);
  const waiting = openInstance().ask();
  await expect(failingOne).rejects.toMatchObject({ kind: 'timeout' });
  expect((await waiting).servedFrom).toBe('computed');
});

test('a computation longer than the lease keeps it, and a lease that nobody renews is taken over', async () => {
  const long = openInstance({ leaseMs: 1_000 }).ask({
    compute: async () => {
      computed += 1;
      await pause(2_500);
      return { words: 'long', costMicroUsd: 1 };
    },
  });
  await pause(30);
  expect((await openInstance({ leaseMs: 1_000 }).ask()).value.words).toBe('long');
  await long;
  expect(computed).toBe(1);

  const { rows } = await executeSql('select key from cache_entries');
  await executeSql('truncate cache_entries');
  await postgresFlights.hold(String(rows[0]?.key), 'a process that died', 600);
  const startedAt = Date.now();
  expect((await openInstance().ask()).servedFrom).toBe('computed');
  expect(Date.now() - startedAt).toBeGreaterThan(400);
  expect(Date.now() - startedAt).toBeLessThan(10_000);
});

test('a person’s answers go with the person, or when they are forgotten', async () => {
  const ben = (await insertPerson('ben@example.com')).userId;
  for (const person of [userId, ben]) await openInstance().ask({ userId: person });
  await openInstance().ask({ userId: null });
  await executeSql('delete from users where id = $1::uuid', [ben]);
  expect(await rowsOf('cache_entries')).toBe(2);
  await forgetStored(userId);
  expect(await rowsOf('cache_entries')).toBe(1);
});

test('an answer that comes after its person was deleted is given, and kept nowhere', async () => {
  const asked = await openInstance().ask({
    compute: async () => {
      await executeSql('delete from users');
      return { words: 'too late', costMicroUsd: 1 };
    },
  });
  expect(asked.value.words).toBe('too late');
  expect(await rowsOf('cache_entries')).toBe(0);
});

test('tidying deletes what may not even serve stale, and leases that ended', async () => {
  for (const n of [1, 2, 3]) await openInstance().ask({ input: n });
  await executeSql(
    "update cache_entries set stale_until = now() - interval '1 second' where value->>'words' <> 'answer 2'",
  );
  await postgresFlights.hold('ended', 'somebody', 0);
  await postgresFlights.hold('under way', 'somebody', 60_000);
  expect(await pruneStored()).toBe(2);
  expect([await rowsOf('cache_entries'), await rowsOf('cache_flights')]).toEqual([1, 1]);
});

test('a cache that is down or hangs fails no call: the answer is computed', async () => {
  const hangs = () => new Promise<never>(() => undefined);
  const { ask } = openInstance({ stores: [{ read: hangs, write: hangs }], storeMs: 100 });
  expect((await ask()).servedFrom).toBe('computed');
  await closeDb();
  const broken = { execute: () => Promise.reject(new Error('gone')) } as unknown as Db;
  setDb({ db: broken, close: async () => undefined });
  const down = openInstance();
  expect((await down.ask()).servedFrom).toBe('computed');
  expect((await down.ask()).servedFrom).toBe('memory');
  await expect(openInstance().ask({ compute: failing('timeout') })).rejects.toMatchObject({
    kind: 'timeout',
  });
});
