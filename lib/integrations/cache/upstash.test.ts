import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type FakeUpstash, startUpstash } from '@/e2e/fakes/upstash';
import { createGate } from '@/lib/core/call-provider';
import { isProviderError } from '@/lib/core/errors';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { type CacheAsk, through } from './index';
import { createUpstashStore } from './upstash';

withTestDb();

let fake: FakeUpstash;
beforeAll(async () => {
  fake = await startUpstash();
});
afterEach(() => {
  fake.trouble(null);
  vi.unstubAllEnvs();
});
afterAll(() => fake.close());

const configOf = (token = fake.token) => ({
  UPSTASH_REDIS_REST_URL: fake.baseUrl,
  UPSTASH_REDIS_REST_TOKEN: token,
});
const storeWith = (token?: string) =>
  createUpstashStore(configOf(token), createGate({ provider: 'rate_limit', record: () => undefined }).call);

const answer = (key: string) => ({
  ...{ key, namespace: 'ai-letter', userId: null, text: '{"words":"ä \u2603"}' },
  ...{ costMicroUsd: 420, freshMs: 60_000, staleMs: 120_000 },
});

async function failureOf(work: Promise<unknown>) {
  const error = await work.then(
    () => 'it worked',
    (thrown: unknown) => thrown,
  );
  if (!isProviderError(error)) throw new Error(`unexpected: ${String(error)}`);
  return [error.kind, error.retryAfterMs];
}

async function storedInPostgres(): Promise<unknown[]> {
  return (await executeSql('select user_id from cache_entries')).rows.map((row) => row.user_id);
}

test('what was written is read back, fresh as long as it was said; what was not is no answer', async () => {
  const store = storeWith();
  await store.write(answer('a'));
  const read = await store.read(null, 'a');
  expect(read).toMatchObject({ text: answer('a').text, costMicroUsd: 420 });
  expect(read?.freshForMs).toBeGreaterThan(50_000);
  expect(read?.freshForMs).toBeLessThanOrEqual(60_000);
  expect(await store.read(null, 'b')).toBeNull();
  expect(fake.commands.at(-3)?.slice(-2)).toEqual(['PX', '120000']);
});

test('a wrong token, 401, 429 with its pause, 500, a hang, a reset and garbage are told apart', async () => {
  expect(await failureOf(storeWith('stolen').read(null, 'a'))).toEqual(['bad_credentials', undefined]);
  const troubles = [
    [{ kind: 'status', status: 401 }, 'bad_credentials'],
    [{ kind: 'status', status: 429, retryAfterSeconds: 3 }, 'rate_limited', 3_000],
    [{ kind: 'status', status: 500 }, 'server_error'],
    [{ kind: 'hang' }, 'timeout'],
    [{ kind: 'reset' }, 'unreachable'],
    [{ kind: 'garbage' }, 'bad_response'],
    [{ kind: 'garbage', body: '{"result":"not an envelope"}' }, 'bad_response'],
    [{ kind: 'garbage', body: '{"error":"ERR"}' }, 'bad_response'],
  ] as const;
  for (const [trouble, kind, pauseMs] of troubles) {
    fake.trouble(trouble);
    expect(await failureOf(storeWith().read(null, 'a'))).toEqual([kind, pauseMs]);
    expect(await failureOf(storeWith().write(answer('a')))).toEqual([kind, pauseMs]);
  }
});

function ask(more: Partial<CacheAsk<string>>) {
  return through({
    ...{ namespace: 'ai-letter', userId: null, input: 'anything', schema: z.string() },
    ...{ provider: 'openai', operation: 'write-letter', compute: async () => 'computed' },
    ...more,
  });
}

test('answers without a person go to Upstash alone, those from a person\u2019s data to PostgreSQL alone', async () => {
  vi.stubEnv('UPSTASH_REDIS_REST_URL', fake.baseUrl);
  vi.stubEnv('UPSTASH_REDIS_REST_TOKEN', fake.token);
  const { userId } = await insertPerson('asha@example.com');
  fake.commands.length = 0;
  await ask({ input: 'nobody\u2019s' });
  expect(fake.commands.map(([name]) => name)).toEqual(['GET', 'GET', 'SET']);
  expect(await storedInPostgres()).toEqual([]);
  fake.commands.length = 0;
  await ask({ input: 'a CV', userId });
  expect(fake.commands).toEqual([]);
  expect(await storedInPostgres()).toEqual([userId]);
  await expect(storeWith().write({ ...answer('a'), userId })).rejects.toThrow();
});

test('while Upstash is down PostgreSQL keeps what would have gone there', async () => {
  vi.stubEnv('UPSTASH_REDIS_REST_URL', fake.baseUrl.replace('127.0.0.1', 'localhost'));
  vi.stubEnv('UPSTASH_REDIS_REST_TOKEN', fake.token);
  fake.trouble({ kind: 'status', status: 500 });
  expect(await ask({ input: 'in trouble' })).toMatchObject({ servedFrom: 'computed' });
  expect(await storedInPostgres()).toEqual([null]);
});
