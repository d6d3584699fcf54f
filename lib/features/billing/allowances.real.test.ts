import { expect, test } from 'vitest';
import { tiers } from '@/lib/core/plans';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withRealDb } from '@/lib/db/testing/real-db';
import { periodOf } from './period';
import { listUses } from './queries';
import { returnAllowance } from './return-allowance';
import { takeAllowance } from './take-allowance';

withRealDb();

const at = new Date('2026-11-30T23:59:59Z');
const limit = tiers.free.allowances.ai_letters;
const usesOf = (userId: string) => listUses(userId, periodOf(at));

test('of fifty who ask for the last use at once exactly one gets it', async () => {
  const asha = await insertPerson('asha@example.com');
  for (let used = 1; used < limit; used += 1) await takeAllowance(asha, 'ai_letters', at);
  const taken = await Promise.all(Array.from({ length: 50 }, () => takeAllowance(asha, 'ai_letters', at)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await usesOf(asha.userId)).toEqual([{ kind: 'ai_letters', used: limit }]);
});

test('the first use of a month, asked for by many at once, counts each of them once', async () => {
  const ravi = await insertPerson('ravi@example.com');
  const taken = await Promise.all(
    Array.from({ length: limit + 20 }, () => takeAllowance(ravi, 'ai_letters', at)),
  );
  expect(taken.filter(Boolean)).toHaveLength(limit);
});

test('uses taken and given back by many at once leave none behind', async () => {
  const meera = await insertPerson('meera@example.com');
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      if (await takeAllowance(meera, 'ai_letters', at)) await returnAllowance(meera, 'ai_letters', at);
    }),
  );
  expect(await usesOf(meera.userId)).toEqual([{ kind: 'ai_letters', used: 0 }]);
});
