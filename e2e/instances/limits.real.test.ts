import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { type FakeUpstash, startUpstash } from '../fakes/upstash';
import type { Instance } from './start-instance';
import { withInstances } from './with-instances';

const instances = withInstances();
const windowMs = 10_000;
const limits = { OUTBOUND_LIMITS: 'stripe=60' };

let upstash: FakeUpstash;
beforeAll(async () => {
  const redisUrl = process.env.TEST_REDIS_URL;
  if (!redisUrl) throw new Error('TEST_REDIS_URL is not set: this suite needs a real Redis.');
  upstash = await startUpstash({ redisUrl });
});
afterAll(() => upstash?.close());

const upstashVariables = () => ({
  UPSTASH_REDIS_REST_URL: upstash.baseUrl,
  UPSTASH_REDIS_REST_TOKEN: upstash.token,
});

/** Two on Redis whose first requests, which take longest, are behind them. */
async function startOnRedis() {
  const two = await instances.start(2, { ...limits, ...upstashVariables() });
  const warmUp = { kind: 'count', takes: 5, points: 1_000, windowSeconds: 60 } as const;
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(two.map((instance) => instance.say({ ...warmUp, key: randomUUID() })));
  }
  await executeSql('truncate rate_limits');
  return two;
}

async function pointsInPostgres(): Promise<number> {
  const { rows } = await executeSql('select coalesce(sum(points), 0)::int as points from rate_limits');
  return Number(rows[0]?.points);
}

test('two instances on PostgreSQL let out the limit of a window together, and go on as soon as it ends', async () => {
  const two = await instances.start(2, limits);
  await Promise.all(two.map((instance) => instance.say({ kind: 'send', calls: 10 })));
  const sent = await instances.deeds('send');
  expect(sent).toHaveLength(20);
  const [first = 0] = sent;
  const [tenth = 0, eleventh = 0] = [sent[9], sent[10]];
  expect(tenth - first).toBeLessThan(2_000);
  expect(eleventh - first).toBeGreaterThan(windowMs - 500);
  expect((sent[19] ?? 0) - first).toBeLessThan(windowMs + 2_000);
});

test('two instances on Redis let out the limit of a window together, and PostgreSQL counts nothing', async () => {
  const two = await startOnRedis();
  // Windows begin with the clock: not so late in one that the first ten would not fit.
  const intoWindowMs = Date.now() % windowMs;
  if (intoWindowMs > 6_000) await new Promise((resolve) => setTimeout(resolve, windowMs - intoWindowMs + 50));
  const nextWindow = (Math.floor(Date.now() / windowMs) + 1) * windowMs;
  await Promise.all(two.map((instance) => instance.say({ kind: 'send', calls: 10 })));
  const sent = await instances.deeds('send');
  expect(sent).toHaveLength(20);
  expect(sent.filter((at) => at < nextWindow)).toHaveLength(10);
  expect((sent[19] ?? 0) - nextWindow).toBeLessThan(2_000);
  expect(await pointsInPostgres()).toBe(0);
});

test('of many takes at once on two instances exactly the limit is allowed, by either vendor', async () => {
  const question = { kind: 'count', takes: 20, points: 15, windowSeconds: 3_600 } as const;
  const allowed = async (two: Instance[]) => {
    const key = randomUUID();
    const counts = await Promise.all(two.map((instance) => instance.say({ ...question, key })));
    return counts.reduce((sum, one) => sum + one, 0);
  };
  expect(await allowed(await startOnRedis())).toBe(15);
  expect(await pointsInPostgres()).toBe(0);
  expect(await allowed(await instances.start(2))).toBe(15);
  expect(await pointsInPostgres()).toBe(40);
});
