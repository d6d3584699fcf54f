process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { withRealDb } from '@/lib/db/testing/real-db';
import { enterWithProvider } from './enter-with-provider';

withRealDb();

const at = (way: 'google' | 'replit', sub: string, email: string) => ({
  ...{ way, sub, email, isEmailVerified: true, name: 'Asha', pictureUrl: null },
});
const signIn = { purpose: 'sign_in' } as const;
const count = async (table: string) =>
  Number(((await executeSql(`select count(*) as n from ${table}`)).rows[0] as { n: string }).n);

test('of a hundred first sign-ins at once, by two providers and one address, one account comes, and one administrator', async () => {
  const entering = Array.from({ length: 100 }, (_, index) =>
    enterWithProvider(at(index % 2 ? 'google' : 'replit', 'same', 'asha@example.com'), signIn),
  );
  const ids = new Set((await Promise.all(entering)).map(({ id }) => id));
  expect(ids.size).toBe(1);
  expect([await count('users'), await count('accounts')]).toEqual([1, 2]);
});

test('two first sign-ins with one `sub` and two addresses make one person, whoever is first', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [left, right] = await Promise.all([
      enterWithProvider(at('google', `round-${round}`, `left-${round}@example.com`), signIn),
      enterWithProvider(at('google', `round-${round}`, `right-${round}@example.com`), signIn),
    ]);
    expect(left.id).toBe(right.id);
  }
});

test('of many who link the same account at once one gets it, and the others are told', async () => {
  const people = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      enterWithProvider(at('replit', `p-${n}`, `p-${n}@example.com`), signIn),
    ),
  );
  const outcomes = await Promise.allSettled(
    people.map(({ id }) =>
      enterWithProvider(at('google', 'wanted', 'w@example.com'), { purpose: 'link', userId: id }),
    ),
  );
  const refused = outcomes.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(19);
  for (const { reason } of refused) expect(reason).toMatchObject({ reason: 'other_owner' });
});
