process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { EventEmitter, once } from 'node:events';
import { hash as argonHash } from '@node-rs/argon2';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { passwords, sessions, signInAddresses, signInSends, users } from '@/lib/db/schema/account';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withTestDb } from '@/lib/db/testing/test-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { changePassword } from './change-password';
import { withHashing } from './password-hash';
import { findOwnPassword, passwordKey, updateAsPassed } from './password-queries';
import { requestResetCode } from './request-reset-code';
import { requestSignInCode } from './request-sign-in-code';
import { resetPassword } from './reset-password';
import { SignInWithPassword } from './schema';
import { findSessionUser } from './session-queries';
import { setPassword } from './set-password';
import { signInWithPassword } from './sign-in-with-password';
import { verifySignInCode } from './verify-sign-in-code';

// The real argon2, whose work is counted: equal work is asserted by its calls, not by a clock.
const work = vi.hoisted(() => ({ verified: 0, hashed: 0 }));
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return {
    ...real,
    verify: (...given: Parameters<typeof real.verify>) => {
      work.verified += 1;
      return real.verify(...given);
    },
    hash: (...given: Parameters<typeof real.hash>) => {
      work.hashed += 1;
      return real.hash(...given);
    },
  };
});

withTestDb();

const email = 'asha@example.com';
const password = 'violet-harbour-19';
const network = '203.0.113.7';
const browser = 'browser-one';
const sessionId = '00000000-0000-4000-8000-000000000000';

async function insertWithPassword(who = email) {
  const person = await insertPerson(who);
  await setPassword(person, { password, sessionId });
  return person;
}

const signIn = (more: Partial<Parameters<typeof signInWithPassword>[0]> = {}) =>
  signInWithPassword({ email, password, network, ...more });
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'in',
    (error) => error.reason ?? error.code,
  );

async function newestCode(): Promise<string> {
  const entry = (await listOutbox()).find((one) => one.code);
  if (!entry?.code) throw new Error('no code in the outbox');
  return entry.code;
}

async function letTimePass(interval: string): Promise<void> {
  const connection = await db();
  const past = sql.raw(`- interval '${interval}'`);
  await connection
    .update(signInAddresses)
    .set({ lastFailureAt: sql`${signInAddresses.lastFailureAt} ${past}` });
  await connection.update(signInSends).set({ nextSendAt: sql`${signInSends.nextSendAt} ${past}` });
}

async function failures(): Promise<number[]> {
  const rows = await (await db()).select().from(signInAddresses);
  return rows.map((row) => row.failures).sort((a, b) => a - b);
}

beforeEach(() => Object.assign(work, { verified: 0, hashed: 0 }));

test('a password signs its person in, whatever case or width the address is typed in', async () => {
  const { userId } = await insertWithPassword();
  for (const spelling of [email, 'ASHA@Example.com', ' ａｓｈａ@example.com ']) {
    const input = SignInWithPassword.parse({ email: spelling, password });
    expect(await signIn(input)).toMatchObject({ id: userId });
  }
});

test('a password is the same however its letters are composed, and its case and blanks count', async () => {
  const person = await insertPerson(email);
  const composed = 'Crème brûlée 7';
  await setPassword(person, { password: composed.normalize('NFKC'), sessionId });
  const enter = (text: string) => signIn(SignInWithPassword.parse({ email, password: text }));
  expect(await enter(composed.normalize('NFD'))).toMatchObject({ email });
  expect(await enter('Ｃrème brûlée 7')).toMatchObject({ email });
  expect(await reasonOf(enter(composed.toLowerCase()))).toBe('wrong_password');
  expect(await reasonOf(enter(`${composed} `))).toBe('wrong_password');
});

