import PgBoss from 'pg-boss';
import { expect, test } from 'vitest';
import { db, inTransaction } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { queueNames, queueSchema, queueSchemaVersion } from '@/lib/db/queue-schema';
import { users } from '@/lib/db/schema/account';
import { withTestDb } from '@/lib/db/testing/test-db';
import { drainOnce, enqueue, queueHealth } from './index';
import { workKinds } from './types';

withTestDb();

const cv = (cvId: string) => ({ cvId, userId: 'u1' });
const minute = 60_000;

test('the schema in our migrations is the one that the installed pg-boss expects', () => {
  const squeeze = (text: string) => text.replace(/[\s;]+/g, '');
  const plan = squeeze(PgBoss.getConstructionPlans('pgboss'));
  const ours = squeeze(queueSchema.join(''));
  expect(plan).toContain(ours);
  expect(ours).toContain(`VALUES('${queueSchemaVersion}')`);
  expect([...queueNames].sort()).toEqual([...workKinds].sort());
});

test('work is run once with its payload, the most urgent kind first', async () => {
  const ran: unknown[] = [];
  await enqueue('match-all', {});
  await enqueue('read-cv', cv('a'));
  const handlers = {
    'read-cv': async (payload: unknown) => ran.push(payload),
    'match-all': async (payload: unknown) => ran.push(payload),
  };
  expect(await drainOnce(handlers, minute)).toBe(2);
  expect(ran).toEqual([cv('a'), {}]);
  expect(await drainOnce(handlers, minute)).toBe(0);
});

test('work asked for in a transaction that fails does not exist', async () => {
  const failing = inTransaction(async () => {
    await (await db()).insert(users).values({ email: 'asha@example.com', emailVerified: new Date() });
    await enqueue('read-cv', cv('a'));
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect((await queueHealth()).waiting).toBe(0);
});

test('the same work asked for while it waits is one piece of work, and may be asked for again while it runs', async () => {
  let runs = 0;
  await enqueue('match-cv', cv('a'));
  await inTransaction(() => enqueue('match-cv', cv('a')));
  await enqueue('match-cv', cv('b'));
  expect((await queueHealth()).waiting).toBe(2);
  const handler = async () => {
    runs += 1;
    if (runs === 1) await enqueue('match-cv', cv('a'));
  };
  expect(await drainOnce({ 'match-cv': handler }, minute)).toBe(3);
});

test('failed work waits before it runs again, and what is kept of the failure holds no message', async () => {
  await enqueue('read-cv', cv('a'));
  const failing = async () => {
    throw new Error('text of a CV');
  };
  expect(await drainOnce({ 'read-cv': failing }, minute)).toBe(1);
  expect(await drainOnce({ 'read-cv': failing }, minute)).toBe(0);
  const { rows } = await executeSql(
    `select state::text, output, start_after > now() as later from pgboss.job`,
  );
  expect(rows).toEqual([{ state: 'retry', output: { failure: 'Error' }, later: true }]);
});

test('the work of a worker that died is taken again when its lease ends, and given up after its last try', async () => {
  const die = `update pgboss.job set state = 'active', started_on = now() - interval '31 seconds' where state = 'created'`;
  const ran: string[] = [];
  const handler = async (payload: { cvId: string }) => ran.push(payload.cvId);
  await enqueue('read-cv', cv('a'));
  await executeSql(die);
  expect(await drainOnce({ 'read-cv': handler }, minute)).toBe(1);
  await enqueue('read-cv', cv('b'));
  await executeSql(`update pgboss.job set retry_count = retry_limit where state = 'created'`);
  await executeSql(die);
  const givenUp: string[] = [];
  const whenGivenUp = { 'read-cv': async (payload: { cvId: string }) => givenUp.push(payload.cvId) };
  expect(await drainOnce({ 'read-cv': handler }, minute, whenGivenUp)).toBe(0);
  expect(ran).toEqual(['a']);
  expect(givenUp).toEqual(['b']);
  expect(await queueHealth()).toEqual({
    ...{ waiting: 0, active: 0, failed: 1, failedLastHour: 1 },
    oldestWaitingMs: 0,
  });
});

test('whoever asked hears of a failure for good, once, and not of a try before the last', async () => {
  const givenUp: string[] = [];
  const failing = async () => {
    throw new Error('no');
  };
  const whenGivenUp = { 'read-cv': async (payload: { cvId: string }) => givenUp.push(payload.cvId) };
  const tryAgain = async () => {
    await executeSql(`update pgboss.job set start_after = now()`);
    await drainOnce({ 'read-cv': failing }, minute, whenGivenUp);
  };
  await enqueue('read-cv', cv('a'));
  for (let tries = 0; tries < 5; tries += 1) await tryAgain();
  expect(givenUp).toEqual([]);
  await tryAgain();
  await tryAgain();
  expect(givenUp).toEqual(['a']);
  expect((await queueHealth()).failed).toBe(1);
});

test('nothing begins after the deadline', async () => {
  await enqueue('read-cv', cv('a'));
  expect(await drainOnce({ 'read-cv': async () => undefined }, 0)).toBe(0);
  expect((await queueHealth()).waiting).toBe(1);
});

test('work with a delay waits for it, and is one with the same work that waits already', async () => {
  const payment = { paymentId: 'p1', userId: 'u1' };
  await enqueue('settle-payment', payment, { delaySeconds: 22 });
  await enqueue('settle-payment', payment, { delaySeconds: 3 });
  const ran: unknown[] = [];
  const handlers = { 'settle-payment': async (payload: unknown) => ran.push(payload) };
  expect(await drainOnce(handlers, minute)).toBe(0);
  expect((await queueHealth()).waiting).toBe(1);
  await executeSql(`update pgboss.job set start_after = start_after - interval '22 seconds'`);
  expect(await drainOnce(handlers, minute)).toBe(1);
  expect(ran).toEqual([payment]);
});
