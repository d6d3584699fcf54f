process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.ADMIN_EMAILS = 'boss@example.com';

import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { signInAddresses, signInCodes, signInSends, users } from '@/lib/db/schema/account';
import { outboxMessages } from '@/lib/db/schema/mail';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withTestDb } from '@/lib/db/testing/test-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { renameAccount } from './rename-account';
import { requestSignInCode } from './request-sign-in-code';
import { findSessionUser } from './session-queries';
import { signOutEverywhere } from './sign-out-everywhere';
import { verifySignInCode } from './verify-sign-in-code';

withTestDb();

const email = 'asha@example.com';
const browser = 'browser-one';
const network = '203.0.113.7';

async function newestCode(): Promise<string> {
  const [entry] = await listOutbox();
  if (!entry?.code) throw new Error('no code in the outbox');
  return entry.code;
}

function wrong(code: string): string {
  return code === '000000' ? '111111' : '000000';
}

async function letWaitPass(): Promise<void> {
  await (await db()).update(signInSends).set({ nextSendAt: sql`now() - interval '1 second'` });
}

const signIn = async (who = email, where = browser) => {
  await requestSignInCode({ email: who, browser: where, network });
  return verifySignInCode({ email: who, code: await newestCode(), browser: where, network });
};

async function sessionOf(userId: string) {
  const { sessionId = '', sessionVersion } = await insertSession(userId);
  return { userId, sessionId, sessionVersion };
}

beforeEach(async () => {
  await (await db()).insert(users).values({ email: 'first@example.com', emailVerified: new Date() });
});

test('a right code makes an account once and finds it again', async () => {
  const first = await signIn();
  await letWaitPass();
  const second = await signIn();
  expect(second.id).toBe(first.id);
  expect(first).toMatchObject({ email, role: 'user' });
});

test('a code works once, and its mail is wiped with it', async () => {
  await requestSignInCode({ email, browser, network });
  const code = await newestCode();
  await verifySignInCode({ email, code, browser, network });
  await expect(verifySignInCode({ email, code, browser, network })).rejects.toMatchObject({
    reason: 'used_code',
  });
  const [row] = await (await db()).select().from(outboxMessages);
  expect(row).toMatchObject({ state: 'wiped', sealedProps: null, props: null });
});

test('a code is nowhere readable in the database', async () => {
  await requestSignInCode({ email, browser, network });
  const code = await newestCode();
  const rows = [...(await (await db()).select().from(outboxMessages))].map(({ recipient: _, ...row }) => row);
  const codes = await (await db()).select().from(signInCodes);
  expect(JSON.stringify([rows, codes])).not.toContain(code);
  expect(JSON.stringify(codes)).not.toContain(email);
});

test('three wrong tries use a code up, and then even the right one is refused', async () => {
  await requestSignInCode({ email, browser, network });
  const code = await newestCode();
  const guess = () => verifySignInCode({ email, code: wrong(code), browser, network });
  await expect(guess()).rejects.toMatchObject({ reason: 'wrong_code', fields: { code: /2 tries/ } });
  await expect(guess()).rejects.toMatchObject({ reason: 'wrong_code' });
  await expect(guess()).rejects.toMatchObject({ reason: 'too_many_tries' });
  await expect(verifySignInCode({ email, code, browser, network })).rejects.toMatchObject({
    reason: 'too_many_tries',
  });
});

test('an expired code is refused and its mail wiped', async () => {
  await requestSignInCode({ email, browser, network });
  const code = await newestCode();
  const past = sql`now() - interval '1 second'`;
  await (await db()).update(signInCodes).set({ expiresAt: past });
  await (await db()).update(outboxMessages).set({ expiresAt: past });
  await expect(verifySignInCode({ email, code, browser, network })).rejects.toMatchObject({
    reason: 'expired_code',
  });
  expect(await listOutbox()).toMatchObject([{ mail: null, code: null }]);
});

test('a code works only in the browser that asked for it, and for the address it was sent to', async () => {
  await requestSignInCode({ email, browser, network });
  const code = await newestCode();
  await expect(verifySignInCode({ email, code, browser: 'another', network })).rejects.toMatchObject({
    reason: 'no_code',
  });
  await expect(verifySignInCode({ email: 'b@example.com', code, browser, network })).rejects.toMatchObject({
    reason: 'no_code',
  });
  expect((await verifySignInCode({ email, code, browser, network })).email).toBe(email);
});

test('a newer code puts the older one out of use', async () => {
  await requestSignInCode({ email, browser, network });
  const older = await newestCode();
  await letWaitPass();
  await requestSignInCode({ email, browser, network });
  const newer = await newestCode();
  if (older !== newer) {
    await expect(verifySignInCode({ email, code: older, browser, network })).rejects.toMatchObject({
      reason: 'wrong_code',
    });
  }
  expect((await verifySignInCode({ email, code: newer, browser, network })).email).toBe(email);
});