test('unknown address, no password, blocked and wrong: one answer and one verification each', async () => {
  await insertWithPassword();
  await insertPerson('codes-only@example.com');
  const blocked = await insertWithPassword('blocked@example.com');
  const connection = await db();
  await connection.update(users).set({ isBlocked: true }).where(eq(users.id, blocked.userId));
  const answers = new Set<unknown>();
  for (const mailbox of ['nobody', 'codes-only', 'blocked', 'asha']) {
    Object.assign(work, { verified: 0, hashed: 0 });
    const attempt = signIn({ email: `${mailbox}@example.com`, password: 'not the password' });
    answers.add(await attempt.catch((error) => `${error.code} ${error.reason} ${error.message}`));
    expect([mailbox, work.verified, work.hashed]).toEqual([mailbox, 1, 0]);
  }
  expect([...answers]).toEqual([expect.stringMatching(/^invalid wrong_password /)]);
  await expect(signIn({ email: 'blocked@example.com' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a hash of older parameters is renewed at the next right sign-in, and only then', async () => {
  const { userId } = await insertPerson(email);
  const older = await argonHash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  await (await db()).insert(passwords).values({ userId, hash: older, changedAt: new Date('2020-01-01') });
  await expect(signIn({ password: 'not the password' })).rejects.toThrow();
  expect((await findOwnPassword(userId))?.hash).toBe(older);
  await signIn();
  const [row] = await (await db()).select().from(passwords);
  expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(row?.changedAt).toEqual(new Date('2020-01-01'));
  Object.assign(work, { hashed: 0 });
  await signIn();
  expect(work.hashed).toBe(0);
});

test('after five wrong passwords a network waits, twice as long each time, and then even the right one is refused', async () => {
  await insertWithPassword();
  const wrong = () => signIn({ password: 'not the password' });
  for (let count = 0; count < 5; count += 1) expect(await reasonOf(wrong())).toBe('wrong_password');
  Object.assign(work, { verified: 0 });
  await expect(signIn()).rejects.toMatchObject({ reason: 'wait', detail: { retryAfterSeconds: 60 } });
  expect(work.verified).toBe(0);
  await letTimePass('61 seconds');
  expect(await reasonOf(wrong())).toBe('wrong_password');
  await expect(signIn()).rejects.toMatchObject({ detail: { retryAfterSeconds: 120 } });
  await letTimePass('121 seconds');
  expect(await signIn()).toMatchObject({ email });
  expect(await failures()).toEqual([]);
});

test('a refused try is not counted, for nobody', async () => {
  for (let count = 0; count < 12; count += 1) await reasonOf(signIn({ email: 'nobody@example.com' }));
  expect(await failures()).toEqual([5, 5]);
});

test('a hundred wrong passwords close the password to strangers, for a day, but not to the known network and not the codes', async () => {
  await insertWithPassword();
  await updateAsPassed(passwordKey(email, { network }));
  const guess = (host: number) => reasonOf(signIn({ password: 'not it', network: `198.51.100.${host}` }));
  expect(await guess(1)).toBe('wrong_password');
  await (await db()).update(signInAddresses).set({ failures: 98 });
  for (const host of [2, 3]) expect(await guess(host)).toBe('wrong_password');
  expect(await guess(4)).toBe('locked');
  Object.assign(work, { verified: 0 });
  await expect(signIn({ network: '192.0.2.1' })).rejects.toMatchObject({
    code: 'rate_limited',
    reason: 'locked',
  });
  expect(work.verified).toBe(0);
  await requestSignInCode({ email, browser, network: '192.0.2.1' });
  const code = await newestCode();
  expect(await verifySignInCode({ email, code, browser, network: '192.0.2.1' })).toMatchObject({ email });
  expect(await failures()).toContain(100);
  expect(await signIn({ network: '192.0.2.1' })).toMatchObject({ email });
});

test('the lock ends a day after the last wrong password', async () => {
  await insertWithPassword();
  await reasonOf(signIn({ password: 'not the password', network: '198.51.100.1' }));
  await (await db()).update(signInAddresses).set({ failures: 100 });
  expect(await reasonOf(signIn({ network: '192.0.2.1' }))).toBe('locked');
  expect(await failures()).toEqual([100, 100]);
  await letTimePass('25 hours');
  expect(await reasonOf(signIn({ password: 'not the password', network: '192.0.2.1' }))).toBe(
    'wrong_password',
  );
  expect(await failures()).toEqual([1, 1, 100]);
});

test('a common password, the own name or address, and the name of the site are refused, and nothing is hashed', async () => {
  const person = await insertPerson('asha.rao@example.com');
  await (await db()).update(users).set({ name: 'Aasha Raomala' });
  const weak = [
    'password1',
    'PassWord1',
    'Qwertyuiop',
    'asha.rao@example.com',
    'AshaRao1990!',
    'aasha raomala',
    'careercopilot1',
  ];
  for (const one of weak) {
    expect([one, await reasonOf(setPassword(person, { password: one, sessionId }))]).toEqual([
      one,
      'weak_password',
    ]);
  }
  expect(work.hashed).toBe(0);
  await setPassword(person, { password: 'asha rao likes tea', sessionId });
});

test('setting a password signs every other browser out, keeps this one, and tells the person by mail', async () => {
  const person = await insertPerson(email);
  const here = await insertSession(person.userId);
  await insertSession(person.userId);
  await setPassword(person, { password, sessionId: here.sessionId ?? '' });
  const rows = await (await db()).select().from(sessions);
  expect(rows.map((row) => row.id)).toEqual([here.sessionId]);
  expect(await listOutbox()).toMatchObject([{ recipient: email, template: 'security-notice', code: null }]);
});

test('without an address nobody has a password', async () => {
  const person = await insertPerson(email);
  await (await db()).update(users).set({ email: null, emailVerified: null, phone: '+919876543210' });
  await expect(setPassword(person, { password, sessionId })).rejects.toMatchObject({ code: 'conflict' });
  expect(await (await db()).select().from(passwords)).toEqual([]);
});

test('the present password changes it, a wrong one does not and counts as at sign-in', async () => {
  const person = await insertWithPassword();
  const here = await insertSession(person.userId);
  await insertSession(person.userId);
  const change = (presentPassword: string) =>
    changePassword(person, {
      presentPassword,
      password: 'amber-lantern-42',
      sessionId: here.sessionId ?? '',
      network,
    });
  await expect(change('not the password')).rejects.toMatchObject({
    reason: 'wrong_password',
    fields: { presentPassword: expect.any(String) },
  });
  expect(await failures()).toEqual([1, 1]);
  expect(await (await db()).select().from(sessions)).toHaveLength(2);
  await change(password);
  expect((await (await db()).select().from(sessions)).map((row) => row.id)).toEqual([here.sessionId]);
  expect(await reasonOf(signIn())).toBe('wrong_password');
  expect(await signIn({ password: 'amber-lantern-42' })).toMatchObject({ email });
});

test('who has no password has none to change', async () => {
  const person = await insertPerson(email);
  const input = { presentPassword: password, password: 'amber-lantern-42', sessionId, network };
  await expect(changePassword(person, input)).rejects.toMatchObject({ code: 'conflict' });
});

test('a code sets a new password, ends every session and the row of failures', async () => {
  const { userId } = await insertWithPassword();
  const { sessionId: old = '' } = await insertSession(userId);
  await reasonOf(signIn({ password: 'not the password' }));
  await requestResetCode({ email, browser, network });
  const code = await newestCode();
  const user = await resetPassword({ email, code, password: 'amber-lantern-42', browser, network });
  expect(user).toMatchObject({ id: userId, sessionVersion: 2 });
  expect(await findSessionUser({ sessionId: old, userId, sessionVersion: 1 })).toBeNull();
  expect(await failures()).toEqual([]);
  expect(await reasonOf(signIn())).toBe('wrong_password');
  expect(await signIn({ password: 'amber-lantern-42' })).toMatchObject({ id: userId });
});

test('a code to sign in sets no password, and one to set a password signs nobody in', async () => {
  const reset = (code: string) => resetPassword({ email, code, password, browser, network });
  await requestSignInCode({ email, browser, network });
  expect(await reasonOf(reset(await newestCode()))).toBe('no_code');
  await letTimePass('1 hour');
  await requestResetCode({ email, browser: 'browser-two', network });
  const code = await newestCode();
  const enter = verifySignInCode({ email, code, browser: 'browser-two', network });
  expect(await reasonOf(enter)).toBe('no_code');
});

test('the mail of a code says what it is for', async () => {
  await requestSignInCode({ email, browser, network });
  await letTimePass('1 hour');
  await requestResetCode({ email, browser, network });
  const subjects = (await listOutbox()).map(({ mail }) => mail?.subject);
  expect(subjects).toEqual(['Your code to set a password', 'Your sign-in code']);
});

test('until its code is right a reset does and says the same for an address with and without an account', async () => {
  await insertWithPassword();
  const answers: unknown[] = [];
  for (const who of [email, 'nobody@example.com']) {
    const asked = await requestResetCode({ email: who, browser, network });
    const right = await newestCode();
    const code = right === '000000' ? '111111' : '000000';
    Object.assign(work, { verified: 0, hashed: 0 });
    const refused = await resetPassword({ email: who, code, password, browser, network }).catch(
      (error) => `${error.code} ${error.reason} ${error.message}`,
    );
    answers.push({ asked, refused, ...work });
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ hashed: 1, verified: 0, refused: expect.stringMatching(/wrong_code/) });
  expect(await (await db()).select().from(users)).toHaveLength(1);
});

test('a right code for an address without an account makes it, and the first of a local install is its administrator', async () => {
  await requestResetCode({ email, browser, network });
  const code = await newestCode();
  const user = await resetPassword({ email, code, password, browser, network });
  expect(user).toMatchObject({ email, role: 'admin' });
  expect(await signIn()).toMatchObject({ id: user.id });
});

test('a weak password costs no code: the same code sets a better one', async () => {
  const { userId } = await insertPerson(email);
  await (await db()).update(users).set({ name: 'Ada Lovelace' }).where(eq(users.id, userId));
  await requestResetCode({ email, browser, network });
  const code = await newestCode();
  for (const weak of ['password1', 'Ada Lovelace']) {
    const attempt = resetPassword({ email, code, password: weak, browser, network });
    expect(await reasonOf(attempt)).toBe('weak_password');
  }
  expect(await resetPassword({ email, code, password, browser, network })).toMatchObject({ id: userId });
});

test('a blocked person gets no new password by a code', async () => {
  const { userId } = await insertWithPassword();
  await (await db()).update(users).set({ isBlocked: true });
  const before = (await findOwnPassword(userId))?.hash;
  await requestResetCode({ email, browser, network });
  const code = await newestCode();
  const attempt = resetPassword({ email, code, password: 'amber-lantern-42', browser, network });
  await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  expect((await findOwnPassword(userId))?.hash).toBe(before);
});

test('of a flood two hash at once, forty wait, and the rest are told to come back and not counted', async () => {
  let [running, most] = [0, 0];
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  const hold = () =>
    withHashing(async () => {
      running += 1;
      most = Math.max(most, running);
      await opened;
      running -= 1;
    });
  const held = Array.from({ length: 42 }, hold);
  expect(await reasonOf(signIn())).toBe('unavailable');
  expect([work.verified, await failures()]).toEqual([0, []]);
  gate.emit('open');
  await Promise.all(held);
  expect(most).toBe(2);
  expect(await reasonOf(signIn())).toBe('wrong_password');
});

test('a place is given back when the work in it fails', async () => {
  for (let count = 0; count < 5; count += 1) {
    await expect(withHashing(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  }
  expect(await withHashing(async () => 'done')).toBe('done');
});
