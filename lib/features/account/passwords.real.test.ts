process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { passwords, sessions, signInAddresses, signInCodes, users } from '@/lib/db/schema/account';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withRealDb } from '@/lib/db/testing/real-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { changePassword } from './change-password';
import { requestResetCode } from './request-reset-code';
import { resetPassword } from './reset-password';
import { setPassword } from './set-password';
import { signInWithPassword } from './sign-in-with-password';

withRealDb();

const password = 'violet-harbour-19';
const network = '203.0.113.7';
const browser = 'browser-one';
const sessionId = '00000000-0000-4000-8000-000000000000';

async function settle(attempts: Promise<unknown>[]): Promise<{ won: number; refused: string[] }> {
  const results = await Promise.allSettled(attempts);
  const refused = results.flatMap((one) =>
    one.status === 'rejected' ? [String(one.reason.reason ?? one.reason.code)] : [],
  );
  return { won: results.length - refused.length, refused };
}

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n));

beforeEach(async () => {
  const connection = await db();
  for (const table of [signInAddresses, signInCodes, users]) await connection.delete(table);
});

test('of forty wrong passwords at once from one network five are looked at, and exactly those are counted', async () => {
  const attempts = many(40, () => signInWithPassword({ email: 'asha@example.com', password, network }));
  const { won, refused } = await settle(attempts);
  expect(won).toBe(0);
  expect(refused.filter((reason) => reason === 'wrong_password')).toHaveLength(5);
  expect(refused.filter((reason) => reason === 'wait')).toHaveLength(35);
  const rows = await (await db()).select().from(signInAddresses);
  expect(rows.map((row) => row.failures)).toEqual([5, 5]);
});

test('of wrong passwords at once from many networks exactly a hundred in all are looked at', async () => {
  const refused: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const attempts = many(40, (n) =>
      signInWithPassword({ email: 'asha@example.com', password, network: `198.51.${round}.${n}` }),
    );
    refused.push(...(await settle(attempts)).refused);
  }
  expect(refused.filter((reason) => reason === 'wrong_password')).toHaveLength(100);
  expect(refused.filter((reason) => reason === 'locked')).toHaveLength(60);
  const rows = await (await db()).select().from(signInAddresses);
  expect(rows.filter((row) => row.failures === 100)).toHaveLength(1);
});

test('of twenty resets at once with one code one sets its password', async () => {
  const email = 'ben@example.com';
  const { userId } = await insertPerson(email);
  await requestResetCode({ email, browser, network });
  const code = (await listOutbox()).find((one) => one.recipient === email)?.code ?? '';
  const words = many(20, (n) => `amber-lantern-${n}`);
  const { won, refused } = await settle(
    words.map((one) => resetPassword({ email, code, password: one, browser, network })),
  );
  expect(won).toBe(1);
  expect(new Set(refused)).toEqual(new Set(['used_code']));
  const [user] = await (await db()).select().from(users).where(eq(users.id, userId));
  expect(user?.sessionVersion).toBe(2);
  const signIns = [];
  for (const [n, one] of words.entries()) {
    signIns.push(
      (await settle([signInWithPassword({ email, password: one, network: `198.51.100.${n}` })])).won,
    );
  }
  expect(signIns.filter(Boolean)).toHaveLength(1);
});

test('of two changes at once by the present password one wins, and the other is told', async () => {
  const email = 'cleo@example.com';
  const person = await insertPerson(email);
  await setPassword(person, { password, sessionId });
  const here = await insertSession(person.userId);
  const change = (n: number) =>
    changePassword(person, {
      ...{ presentPassword: password, password: `amber-lantern-${n}` },
      ...{ sessionId: here.sessionId ?? '', network },
    });
  const { won, refused } = await settle([change(0), change(1)]);
  expect([won, refused]).toEqual([1, ['conflict']]);
  expect(await (await db()).select().from(sessions)).toHaveLength(1);
  expect(await (await db()).select().from(passwords)).toHaveLength(1);
});
