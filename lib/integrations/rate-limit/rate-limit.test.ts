import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type FakeUpstash, startUpstash } from '@/e2e/fakes/upstash';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Db } from '@/lib/db/types';
import { take, takeOutbound, whoCounts } from './index';

withTestDb();

const limit = { points: 3, windowSeconds: 60 };
let upstash: FakeUpstash;
beforeAll(async () => {
  upstash = await startUpstash();
});
afterEach(() => {
  upstash.trouble(null);
  vi.unstubAllEnvs();
});
afterAll(() => upstash.close());

/** Another address begins with a closed breaker. */
function setUpUpstash({ token = upstash.token, host = '127.0.0.1' } = {}): void {
  vi.stubEnv('UPSTASH_REDIS_REST_URL', upstash.baseUrl.replace('127.0.0.1', host));
  vi.stubEnv('UPSTASH_REDIS_REST_TOKEN', token);
}

async function countedInPostgres(): Promise<number> {
  const { rows } = await executeSql('select coalesce(sum(points), 0)::int as points from rate_limits');
  return Number(rows[0]?.points);
}

test('the fourth of three is refused, with the time until the window ends', async () => {
  for (let use = 0; use < 3; use += 1) expect((await take('door', 'asha', limit)).isAllowed).toBe(true);
  const refused = await take('door', 'asha', limit);
  expect(refused.isAllowed).toBe(false);
  expect(refused.retryAfterMs).toBeGreaterThan(50_000);
  expect(refused.retryAfterMs).toBeLessThanOrEqual(60_000);
  expect((await take('door', 'ben', limit)).isAllowed).toBe(true);
  expect((await take('other-door', 'asha', limit)).isAllowed).toBe(true);
});

test('a new window begins when the old one is over', async () => {
  for (let use = 0; use < 4; use += 1) await take('door', 'asha', limit);
  await executeSql('update rate_limits set expire = $1', [Date.now() - 1]);
  expect((await take('door', 'asha', limit)).isAllowed).toBe(true);
});

test('one door may have two limits of different length without one counting by the other\u2019s', async () => {
  await take('door', 'short', { points: 1, windowSeconds: 1 });
  const long = await take('door', 'long', limit);
  expect(long.retryAfterMs).toBeGreaterThan(50_000);
});

test('Upstash counts where it is set up, and PostgreSQL then counts nothing', async () => {
  setUpUpstash();
  for (let use = 0; use < 3; use += 1) expect((await take('door', 'up', limit)).isAllowed).toBe(true);
  expect((await take('door', 'up', limit)).isAllowed).toBe(false);
  expect(await countedInPostgres()).toBe(0);
  expect(await whoCounts()).toEqual({ vendor: 'upstash', failure: null });
});

test('PostgreSQL counts while Upstash is in any trouble, and the status can tell why', async () => {
  const troubles = [
    [{ kind: 'status', status: 401 }, 'bad_credentials'],
    [{ kind: 'status', status: 429, retryAfterSeconds: 9 }, 'rate_limited'],
    [{ kind: 'status', status: 500 }, 'server_error'],
    [{ kind: 'hang' }, 'timeout'],
    [{ kind: 'reset' }, 'unreachable'],
    [{ kind: 'garbage' }, 'bad_response'],
  ] as const;
  setUpUpstash({ host: 'localhost' });
  for (const [trouble, failure] of troubles) {
    upstash.trouble(trouble);
    expect(await whoCounts()).toEqual({ vendor: 'postgres', failure });
  }
  for (let use = 0; use < 3; use += 1) await take('door', 'fallback', limit);
  expect((await take('door', 'fallback', limit)).isAllowed).toBe(false);
});

test('where no vendor is set up but PostgreSQL, that is no failure', async () => {
  expect(await whoCounts()).toEqual({ vendor: 'postgres', failure: null });
});

test('calls to a provider are dealt out by ten seconds, and a full window is not asked again', async () => {
  const waits = [];
  for (let call = 0; call < 14; call += 1) waits.push(await takeOutbound('stripe', 60));
  expect(waits.slice(0, 10)).toEqual(Array(10).fill(0));
  for (const waitMs of waits.slice(10)) {
    expect(waitMs).toBeGreaterThan(5_000);
    expect(waitMs).toBeLessThanOrEqual(10_100);
  }
  expect(await countedInPostgres()).toBe(11);
});

test('a limit of less than six a minute is kept over the minute, and none at all lets nothing out', async () => {
  const waits = [];
  for (let call = 0; call < 4; call += 1) waits.push(await takeOutbound('phonepe', 3));
  expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
  expect(waits[3]).toBeGreaterThan(50_000);
  expect(await takeOutbound('sms', 0)).toBeGreaterThan(50_000);
});

test('a limiter that can not count lets nobody through, and no call out', async () => {
  setUpUpstash({ token: 'stolen' });
  await closeDb();
  const broken = { execute: () => Promise.reject(new Error('gone')) } as unknown as Db;
  setDb({ db: broken, close: async () => undefined });
  await expect(take('door', 'asha', limit)).rejects.toThrow();
  await expect(takeOutbound('sendgrid', 60)).rejects.toThrow();
});
