process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { signInAddresses, signInCodes, users } from '@/lib/db/schema/account';
import { withRealDb } from '@/lib/db/testing/real-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { requestSignInCode } from './request-sign-in-code';
import { verifySignInCode } from './verify-sign-in-code';

withRealDb();

const browser = 'browser-one';
const network = '203.0.113.7';

async function sendCode(email: string): Promise<string> {
  await requestSignInCode({ email, browser, network });
  const entry = (await listOutbox()).find((one) => one.recipient === email);
  if (!entry?.code) throw new Error('no code in the outbox');
  return entry.code;
}

const settle = async (attempts: Promise<unknown>[]) => {
  const results = await Promise.allSettled(attempts);
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : []));
  return { won: results.length - refused.length, refused };
};

test('of fifty people who enter one code at once, one comes in', async () => {
  const email = 'asha@example.com';
  const code = await sendCode(email);
  const attempts = Array.from({ length: 50 }, () => verifySignInCode({ email, code, browser, network }));
  const { won, refused } = await settle(attempts);
  expect(won).toBe(1);
  expect(new Set(refused)).toEqual(new Set(['used_code']));
  expect(await (await db()).select().from(users)).toHaveLength(1);
});

test('of two hundred guesses at once, three are looked at', async () => {
  const email = 'ben@example.com';
  const code = await sendCode(email);
  const guesses = Array.from({ length: 200 }, (_, index) => String(index).padStart(6, '7')).filter(
    (guess) => guess !== code,
  );
  const { won } = await settle(
    guesses.map((guess) => verifySignInCode({ email, code: guess, browser, network })),
  );
  expect(won).toBe(0);
  const codes = await (await db()).select().from(signInCodes);
  expect(Math.max(...codes.map((row) => row.tries))).toBe(3);
  const addresses = await (await db()).select().from(signInAddresses);
  expect(addresses.map((row) => row.failures).sort()).toEqual([3]);
});

test('of thirty requests for a code at once, from thirty browsers, one sends a mail', async () => {
  const email = 'cleo@example.com';
  const { won } = await settle(
    Array.from({ length: 30 }, (_, index) =>
      requestSignInCode({ email, browser: `browser-${index}`, network }),
    ),
  );
  expect(won).toBe(1);
  expect((await listOutbox()).filter((one) => one.recipient === email)).toHaveLength(1);
});

test('of twenty first accounts at once, one becomes the administrator', async () => {
  await (await db()).delete(users);
  const people = Array.from({ length: 20 }, (_, index) => `first-${index}@example.com`);
  const codes = await Promise.all(people.map(sendCode));
  await Promise.all(
    people.map((email, index) => verifySignInCode({ email, code: codes[index] ?? '', browser, network })),
  );
  const rows = await (await db()).select().from(users);
  expect(rows.filter((row) => row.role === 'admin')).toHaveLength(1);
});
