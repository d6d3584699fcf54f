import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeUpstash, startUpstash } from '@/e2e/fakes/upstash';
import { type Call, createGate } from '@/lib/core/call-provider';
import { isProviderError } from '@/lib/core/errors';
import type { CallRecord } from '@/lib/core/providers';
import type { UpstashConfig } from '../upstash';
import { createUpstashLimiter } from './upstash';

const limit = { points: 3, windowSeconds: 60 };
let fake: FakeUpstash;
let rows: CallRecord[];
let call: Call;
beforeAll(async () => {
  fake = await startUpstash();
});
beforeEach(() => {
  rows = [];
  call = createGate({ provider: 'rate_limit', record: (row) => rows.push(row) }).call;
});
afterEach(() => fake.trouble(null));
afterAll(() => fake.close());

function limiter(token = fake.token) {
  const config: UpstashConfig = { UPSTASH_REDIS_REST_URL: fake.baseUrl, UPSTASH_REDIS_REST_TOKEN: token };
  return createUpstashLimiter(config, call);
}

/** How a take failed: kind and, where the server asked for one, the pause. */
async function failureOf(take: Promise<unknown>) {
  const error = await take.then(
    () => 'it was allowed',
    (thrown: unknown) => thrown,
  );
  if (!isProviderError(error)) throw new Error(`unexpected: ${String(error)}`);
  return { kind: error.kind, retryAfterMs: error.retryAfterMs };
}

test('the fourth of three is refused until the window ends; another key and another door are not', async () => {
  const upstash = limiter();
  const key = `asha-${Date.now()}`;
  const verdicts = [];
  for (let use = 0; use < 4; use += 1) verdicts.push(await upstash.take('door', key, limit));
  expect(verdicts.map((verdict) => verdict.isAllowed)).toEqual([true, true, true, false]);
  const untilMinute = 60_000 - (Date.now() % 60_000);
  expect(Math.abs((verdicts[3]?.retryAfterMs ?? 0) - untilMinute)).toBeLessThan(1_000);
  expect((await upstash.take('door', `${key}-2`, limit)).isAllowed).toBe(true);
  expect((await upstash.take('other-door', key, limit)).isAllowed).toBe(true);
  expect(rows.map((row) => [row.operation, row.outcome])).toEqual(Array(6).fill(['take', 'ok']));
});

test('a wrong token is bad credentials', async () => {
  expect(await failureOf(limiter('stolen').take('door', 'a', limit))).toMatchObject({
    kind: 'bad_credentials',
  });
});

test('401, 429 with its pause and 500 are told apart, and none lets anybody through', async () => {
  fake.trouble({ kind: 'status', status: 401 });
  expect((await failureOf(limiter().take('door', 'a', limit))).kind).toBe('bad_credentials');
  fake.trouble({ kind: 'status', status: 429, retryAfterSeconds: 7 });
  expect(await failureOf(limiter().take('door', 'a', limit))).toEqual({
    kind: 'rate_limited',
    retryAfterMs: 7_000,
  });
  fake.trouble({ kind: 'status', status: 500 });
  expect((await failureOf(limiter().take('door', 'a', limit))).kind).toBe('server_error');
});

test('a server that hangs lets nobody through, and costs half a second', async () => {
  fake.trouble({ kind: 'hang' });
  const startedAt = Date.now();
  expect((await failureOf(limiter().take('door', 'a', limit))).kind).toBe('timeout');
  expect(Date.now() - startedAt).toBeLessThan(3_000);
});

test('a cut connection is unreachable, and is not tried again behind our back', async () => {
  fake.trouble({ kind: 'reset' });
  const before = fake.requests.length;
  expect((await failureOf(limiter().take('door', 'a', limit))).kind).toBe('unreachable');
  expect(fake.requests.length - before).toBe(1);
});

test('an answer that can not be read, or that holds no count, lets nobody through', async () => {
  for (const body of [
    '<html>hello</html>',
    '{}',
    '{"result":"yes"}',
    '{"result":null}',
    '{"result":["a","b"]}',
    '[]',
  ]) {
    fake.trouble({ kind: 'garbage', body });
    expect([body, (await failureOf(limiter().take('door', 'a', limit))).kind]).toEqual([
      body,
      'bad_response',
    ]);
  }
});

test('the tenth failure opens the breaker: a dead server then costs nothing', async () => {
  fake.trouble({ kind: 'hang' });
  await Promise.all(Array.from({ length: 10 }, () => failureOf(limiter().take('door', 'a', limit))));
  const startedAt = Date.now();
  expect((await failureOf(limiter().take('door', 'a', limit))).kind).toBe('unreachable');
  expect(Date.now() - startedAt).toBeLessThan(400);
  expect(rows).toHaveLength(10);
});
