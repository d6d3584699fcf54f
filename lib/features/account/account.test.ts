process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withTestDb } from '@/lib/db/testing/test-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { changeEmail } from './change-email';
import { endOtherSessions } from './end-other-sessions';
import { endSession } from './end-session';
import { openSecurity } from './open-security';
import { pruneSignIns } from './prune-sign-ins';
import { getUser } from './queries';
import { removePicture } from './remove-picture';
import { removeWay } from './remove-way';
import { requestNewEmail } from './request-new-email';
import { savePicture } from './save-picture';
import { saveProfile } from './save-profile';
import { SaveProfile } from './schema';
import { showPicture } from './show-picture';
import { verifySignInCode } from './verify-sign-in-code';

withTestDb();

const asker = { browser: 'browser-one', network: '203.0.113.7' };
let asha: Actor;
let ben: Actor;

beforeEach(async () => {
  asha = await insertPerson('asha@example.com');
  ben = await insertPerson('ben@example.com');
});

async function codeTo(email: string): Promise<string> {
  const entry = (await listOutbox()).find((one) => one.recipient === email);
  if (!entry?.code) throw new Error('no code in the outbox');
  return entry.code;
}

const waysOf = async (actor: Actor) => (await openSecurity(actor)).ways.map(({ way }) => way);
const addPhone = ({ userId }: Actor) =>
  executeSql(`update users set phone = '+4915112345678' where id = $1::uuid`, [userId]);
const addPassword = ({ userId }: Actor) =>
  executeSql(`insert into passwords (user_id, hash) values ($1::uuid, 'argon')`, [userId]);
const addAccount = ({ userId }: Actor, provider: string) =>
  executeSql(
    `insert into accounts (user_id, type, provider, provider_account_id) values ($1::uuid, 'oidc', $2, $1)`,
    [userId, provider],
  );

