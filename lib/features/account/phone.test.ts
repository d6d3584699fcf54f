process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.SMS_COUNTRIES = 'IN,US,GB';
process.env.OUTBOUND_LIMITS = 'sms=60000';

import { inspect } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type FakeTwilio, startTwilio, twilioFrom, twilioSid, twilioTokens } from '@/e2e/fakes/twilio';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { db } from '@/lib/db/client';
import { signInAddresses, signInCodes, signInSends, smsCounts, users } from '@/lib/db/schema/account';
import { outboxMessages } from '@/lib/db/schema/mail';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { sendSms } from '@/lib/features/mail/send-sms';
import { linkPhone } from './link-phone';
import { listOfferedWays } from './list-offered-ways';
import { requestPhoneCode } from './request-phone-code';
import { verifyPhoneCode } from './verify-phone-code';

withTestDb();

const number = '+919876543210';
const here = { browser: 'browser-one', network: '203.0.113.7' };
const mine = { phone: '98765 43210', country: 'IN', ...here };

let twilio: FakeTwilio;
let gate = 0;
beforeAll(async () => {
  twilio = await startTwilio();
});
afterAll(() => twilio.close());
beforeEach(async () => {
  twilio.state.messages = [];
  await (await db()).insert(users).values({ email: 'first@example.com', emailVerified: new Date() });
});
afterEach(() => {
  twilio.trouble(null);
  Object.assign(env(), { SMS_DAILY_CAP: 1_000, SMS_COUNTRY_DAILY_CAP: 500, APP_ENV: 'local' });
  for (const name of Object.keys(process.env)) if (name.startsWith('TWILIO_')) delete process.env[name];
});

/** From here on the fake of Twilio sends; the other sender makes a gate with a closed breaker. */
function setUpTwilio(): void {
  gate += 1;
  const own = { TWILIO_ACCOUNT_SID: twilioSid, TWILIO_AUTH_TOKEN: twilioTokens[0] };
  const from = `${twilioFrom.slice(0, -2)}${10 + gate}`;
  Object.assign(process.env, { ...own, TWILIO_FROM: from, TWILIO_BASE_URL: twilio.baseUrl });
}

const codeIn = (text: string) => /^\d{6}/.exec(text)?.[0] ?? '';

async function keptCode(): Promise<string> {
  const [entry] = await listOutbox();
  if (!entry?.code) throw new Error('no code in the outbox');
  return entry.code;
}

const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

const letWaitPass = async () =>
  (await db()).update(signInSends).set({ nextSendAt: sql`now() - interval '1 second'` });

async function signIn(more: Partial<typeof mine> = {}) {
  await requestPhoneCode({ ...mine, ...more });
  return verifyPhoneCode({ ...mine, ...more, code: await keptCode() });
}

const countsOf = async () =>
  Object.fromEntries(
    (await (await db()).select().from(smsCounts)).map(({ country, sent, used }) => [country, [sent, used]]),
  );

test('a right code makes an account of the number once and finds it again, however the number is typed', async () => {
  const first = await signIn();
  await letWaitPass();
  await requestPhoneCode({ ...mine, phone: '+91 (98765) 43210', country: 'US' });
  const second = await verifyPhoneCode({ ...mine, phone: '९८७६५-४३२१०', code: await keptCode() });
  expect(second.id).toBe(first.id);
  expect(first).toMatchObject({ phone: number, email: null, role: 'user' });
});

test('the first account of a local install is its administrator by phone too', async () => {
  await (await db()).delete(users);
  expect(await signIn()).toMatchObject({ role: 'admin' });
  expect(await signIn({ phone: '98765 43211' })).toMatchObject({ role: 'user' });
});

test('a blocked person gets no session by phone', async () => {
  const { id } = await signIn();
  await (await db()).update(users).set({ isBlocked: true }).where(eq(users.id, id));
  await letWaitPass();
  await expect(signIn()).rejects.toMatchObject({ code: 'forbidden' });
});

