process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.ADMIN_EMAILS = 'boss@example.com';

import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { signInAddresses, signInCodes, users } from '@/lib/db/schema/account';
import { outboxMessages } from '@/lib/db/schema/mail';
import { withTestDb } from '@/lib/db/testing/test-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { findSessionUser } from './queries';
import { renameAccount } from './rename-account';
import { requestSignInCode } from './request-sign-in-code';
import { signOutEverywhere } from './sign-out-everywhere';
import { verifySignInCode } from './verify-sign-in-code';

withTestDb();

const email = 'asha@example.com';
const browser = 'browser-one';

async function newestCode(): Promise<string> {
  const [entry] = await listOutbox();
  if (!entry?.code) throw new Error('no code in the outbox');
  return entry.code;
}

function wrong(code: string): string {
  return code === '000000' ? '111111' : '000000';
}

async function letWaitPass(): Promise<void> {
  await (await db()).update(signInAddresses).set({ nextSendAt: sql`now() - interval '1 second'` });
}

const signIn = async (who = email, where = browser) => {
  await requestSignInCode({ email: who, browser: where });
  return verifySignInCode({ email: who, code: await newestCode(), browser: where });
};

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
  await requestSignInCode({ email, browser });
  const code = await newestCode();
  await verifySignInCode({ email, code, browser });
  await expect(verifySignInCode({ email, code, browser })).rejects.toMatchObject({ reason: 'used_code' });
  const [row] = await (await db()).select().from(outboxMessages);
  expect(row).toMatchObject({ state: 'wiped', sealedProps: null, props: null });
});

test('a code is nowhere readable in the database', async () => {
  await requestSignInCode({ email, browser });
  const code = await newestCode();
  const rows = [...(await (await db()).select().from(outboxMessages))].map(({ recipient: _, ...row }) => row);
  const codes = await (await db()).select().from(signInCodes);
  expect(JSON.stringify([rows, codes])).not.toContain(code);
  expect(JSON.stringify(codes)).not.toContain(email);
});

test('three wrong tries use a code up, and then even the right one is refused', async () => {
  await requestSignInCode({ email, browser });
  const code = await newestCode();
  const guess = () => verifySignInCode({ email, code: wrong(code), browser });
  await expect(guess()).rejects.toMatchObject({ reason: 'wrong_code', fields: { code: /2 tries/ } });
  await expect(guess()).rejects.toMatchObject({ reason: 'wrong_code' });
  await expect(guess()).rejects.toMatchObject({ reason: 'too_many_tries' });
  await expect(verifySignInCode({ email, code, browser })).rejects.toMatchObject({
    reason: 'too_many_tries',
  });
});

test('an expired code is refused and its mail wiped', async () => {
  await requestSignInCode({ email, browser });
  const code = await newestCode();
  const past = sql`now() - interval '1 second'`;
  await (await db()).update(signInCodes).set({ expiresAt: past });
  await (await db()).update(outboxMessages).set({ expiresAt: past });
  await expect(verifySignInCode({ email, code, browser })).rejects.toMatchObject({ reason: 'expired_code' });
  expect(await listOutbox()).toMatchObject([{ mail: null, code: null }]);
});

test('a code works only in the browser that asked for it, and for the address it was sent to', async () => {
  await requestSignInCode({ email, browser });
  const code = await newestCode();
  await expect(verifySignInCode({ email, code, browser: 'another' })).rejects.toMatchObject({
    reason: 'no_code',
  });
  await expect(verifySignInCode({ email: 'b@example.com', code, browser })).rejects.toMatchObject({
    reason: 'no_code',
  });
  expect((await verifySignInCode({ email, code, browser })).email).toBe(email);
});

test('a newer code puts the older one out of use', async () => {
  await requestSignInCode({ email, browser });
  const older = await newestCode();
  await letWaitPass();
  await requestSignInCode({ email, browser });
  const newer = await newestCode();
  if (older !== newer) {
    await expect(verifySignInCode({ email, code: older, browser })).rejects.toMatchObject({
      reason: 'wrong_code',
    });
  }
  expect((await verifySignInCode({ email, code: newer, browser })).email).toBe(email);
});

test('asking again during the wait sends nothing and keeps the code on its way', async () => {
  const first = await requestSignInCode({ email, browser });
  expect(first.resendAfterSeconds).toBe(60);
  const again = await requestSignInCode({ email, browser });
  expect(again.resendAfterSeconds).toBeGreaterThan(50);
  expect(await listOutbox()).toHaveLength(1);
  await expect(requestSignInCode({ email, browser: 'another' })).rejects.toMatchObject({
    code: 'rate_limited',
    detail: { retryAfterSeconds: again.resendAfterSeconds },
  });
});

test('the wait doubles with each send, and the sixth within the hour is refused', async () => {
  const waits: number[] = [];
  for (let send = 0; send < 5; send += 1) {
    waits.push((await requestSignInCode({ email, browser })).resendAfterSeconds);
    await letWaitPass();
  }
  expect(waits).toEqual([60, 120, 240, 480, 960]);
  await (await db()).update(signInCodes).set({ expiresAt: sql`now() - interval '1 second'` });
  await expect(requestSignInCode({ email, browser })).rejects.toMatchObject({ code: 'rate_limited' });
  await (await db()).update(signInAddresses).set({ windowStartedAt: sql`now() - interval '61 minutes'` });
  expect((await requestSignInCode({ email, browser })).resendAfterSeconds).toBe(60);
});

test('a known and an unknown address get the same answer', async () => {
  await signIn();
  await letWaitPass();
  await (await db()).delete(signInAddresses);
  const known = await requestSignInCode({ email, browser });
  const unknown = await requestSignInCode({ email: 'nobody@example.com', browser });
  expect(unknown).toEqual(known);
  const refusalOf = (who: string) =>
    verifySignInCode({ email: who, code: '123456', browser: 'fresh' }).catch((error) => error.message);
  expect(await refusalOf('nobody@example.com')).toBe(await refusalOf(email));
});

test('a hundred failures in a row lock the address; a resend does not reset the count, a right code does', async () => {
  await requestSignInCode({ email, browser });
  await (await db()).update(signInAddresses).set({ failures: 99, lastFailureAt: sql`now()` });
  const code = await newestCode();
  await expect(verifySignInCode({ email, code: wrong(code), browser })).rejects.toThrow();
  await expect(verifySignInCode({ email, code, browser })).rejects.toMatchObject({ reason: 'locked' });
  await letWaitPass();
  await expect(requestSignInCode({ email, browser })).rejects.toMatchObject({ reason: 'locked' });

  await (await db()).update(signInAddresses).set({ lastFailureAt: sql`now() - interval '25 hours'` });
  await requestSignInCode({ email, browser });
  await verifySignInCode({ email, code: await newestCode(), browser });
  expect(await (await db()).select().from(signInAddresses)).toMatchObject([{ failures: 0 }]);
});

test('signing out everywhere ends every session at once', async () => {
  const user = await signIn();
  expect(await findSessionUser(user.id, user.sessionVersion)).toMatchObject({ id: user.id });
  await signOutEverywhere({ userId: user.id, role: 'user' });
  expect(await findSessionUser(user.id, user.sessionVersion)).toBeNull();
});

test('a blocked person has no session and gets none', async () => {
  const user = await signIn();
  await (await db()).update(users).set({ isBlocked: true }).where(eq(users.id, user.id));
  expect(await findSessionUser(user.id, user.sessionVersion)).toBeNull();
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