test('the last way in stays, also when a password stands beside it: without its address it opens nothing', async () => {
  await addPassword(asha);
  await expect(removeWay(asha, { way: 'email' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'last_way',
  });
  expect(await waysOf(asha)).toEqual(['email', 'password']);
  await removeWay(asha, { way: 'password' });
  expect(await waysOf(asha)).toEqual(['email']);
  await expect(removeWay(asha, { way: 'email' })).rejects.toMatchObject({ reason: 'last_way' });
});

test('a way that is not offered here keeps nobody from being locked out', async () => {
  await addAccount(asha, 'google');
  await addAccount(asha, 'replit');
  await expect(removeWay(asha, { way: 'email' })).rejects.toMatchObject({ reason: 'last_way' });
  await removeWay(asha, { way: 'replit' });
  await removeWay(asha, { way: 'google' });
  expect(await waysOf(asha)).toEqual(['email']);
});

test('a way that is not theirs is not found, and nobody else loses theirs', async () => {
  await addPhone(ben);
  await addAccount(ben, 'google');
  await expect(removeWay(asha, { way: 'phone' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(removeWay(asha, { way: 'google' })).rejects.toMatchObject({ code: 'not_found' });
  expect(await waysOf(ben)).toEqual(['google', 'phone', 'email']);
});

test('a new address counts once its code is entered, and the old one lets nobody in any more', async () => {
  const email = 'asha.new@example.com';
  await requestNewEmail(asha, { email, ...asker });
  const code = await codeTo(email);
  expect((await getUser(asha.userId)).email).toBe('asha@example.com');
  await changeEmail(asha, { email, code, ...asker });
  expect((await getUser(asha.userId)).email).toBe(email);
  await expect(changeEmail(asha, { email, code, ...asker })).rejects.toMatchObject({ reason: 'used_code' });
});

test('an address of somebody else is told only to who proves it, and then nothing moves', async () => {
  const email = 'ben@example.com';
  await requestNewEmail(asha, { email, ...asker });
  const code = await codeTo(email);
  const wrong = code === '000000' ? '111111' : '000000';
  await expect(changeEmail(asha, { email, code: wrong, ...asker })).rejects.toMatchObject({
    reason: 'wrong_code',
  });
  await expect(changeEmail(asha, { email, code, ...asker })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'address_taken',
  });
  expect((await getUser(asha.userId)).email).toBe('asha@example.com');
  expect((await getUser(ben.userId)).email).toBe(email);
});

test('a code for a new address signs nobody in, and works for nobody else nor in another browser', async () => {
  const email = 'new@example.com';
  await requestNewEmail(asha, { email, ...asker });
  const input = { email, code: await codeTo(email), ...asker };
  await expect(verifySignInCode(input)).rejects.toMatchObject({ reason: 'no_code' });
  await expect(changeEmail(ben, input)).rejects.toMatchObject({ reason: 'no_code' });
  await expect(changeEmail(asha, { ...input, browser: 'other' })).rejects.toMatchObject({
    reason: 'no_code',
  });
  await changeEmail(asha, input);
  expect((await getUser(asha.userId)).email).toBe(email);
});

test('the address that one has already is no new one', async () => {
  await expect(requestNewEmail(asha, { email: 'asha@example.com', ...asker })).rejects.toMatchObject({
    fields: { email: 'This is your address already.' },
  });
  expect(await listOutbox()).toEqual([]);
});

test('one session or all others can be ended, and only by their person', async () => {
  const sessions = await Promise.all(
    [1, 2, 3].map(async () => (await insertSession(asha.userId)).sessionId ?? ''),
  );
  const theirs = (await insertSession(ben.userId)).sessionId ?? '';
  const [here = '', first = ''] = sessions;
  await expect(endSession(asha, { sessionId: theirs })).rejects.toMatchObject({ code: 'not_found' });
  await endSession(asha, { sessionId: first });
  expect((await openSecurity(asha)).sessions).toHaveLength(2);
  await endOtherSessions({ ...asha, sessionId: here });
  expect((await openSecurity(asha)).sessions.map(({ id }) => id)).toEqual([here]);
  expect((await openSecurity(ben)).sessions.map(({ id }) => id)).toEqual([theirs]);
});

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const webp = Buffer.from('RIFF\x04\0\0\0WEBPVP8 ', 'latin1');

test('a picture is known by its bytes, its address changes with them, and only its person has it', async () => {
  const { image } = await savePicture(asha, { bytes: jpeg });
  expect((await getUser(asha.userId)).image).toBe(image);
  expect(await showPicture(asha)).toMatchObject({ mediaType: 'image/jpeg' });
  expect((await savePicture(asha, { bytes: webp })).image).not.toBe(image);
  expect(await showPicture(asha)).toMatchObject({ mediaType: 'image/webp' });
  expect(Buffer.from((await showPicture(asha)).bytes)).toEqual(webp);
  await expect(showPicture(ben)).rejects.toMatchObject({ code: 'not_found' });
  await removePicture(asha);
  expect((await getUser(asha.userId)).image).toBeNull();
  await expect(showPicture(asha)).rejects.toMatchObject({ code: 'not_found' });
});

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a GIF', Buffer.from('GIF89a')],
  ['nothing', Buffer.alloc(0)],
  ['more than 256 KB', Buffer.concat([jpeg, Buffer.alloc(256 * 1024)])],
])('%s is no picture', async (_, bytes) => {
  await expect(savePicture(asha, { bytes })).rejects.toMatchObject({ code: 'invalid' });
  expect((await getUser(asha.userId)).image).toBeNull();
});

test('region, time zone and currency are kept as chosen, and taken back by leaving them to the browser', async () => {
  const chosen = SaveProfile.parse({
    locale: 'en-IN',
    timeZone: 'America/New York',
    currency: 'inr · Indian Rupee',
  });
  await saveProfile(asha, chosen);
  const kept = { locale: 'en-IN', timeZone: 'America/New_York', currency: 'INR' };
  expect(await getUser(asha.userId)).toMatchObject(kept);
  expect(await getUser(ben.userId)).toMatchObject({ locale: null, timeZone: null, currency: null });
  await saveProfile(asha, SaveProfile.parse({ locale: 'browser', timeZone: ' ', currency: '' }));
  expect(await getUser(asha.userId)).toMatchObject({ locale: null, timeZone: null, currency: null });
});

test.each([
  { locale: 'xx', timeZone: '', currency: '' },
  { locale: 'browser', timeZone: 'Mars/Phobos', currency: '' },
  { locale: 'browser', timeZone: '', currency: 'XQZ' },
  { locale: 'browser', timeZone: '', currency: 'rupees' },
])('%j is refused before it is kept', (input) => {
  expect(SaveProfile.safeParse(input).success).toBe(false);
});

test('what ran out is deleted, what lives stays', async () => {
  await insertSession(asha.userId);
  await insertSession(ben.userId);
  await requestNewEmail(asha, { email: 'new@example.com', ...asker });
  await requestNewEmail(ben, { email: 'newer@example.com', ...asker });
  const old = `where id = (select id from sessions order by created_at limit 1)`;
  await executeSql(`update sessions set expires_at = now() - interval '1 second' ${old}`);
  await executeSql(
    `update sign_in_codes set expires_at = now() - interval '2 days' where id = (select id from sign_in_codes limit 1)`,
  );
  await executeSql(
    `update sign_in_sends set window_started_at = now() - interval '2 days' where network_hash = '*'`,
  );
  await pruneSignIns();
  const { rows } = await executeSql(
    `select (select count(*)::int from sessions) as sessions, (select count(*)::int from sign_in_codes) as codes,
      (select count(*)::int from sign_in_sends) as sends`,
  );
  expect(rows).toEqual([{ sessions: 1, codes: 1, sends: 2 }]);
});