test('a known and an unknown number get the same answer, and nothing tells them apart before a right code', async () => {
  await signIn();
  await (await db()).delete(signInSends);
  const known = await requestPhoneCode(mine);
  const unknown = await requestPhoneCode({ ...mine, phone: '98765 43211' });
  expect(unknown.resendAfterSeconds).toBe(known.resendAfterSeconds);
  const refusalOf = (phone: string) =>
    verifyPhoneCode({ ...mine, phone, browser: 'fresh', code: '123456' }).catch((error) => error.message);
  expect(await refusalOf('98765 43211')).toBe(await refusalOf('98765 43210'));
});

test('without a vendor the outbox shows the message with its code, one GSM message long, and it is wiped with its use', async () => {
  await requestPhoneCode(mine);
  const [entry] = await listOutbox();
  const code = await keptCode();
  expect(entry).toMatchObject({ channel: 'sms', recipient: number, state: 'queued' });
  expect(entry?.mail?.text.split('\n').at(-1)).toBe(`@localhost #${code}`);
  expect(twilio.state.messages).toEqual([]);
  const rows = await (await db()).select().from(outboxMessages);
  const codes = await (await db()).select().from(signInCodes);
  expect(JSON.stringify([rows, codes])).not.toContain(code);
  expect(JSON.stringify(codes)).not.toContain('9876543210');
  await verifyPhoneCode({ ...mine, code });
  expect(await listOutbox()).toMatchObject([{ mail: null, code: null, state: 'wiped' }]);
});

test('an expired message is wiped and never sent', async () => {
  await requestPhoneCode(mine);
  const past = sql`now() - interval '1 second'`;
  await (await db()).update(signInCodes).set({ expiresAt: past });
  const [row] = await (await db()).update(outboxMessages).set({ expiresAt: past }).returning();
  setUpTwilio();
  expect(await sendSms(row?.idempotencyKey ?? '')).toBeNull();
  expect(twilio.state.messages).toEqual([]);
  expect(await listOutbox()).toMatchObject([{ mail: null, state: 'wiped' }]);
});

test('three tries, one use, one browser, one number', async () => {
  await requestPhoneCode(mine);
  const code = await keptCode();
  await expect(verifyPhoneCode({ ...mine, browser: 'another', code })).rejects.toMatchObject({
    reason: 'no_code',
  });
  await expect(verifyPhoneCode({ ...mine, phone: '98765 43211', code })).rejects.toMatchObject({
    reason: 'no_code',
  });
  const guess = () => verifyPhoneCode({ ...mine, code: wrong(code) });
  await expect(guess()).rejects.toMatchObject({ reason: 'wrong_code' });
  await verifyPhoneCode({ ...mine, code });
  await expect(verifyPhoneCode({ ...mine, code })).rejects.toMatchObject({ reason: 'used_code' });
  await letWaitPass();
  await requestPhoneCode(mine);
  for (const reason of ['wrong_code', 'wrong_code', 'too_many_tries', 'too_many_tries']) {
    await expect(verifyPhoneCode({ ...mine, code: wrong(await keptCode()) })).rejects.toMatchObject({
      reason,
    });
  }
});

test('a hundred failures in a row lock the number’s codes and no other way of its holder', async () => {
  await requestPhoneCode(mine);
  const code = await keptCode();
  await expect(verifyPhoneCode({ ...mine, code: wrong(code) })).rejects.toThrow();
  await (await db()).update(signInAddresses).set({ failures: 100 });
  await expect(verifyPhoneCode({ ...mine, code })).rejects.toMatchObject({ reason: 'locked' });
  await letWaitPass();
  await expect(requestPhoneCode(mine)).rejects.toMatchObject({ reason: 'locked' });
  expect(await signIn({ phone: '98765 43211' })).toMatchObject({ phone: '+919876543211' });
});

test('the wait grows, the sixth within the hour is refused, and a stranger’s network uses up its own share alone', async () => {
  const waits: number[] = [];
  for (let send = 0; send < 5; send += 1) {
    waits.push((await requestPhoneCode(mine)).resendAfterSeconds);
    await letWaitPass();
  }
  expect(waits).toEqual([60, 120, 240, 480, 960]);
  await (await db()).update(signInCodes).set({ expiresAt: sql`now() - interval '1 second'` });
  await expect(requestPhoneCode(mine)).rejects.toMatchObject({ code: 'rate_limited' });
  const elsewhere = { ...mine, browser: 'browser-two', network: '198.51.100.1' };
  expect((await requestPhoneCode(elsewhere)).resendAfterSeconds).toBe(60);
});

