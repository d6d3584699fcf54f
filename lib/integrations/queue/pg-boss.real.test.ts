import { beforeEach, expect, test } from 'vitest';
import { inTransaction } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { withRealDb } from '@/lib/db/testing/real-db';
import { drainOnce, enqueue, queueHealth, startWorker } from './index';

withRealDb();
beforeEach(async () => {
  await executeSql('truncate pgboss.job');
});

const cv = (cvId: string) => ({ cvId, userId: 'u1' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await isTrue()) return;
    await pause(25);
  }
  throw new Error('it did not come to be');
}

test('four workers run three hundred pieces of work, each exactly once', async () => {
  const ran: string[] = [];
  await Promise.all(Array.from({ length: 300 }, (_, n) => enqueue('read-cv', cv(String(n)))));
  const handlers = { 'read-cv': async ({ cvId }: { cvId: string }) => ran.push(cvId) };
  const workers = Array.from({ length: 4 }, () => startWorker(handlers));
  await until(async () => (await queueHealth()).waiting === 0 && (await queueHealth()).active === 0);
  await Promise.all(workers.map((worker) => worker.stop(5_000)));
  expect(new Set(ran).size).toBe(300);
  expect(ran).toHaveLength(300);
});

test('waiting work that a transaction joined does not begin before that transaction ends', async () => {
  let value = 'old';
  const seen: string[] = [];
  const handlers = { 'match-cv': async () => seen.push(value) };
  await enqueue('match-cv', cv('a'));
  // Begun here, so that it runs on a connection of its own and not inside the transaction.
  let go: () => void = () => undefined;
  const outside = new Promise<void>((resolve) => {
    go = resolve;
  }).then(() => drainOnce(handlers, 2_000));
  await inTransaction(async () => {
    await enqueue('match-cv', cv('a'));
    go();
    expect(await outside).toBe(0);
    value = 'new';
  });
  expect(await drainOnce(handlers, 10_000)).toBe(1);
  expect(seen).toEqual(['new']);
});

test('fifty askers of one piece of work at once make one', async () => {
  await Promise.all(Array.from({ length: 50 }, () => inTransaction(() => enqueue('match-all', {}))));
  expect((await queueHealth()).waiting).toBe(1);
});

test('a worker that stops lets its work end and takes no more', async () => {
  let ended = 0;
  await enqueue('read-cv', cv('a'));
  await enqueue('read-cv', cv('b'));
  const worker = startWorker({
    'read-cv': async () => {
      await pause(400);
      ended += 1;
    },
  });
  await until(async () => (await queueHealth()).active === 1);
  await worker.stop(5_000);
  expect(ended).toBe(1);
  expect(await queueHealth()).toMatchObject({ waiting: 1, active: 0 });
});
