import { expect, test } from 'vitest';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Db } from '@/lib/db/types';
import { take } from './index';

withTestDb();

const limit = { points: 3, windowSeconds: 60 };

test('the fourth of three is refused, with the seconds until the window ends', async () => {
  for (let use = 0; use < 3; use += 1) expect((await take('door', 'asha', limit)).isAllowed).toBe(true);
  const refused = await take('door', 'asha', limit);
  expect(refused.isAllowed).toBe(false);
  expect(refused.retryAfterSeconds).toBeGreaterThan(50);
  expect((await take('door', 'ben', limit)).isAllowed).toBe(true);
  expect((await take('other-door', 'asha', limit)).isAllowed).toBe(true);
});

test('a new window begins when the old one is over', async () => {
  for (let use = 0; use < 4; use += 1) await take('door', 'asha', limit);
  await executeSql('update rate_limits set expire = $1', [Date.now() - 1]);
  expect((await take('door', 'asha', limit)).isAllowed).toBe(true);
});

test('a limiter that can not count lets nobody through', async () => {
  await closeDb();
  const broken = { execute: () => Promise.reject(new Error('gone')) } as unknown as Db;
  setDb({ db: broken, close: async () => undefined });
  await expect(take('door', 'asha', limit)).rejects.toThrow();
});