test('asking again during the wait sends nothing and keeps the code on its way', async () => {
  const first = await requestSignInCode({ email, browser, network });
  expect(first.resendAfterSeconds).toBe(60);
  const again = await requestSignInCode({ email, browser, network });
  expect(again.resendAfterSeconds).toBeGreaterThan(50);
  expect(await listOutbox()).toHaveLength(1);
  await expect(requestSignInCode({ email, browser: 'another', network })).rejects.toMatchObject({
    code: 'rate_limited',
    detail: { retryAfterSeconds: again.resendAfterSeconds },
  });
});

test('the wait doubles with each send, and the sixth within the hour is refused', async () => {
  const waits: number[] = [];
  for (let send = 0; send < 5; send += 1) {
    waits.push((await requestSignInCode({ email, browser, network })).resendAfterSeconds);
    await letWaitPass();
  }
  expect(waits).toEqual([60, 120, 240, 480, 960]);
  await (await db()).update(signInCodes).set({ expiresAt: sql`now() - interval '1 second'` });
  await expect(requestSignInCode({ email, browser, network })).rejects.toMatchObject({
    code: 'rate_limited',
  });
  await (await db()).update(signInSends).set({ windowStartedAt: sql`now() - interval '61 minutes'` });
  expect((await requestSignInCode({ email, browser, network })).resendAfterSeconds).toBe(60);
});

test('a known and an unknown address get the same answer', async () => {
  await signIn();
  await letWaitPass();
  await (await db()).delete(signInSends);
  const known = await requestSignInCode({ email, browser, network });
  const unknown = await requestSignInCode({ email: 'nobody@example.com', browser, network });
  expect(unknown).toEqual(known);
  const refusalOf = (who: string) =>
    verifySignInCode({ email: who, code: '123456', browser: 'fresh', network }).catch(
      (error) => error.message,
    );
  expect(await refusalOf('nobody@example.com')).toBe(await refusalOf(email));
});

test('a hundred failures in a row lock the address; a resend does not reset the count, a right code does', async () => {
  await requestSignInCode({ email, browser, network });
  const guess = async () => verifySignInCode({ email, code: wrong(await newestCode()), browser, network });
  await expect(guess()).rejects.toThrow();
  await (await db()).update(signInAddresses).set({ failures: 99 });
  const code = await newestCode();
  await expect(verifySignInCode({ email, code: wrong(code), browser, network })).rejects.toThrow();
  await expect(verifySignInCode({ email, code, browser, network })).rejects.toMatchObject({
    reason: 'locked',
  });
  await letWaitPass();
  await expect(requestSignInCode({ email, browser, network })).rejects.toMatchObject({ reason: 'locked' });
  const elsewhere = { email, browser: 'another', network: '198.51.100.9' };
  await expect(requestSignInCode(elsewhere)).rejects.toMatchObject({ reason: 'locked' });

  await (await db()).update(signInAddresses).set({ lastFailureAt: sql`now() - interval '25 hours'` });
  await requestSignInCode({ email, browser, network });
  await verifySignInCode({ email, code: await newestCode(), browser, network });
  expect(await (await db()).select().from(signInAddresses)).toEqual([]);
});

test('signing out everywhere ends every session at once', async () => {
  const user = await signIn();
  const session = await sessionOf(user.id);
  expect(await findSessionUser(session)).toMatchObject({ id: user.id });
  await signOutEverywhere({ userId: user.id, role: 'user' });
  expect(await findSessionUser(session)).toBeNull();
});

test('a blocked person has no session and gets none', async () => {
  const user = await signIn();
  const session = await sessionOf(user.id);
  await (await db()).update(users).set({ isBlocked: true }).where(eq(users.id, user.id));
  expect(await findSessionUser(session)).toBeNull();
  await letWaitPass();
  await expect(signIn()).rejects.toMatchObject({ code: 'forbidden' });
});

test('an address in ADMIN_EMAILS is an administrator once it is proven', async () => {
  expect(await signIn('boss@example.com')).toMatchObject({ role: 'admin' });
});

test('the first account of a local install is its administrator, the second is not', async () => {
  await (await db()).delete(users);
  expect(await signIn()).toMatchObject({ role: 'admin' });
  expect(await signIn('second@example.com')).toMatchObject({ role: 'user' });
});

test('a name is kept, and an empty one removes it', async () => {
  const { id } = await signIn();
  expect(await renameAccount({ userId: id, role: 'user' }, { name: 'Asha' })).toMatchObject({ name: 'Asha' });
  expect(await renameAccount({ userId: id, role: 'user' }, { name: null })).toMatchObject({ name: null });
});
