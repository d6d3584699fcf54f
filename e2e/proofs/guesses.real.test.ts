import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { codeKey } from '@/lib/features/account/code-key';
import { maxFailures, maxTries } from '@/lib/features/account/code-rules';
import { passwordKey } from '@/lib/features/account/password-queries';
import { requestSignInCode } from '@/lib/features/account/request-sign-in-code';
import { setPassword } from '@/lib/features/account/set-password';
import { figure, proofScale } from './scale';
import { type SignInServers, startSignInServers } from './sign-in-servers';

const atOnce = 200;
const rounds = 5 * proofScale;
const guesses = rounds * atOnce;
/** So that the lock falls within a round, and rounds are left after it, at every size. */
const failuresBefore = Math.max(0, maxFailures + 1 - maxTries * (rounds - 2));
const email = 'asha@example.com';
const password = 'violet-harbour-19';
const sessionId = '00000000-0000-4000-8000-000000000000';

let servers: SignInServers;
beforeAll(async () => {
  servers = await startSignInServers();
  await insertPerson('operator@example.com');
  await setPassword(await insertPerson(email), { password, sessionId });
}, 120_000);
afterAll(() => servers?.close(), 60_000);

/** No two of the proof are the same: inbound limits of a network must not be what stops a guesser. */
let networks = 0;
function anyNetwork(): string {
  networks += 1;
  return `198.${18 + (networks >> 16)}.${(networks >> 8) & 255}.${networks & 255}`;
}

const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

async function countOf(text: string, values: unknown[] = []): Promise<number> {
  const { rows } = await executeSql(`select coalesce((${text}), 0)::int as count`, values);
  return Number(rows[0]?.count);
}

const failuresOf = (identifier: string) =>
  countOf('select failures from sign_in_addresses where identifier_hash = $1', [identifier]);

/** An hour goes by for everybody's sends; nothing else changes. */
const letHourPass = () =>
  executeSql(`update sign_in_sends set next_send_at = next_send_at - interval '2 hours',
    window_started_at = window_started_at - interval '2 hours'`);

/** Somebody else asks for a code and signs in with it while the guesses run; how long that took. */
async function signInElsewhere(n: number): Promise<number> {
  const startedAt = performance.now();
  const [other, browser, network] = [`person-${n}@example.com`, `browser-of-${n}`, anyNetwork()];
  await requestSignInCode({ email: other, browser, network });
  const code = await servers.readCode(other);
  expect(await servers.signIn(n, { way: 'email', email: other, code, browser, network })).toBe(true);
  return performance.now() - startedAt;
}

/** So many wrong codes from here on; the right one is not among them. */
const wrongCodes = (right: string) =>
  many(atOnce, (n) => String((Number(right) + 1 + n * 4_999) % 1_000_000).padStart(6, '0'));

async function askForCode(browser: string, network: string): Promise<string> {
  await letHourPass();
  await requestSignInCode({ email, browser, network });
  return servers.readCode(email);
}

test(`of ${guesses} guesses at codes on two servers three a code are looked at, none is right, and the address is locked at a hundred`, async () => {
  const { identifierHash } = codeKey(
    { address: { channel: 'email', email }, purpose: 'sign_in' },
    { browser: '', network: '' },
  );
  if (failuresBefore > 0) {
    await executeSql('insert into sign_in_addresses (identifier_hash, failures) values ($1, $2)', [
      identifierHash,
      failuresBefore,
    ]);
  }
  const startedAt = performance.now();
  const waits: number[] = [];
  let [accepted, codes, right, browser] = [0, 0, '000000', ''];
  for (let round = 0; round < rounds; round += 1) {
    const before = failuresBefore + Math.min(maxFailures - failuresBefore, maxTries * round);
    if (before < maxFailures) {
      browser = `guesser-${round}`;
      right = await askForCode(browser, '203.0.113.66');
      codes += 1;
    } else {
      await expect(askForCode('another', anyNetwork())).rejects.toMatchObject({ reason: 'locked' });
    }
    const guess = (code: string, n: number) =>
      servers.signIn(n, { way: 'email', email, code, browser, network: anyNetwork() });
    const others = many(4, (n) => signInElsewhere(round * 4 + n));
    const guessing = Promise.all(wrongCodes(right).map(guess));
    const [answers, times] = await Promise.all([guessing, Promise.all(others)]);
    waits.push(...times);
    accepted += answers.filter(Boolean).length;
    // Tries that are used up, or a lock, refuse even the right code.
    expect(await guess(right, round)).toBe(false);
    expect(await failuresOf(identifierHash)).toBe(Math.min(maxFailures, before + maxTries));
  }
  const ms = performance.now() - startedAt;

  expect(accepted).toBe(0);
  const ofTarget = `from sign_in_codes where identifier_hash = $1`;
  const looked = await countOf(`select sum(tries) ${ofTarget}`, [identifierHash]);
  expect(looked).toBe(maxFailures - failuresBefore);
  expect(await countOf(`select max(tries) ${ofTarget}`, [identifierHash])).toBe(maxTries);
  expect(await countOf(`select count(*) ${ofTarget}`, [identifierHash])).toBe(codes);
  expect(await countOf(`select count(*) ${ofTarget} and consumed_at is not null`, [identifierHash])).toBe(0);
  const sessions = `select count(*) from sessions join users on users.id = user_id where email`;
  expect(await countOf(`${sessions} = $1`, [email])).toBe(0);
  expect(await countOf(`${sessions} like 'person-%'`)).toBe(rounds * 4);
  const slowest = (Math.max(...waits) / 1_000).toFixed(1);
  figure(
    `${guesses} guesses at ${codes} codes, ${atOnce} at once on two servers, in ${(ms / 1_000).toFixed(0)} s: ${looked} looked at, 0 accepted, locked at ${maxFailures} failures in a row; ${waits.length} other people signed in meanwhile, the slowest in ${slowest} s`,
  );
});

test(`of ${guesses} guesses at a password from as many networks a hundred are looked at, and the person's own network still signs in`, async () => {
  const own = '203.0.113.7';
  const enter = (text: string, network: string, n: number) =>
    servers.signIn(n, { way: 'password', email, password: text, network });
  expect(await enter(password, own, 0)).toBe(true);
  const memoryBefore = Math.max(...servers.residentMb());
  let [accepted, memory] = [0, memoryBefore];
  for (let round = 0; round < rounds; round += 1) {
    const answers = await Promise.all(many(atOnce, (n) => enter(`guess ${round} ${n}`, anyNetwork(), n)));
    accepted += answers.filter(Boolean).length;
    memory = Math.max(memory, ...servers.residentMb());
  }
  expect(accepted).toBe(0);
  expect(await failuresOf(passwordKey(email, { network: own }).ofAll)).toBe(maxFailures);
  expect(await enter(password, anyNetwork(), 0)).toBe(false);
  expect(await enter(password, own, 1)).toBe(true);
  figure(
    `${guesses} guesses at a password from ${guesses} networks: ${maxFailures} looked at, 0 accepted; memory of a server from ${memoryBefore} MB to ${memory} MB at most; the person's own network signs in`,
  );
});