test('fifteen an hour over all networks, except for one that proved the number before', async () => {
  await signIn();
  for (let network = 0; network < 14; network += 1) {
    await requestPhoneCode({ ...mine, browser: `browser-${network}`, network: `198.51.100.${network}` });
  }
  const late = { ...mine, browser: 'late', network: '198.51.100.99' };
  await expect(requestPhoneCode(late)).rejects.toMatchObject({ code: 'rate_limited' });
  await letWaitPass();
  expect((await requestPhoneCode(mine)).resendAfterSeconds).toBe(120);
});

test('the caps of a country and of the day hold, and a refused message leaves nothing behind', async () => {
  Object.assign(env(), { SMS_COUNTRY_DAILY_CAP: 2, SMS_DAILY_CAP: 3 });
  const ask = (phone: string) => requestPhoneCode({ ...mine, phone });
  await ask('98765 43211');
  await ask('98765 43212');
  await expect(ask('98765 43213')).rejects.toMatchObject({ code: 'rate_limited', reason: 'sms_cap' });
  await ask('+1 415 555 2671');
  await expect(ask('+44 7400 123456')).rejects.toMatchObject({ reason: 'sms_cap' });
  expect(await countsOf()).toEqual({ IN: [2, 0], US: [1, 0], '*': [3, 0] });
  for (const table of [signInCodes, outboxMessages]) {
    expect(await (await db()).select().from(table)).toHaveLength(3);
  }
  expect(await (await db()).select().from(signInSends)).toHaveLength(6);
});

test('a code that is entered counts as used, once, and a mail’s counts nowhere', async () => {
  await signIn();
  await requestPhoneCode({ ...mine, phone: '98765 43211' });
  expect(await countsOf()).toEqual({ IN: [2, 1], '*': [2, 1] });
});

test('in production the way is not offered without a vendor, and is with one', async () => {
  env().APP_ENV = 'production';
  expect(await listOfferedWays()).toEqual([]);
  await expect(requestPhoneCode(mine)).rejects.toMatchObject({ code: 'unavailable' });
  setUpTwilio();
  expect(await listOfferedWays()).toEqual(['phone']);
});

test('a vendor gets the message once, however often it is sent, and its text is wiped', async () => {
  setUpTwilio();
  await requestPhoneCode(mine);
  const [row] = await (await db()).select().from(outboxMessages);
  expect(row).toMatchObject({ state: 'sent', sealedProps: null });
  expect(await sendSms(row?.idempotencyKey ?? '')).toBeNull();
  await requestPhoneCode(mine);
  const [message, ...more] = twilio.state.messages;
  expect(more).toEqual([]);
  expect(message?.to).toBe(number);
  expect(await verifyPhoneCode({ ...mine, code: codeIn(message?.text ?? '') })).toMatchObject({
    phone: number,
  });
});

test('what did not go out uses nothing up: no count, no wait, no code', async () => {
  setUpTwilio();
  twilio.trouble({ kind: 'status', status: 500 });
  const failure = await requestPhoneCode(mine).catch((error) => error);
  expect(failure).toMatchObject({ code: 'unavailable', reason: 'not_sent' });
  expect(failure.publicMessage).toMatch(/could not be sent.*another way/);
  expect(await countsOf()).toEqual({ IN: [0, 0], '*': [0, 0] });
  expect(await (await db()).select().from(signInCodes)).toEqual([]);
  expect(await listOutbox()).toMatchObject([{ state: 'failed', mail: null }]);
  twilio.trouble(null);
  expect((await requestPhoneCode(mine)).resendAfterSeconds).toBe(60);
});

test('what may have gone out counts, and its code is good', async () => {
  setUpTwilio();
  twilio.trouble({ kind: 'swallow', on: 'send' });
  await expect(requestPhoneCode(mine)).rejects.toMatchObject({ code: 'unavailable', reason: 'not_sent' });
  expect(await countsOf()).toEqual({ IN: [1, 0], '*': [1, 0] });
  expect((await requestPhoneCode(mine)).resendAfterSeconds).toBeGreaterThan(40);
  const [message] = twilio.state.messages;
  expect(await verifyPhoneCode({ ...mine, code: codeIn(message?.text ?? '') })).toMatchObject({
    phone: number,
  });
});

test('a number that the vendor knows to be none is told as the number’s fault', async () => {
  setUpTwilio();
  twilio.trouble({ kind: 'status', status: 400, code: 21614 });
  await expect(requestPhoneCode(mine)).rejects.toMatchObject({
    code: 'invalid',
    fields: { phone: expect.stringMatching(/can not get text messages/) },
  });
});

test('the log holds neither number nor code, whatever the vendor does', async () => {
  setUpTwilio();
  const lines: string[] = [];
  const spies = (['debug', 'info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(log(), level).mockImplementation((...given: unknown[]) => {
      lines.push(inspect(given, { depth: 9 }));
    }),
  );
  const codes: string[] = [];
  for (const kind of ['garbage', 'reset', 'swallow'] as const) {
    twilio.trouble({ kind, on: 'send' });
    await requestPhoneCode(mine).catch((error: unknown) => {
      if (!isAppError(error)) throw error;
      log().error({ detail: error.detail }, 'request failed');
    });
    codes.push(...twilio.state.messages.map(({ text }) => codeIn(text)));
    await (await db()).delete(signInSends);
  }
  for (const spy of spies) spy.mockRestore();
  expect(lines.length).toBeGreaterThan(0);
  expect(codes.length).toBeGreaterThan(0);
  for (const secret of ['9876543210', ...codes]) expect(lines.join('\n')).not.toContain(secret);
});

async function linkCode(actor: { userId: string; role: 'user' | 'admin' }, phone = mine.phone) {
  await requestPhoneCode({ ...mine, phone }, actor);
  return { ...mine, phone, code: await keptCode() };
}

test('a proven number becomes a way into the account, and a later one takes its place', async () => {
  const asha = await insertPerson('asha@example.com');
  expect(await linkPhone(asha, await linkCode(asha))).toMatchObject({ phone: number });
  expect(await signIn({ browser: 'another', network: '198.51.100.1' })).toMatchObject({ id: asha.userId });
  await linkPhone(asha, await linkCode(asha, '98765 43211'));
  const [row] = await (await db()).select().from(users).where(eq(users.id, asha.userId));
  expect(row?.phone).toBe('+919876543211');
});

test('somebody else’s number moves nothing, and only who proves it learns that it is taken', async () => {
  const holder = await signIn();
  await (await db()).delete(signInSends);
  const asha = await insertPerson('asha@example.com');
  const input = await linkCode(asha);
  await expect(linkPhone(asha, { ...input, code: wrong(input.code) })).rejects.toMatchObject({
    reason: 'wrong_code',
  });
  await expect(linkPhone(asha, input)).rejects.toMatchObject({ code: 'conflict', reason: 'phone_taken' });
  await expect(linkPhone(asha, input)).rejects.toMatchObject({ reason: 'used_code' });
  const rows = await (await db()).select({ id: users.id, phone: users.phone }).from(users);
  expect(rows.filter(({ phone }) => phone !== null)).toEqual([{ id: holder.id, phone: number }]);
});

test('a code to add a number signs nobody in, and one to sign in adds nothing, to nobody else either', async () => {
  const asha = await insertPerson('asha@example.com');
  const ben = await insertPerson('ben@example.com');
  const input = await linkCode(asha);
  await expect(verifyPhoneCode(input)).rejects.toMatchObject({ reason: 'no_code' });
  await expect(linkPhone(ben, input)).rejects.toMatchObject({ reason: 'no_code' });
  await letWaitPass();
  await requestPhoneCode(mine);
  await expect(linkPhone(asha, { ...mine, code: await keptCode() })).rejects.toThrow();
});
