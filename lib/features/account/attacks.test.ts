process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.ADMIN_EMAILS = 'boss@example.com';

import { beforeEach, describe, expect, test } from 'vitest';
import { codePurposes, type OidcWay, type WayIn } from '@/lib/core/ways-in';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { Address } from '@/lib/integrations/oidc/claims';
import type { Asker, CodeAddress, CodeTarget } from './code-key';
import { enterWithProvider } from './enter-with-provider';
import { listOfferedWays } from './list-offered-ways';
import type { User } from './queries';
import { requestCode } from './request-code';
import { requestSignInCode } from './request-sign-in-code';
import { roleOf } from './role-of';
import { EmailAddress } from './schema';
import { spendCode } from './spend-code';
import { verifySignInCode } from './verify-sign-in-code';
import { listWays } from './way-queries';

withTestDb();

/** What an attack needs to know of a way in. Every way to an account has its line in `ways`. */
type Way = {
  way: WayIn;
  /** Who the victim is to this way, as an account keeps it. */
  victim: string;
  /** The same to a person's eye or keyboard: each is the victim, in one account. */
  spellings: readonly string[];
  /** Alike, but of somebody else or of nobody: each is refused. */
  lookalikes: readonly string[];
  /** Whose address is in ADMIN_EMAILS; null where the way proves no address. */
  listed: string | null;
  /** What was typed, as the account keeps it; null when it is refused. */
  read: (typed: string) => string | null;
  /** Whether the proof is a text that only the browser that asked for it can use; a provider's word is bound by its flow. */
  isBoundToBrowser: boolean;
  /** Anybody can ask for a proof, from any browser. */
  begin: (who: string, at: Asker) => Promise<unknown>;
  /** The newest proof, which reaches its owner alone; null when none was sent. */
  readProof: (who: string) => Promise<string | null>;
  wrongProof: string;
  finish: (who: string, proof: string, at: Asker) => Promise<User>;
};

const readMailedCode = async (email: string) =>
  (await listOutbox()).find(({ recipient, code }) => recipient === email && code)?.code ?? null;

const emailCode: Way = {
  way: 'email',
  victim: 'victim.kim@example.com',
  spellings: [
    'Victim.Kim@EXAMPLE.com',
    ' victim.kim@example.com\n',
    'ｖｉｃｔｉｍ.kim@example.com',
    'victim.kim＠example.com',
    'victim.kim@ｅxample.com',
    'victim.kim@example．com',
    // The Kelvin sign and the long s: compatibility forms of k and of nothing else.
    'victim.\u212aim@example.com',
  ],
  lookalikes: [
    // Dotless i, and what becomes of the dotted capital I in lower case.
    'v\u0131ctim.kim@example.com',
    'V\u0130CTIM.KIM@example.com',
    // Zero-width, soft hyphen, direction, combining dot.
    'victim\u200b.kim@example.com',
    'victim\u00ad.kim@example.com',
    '\u202evictim.kim@example.com',
    'victim.k\u0307im@example.com',
    // Cyrillic е, Greek ο: in the name and in the domain.
    'victim.kim@\u0435xample.com',
    'victim.kim@example.c\u03bfm',
    '\u0475ictim.kim@example.com',
    'victim.kim@example.com.',
    'victim.kim@example.com,attacker@example.com',
    '"victim.kim"@example.com',
    'victim.kim@example.com\0',
    'victim.kim@example.com\r\nBcc: attacker@example.com',
  ],
  listed: 'boss@example.com',
  read: (typed) => EmailAddress.safeParse(typed).data ?? null,
  isBoundToBrowser: true,
  begin: (email, at) => requestSignInCode({ email, ...at }),
  readProof: readMailedCode,
  wrongProof: '000000',
  finish: (email, code, at) => verifySignInCode({ email, code, ...at }),
};

/** The provider is believed when it says that it verified the address, and then alone. */
const byProvider = (way: OidcWay): Way => ({
  way,
  victim: emailCode.victim,
  spellings: ['Victim.Kim@EXAMPLE.com', 'VICTIM.KIM@EXAMPLE.COM'],
  // What folds into an address is no address from a provider: it may compare by other rules than ours.
  lookalikes: [...emailCode.lookalikes, ...emailCode.spellings.filter((one) => /[^\x21-\x7e]/.test(one))],
  listed: emailCode.listed,
  read: (typed) => Address.parse(typed),
  isBoundToBrowser: false,
  begin: async () => undefined,
  readProof: async () => 'verified',
  wrongProof: 'claimed',
  finish: (email, proof, { browser }) =>
    enterWithProvider(
      // Whoever sits at a browser has one account at the provider.
      {
        way,
        sub: `${browser} ${email}`,
        email,
        isEmailVerified: proof === 'verified',
        name: null,
        pictureUrl: null,
      },
      { purpose: 'sign_in' },
    ),
});

const ways: Way[] = [emailCode, byProvider('google'), byProvider('replit')];

/** Every kind of address that a code is sent to. */
const codeAddresses: CodeAddress[] = [{ channel: 'email', email: 'victim.kim@example.com' }];
const readCodeSentTo = async (address: CodeAddress) =>
  readMailedCode(address.channel === 'email' ? address.email : address.phone);

const owner: Asker = { browser: 'the-browser-of-the-owner', network: '198.51.100.1' };
const attacker: Asker = { browser: 'the-browser-of-the-attacker', network: '203.0.113.66' };

const letHourPass = () => executeSql('truncate sign_in_sends');

async function signIn(way: Way, who: string, at: Asker = owner): Promise<User> {
  await letHourPass();
  await way.begin(who, at);
  return way.finish(who, (await way.readProof(who)) ?? '', at);
}

const countPeople = async () => Number((await executeSql('select count(*)::int as n from users')).rows[0]?.n);

beforeEach(async () => {
  await insertPerson('first@example.com');
});

const pairs = ways.flatMap((prepared) =>
  ways.map((used) => [prepared.way, used.way, prepared, used] as const),
);

test.each(pairs)(
  'what a stranger prepares by %s for somebody is not inside when its owner comes in by %s',
  async (_prepared, _used, prepared, used) => {
    const before = await countPeople();
    await prepared.begin(prepared.victim, attacker);
    const wrong = prepared.finish(prepared.victim, prepared.wrongProof, attacker);
    await expect(wrong).rejects.toMatchObject({ code: 'invalid' });
    expect(await countPeople()).toBe(before);

    const user = await signIn(used, used.victim);
    expect(await countPeople()).toBe(before + 1);
    expect((await listWays(user.id)).map(({ way }) => way)).toEqual(
      used.way === 'email' ? ['email'] : [used.way, 'email'],
    );
    const { rows } = await executeSql('select 1 from sessions where user_id = $1::uuid', [user.id]);
    expect(rows).toEqual([]);
    if (!used.isBoundToBrowser) return;
    // The owner's proof is worth nothing in the browser that prepared.
    await letHourPass();
    await used.begin(used.victim, owner);
    const proof = (await used.readProof(used.victim)) ?? '';
    await expect(prepared.finish(prepared.victim, proof, attacker)).rejects.toMatchObject({
      code: 'invalid',
    });
  },
);

describe.each(ways.map((way) => [way.way, way] as const))('%s', (_name, way) => {
  test.runIf(way.isBoundToBrowser)(
    'a proof asked for by a stranger is worth nothing in its owner’s browser',
    async () => {
      await way.begin(way.victim, attacker);
      const proof = (await way.readProof(way.victim)) ?? '';
      await expect(way.finish(way.victim, proof, owner)).rejects.toMatchObject({ code: 'invalid' });
    },
  );

  test.each(way.spellings)('%j is the same person, in the same account', async (typed) => {
    const user = await signIn(way, way.victim);
    const who = way.read(typed);
    expect(who).toBe(way.victim);
    expect((await signIn(way, who ?? '')).id).toBe(user.id);
  });

  test.each(way.lookalikes)('%j only looks like it, and is refused', (typed) => {
    expect(way.read(typed)).toBeNull();
  });

  test('a person who is blocked does not come in, and learns it only with a right proof', async () => {
    const { id } = await signIn(way, way.victim);
    await executeSql('update users set is_blocked = true where id = $1::uuid', [id]);
    await letHourPass();
    await way.begin(way.victim, owner);
    await expect(way.finish(way.victim, way.wrongProof, attacker)).rejects.toMatchObject({ code: 'invalid' });
    const proof = (await way.readProof(way.victim)) ?? '';
    await expect(way.finish(way.victim, proof, owner)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('the first account of a local install is its administrator, the second is not', async () => {
    await executeSql('truncate users cascade');
    expect(await signIn(way, way.victim)).toMatchObject({ role: 'admin' });
    await executeSql('truncate users cascade');
    await insertPerson('first@example.com');
    expect(await signIn(way, way.victim)).toMatchObject({ role: 'user' });
  });

  test('an address in ADMIN_EMAILS makes an administrator of who proved it, and of nobody before', async () => {
    expect(await signIn(way, way.victim)).toMatchObject({ role: 'user' });
    if (!way.listed) return;
    const before = await countPeople();
    await letHourPass();
    await way.begin(way.listed, attacker);
    await expect(way.finish(way.listed, way.wrongProof, attacker)).rejects.toMatchObject({ code: 'invalid' });
    expect(await countPeople()).toBe(before);
    expect(await signIn(way, way.listed)).toMatchObject({ role: 'admin' });
  });
});

test('every way that is offered here has its line in the table', async () => {
  const offered = await listOfferedWays();
  expect(offered.filter((way) => !ways.some((line) => line.way === way))).toEqual([]);
  expect(offered.length).toBeGreaterThan(0);
});

test('an address that is listed but not proven is no administrator’s', () => {
  const person = { email: 'boss@example.com', role: 'user' } as const;
  expect(roleOf({ ...person, emailVerified: null }, ['boss@example.com'])).toBe('user');
  expect(roleOf({ ...person, emailVerified: new Date() }, ['boss@example.com'])).toBe('admin');
});

/** Whatever else a code could be tried for: another purpose, another person, another browser. */
function contextsOf(address: CodeAddress, [ann, ben]: [string, string]): [CodeTarget, Asker][] {
  const people = [undefined, ann, ben];
  return codePurposes.flatMap((purpose) =>
    people.flatMap((userId) =>
      [owner, attacker].map((at): [CodeTarget, Asker] => [
        { address, purpose, ...(userId ? { userId } : {}) },
        at,
      ]),
    ),
  );
}

test.each(codeAddresses.map((address) => [address.channel, address] as const))(
  'a code by %s is worth something for one purpose, one person and one browser, and nothing elsewhere',
  async (_channel, address) => {
    const people = [await insertPerson('ann@example.com'), await insertPerson('ben@example.com')] as const;
    const contexts = contextsOf(address, [people[0].userId, people[1].userId]);
    expect(contexts).toHaveLength(18);
    for (const [asked, at] of contexts) {
      await executeSql('truncate sign_in_sends, sign_in_codes, outbox_messages');
      await requestCode(asked, at);
      const code = (await readCodeSentTo(address)) ?? '';
      let done = 0;
      const spend = ([target, who]: [CodeTarget, Asker]) =>
        spendCode(target, { ...who, code }, async () => {
          done += 1;
        });
      for (const other of contexts) {
        if (other[0] === asked && other[1] === at) continue;
        await expect(spend(other)).rejects.toMatchObject({ reason: 'no_code' });
      }
      expect(done).toBe(0);
      await spend([asked, at]);
      expect(done).toBe(1);
    }
  },
);

test.each(codeAddresses.map((address) => [address.channel, address] as const))(
  'a code by %s is worth nothing for another address, also in the same browser',
  async (_channel, address) => {
    await requestCode({ address, purpose: 'sign_in' }, attacker);
    const code = (await readCodeSentTo(address)) ?? '';
    const other: CodeAddress = { channel: 'email', email: 'attacker@example.com' };
    await requestCode({ address: other, purpose: 'sign_in' }, attacker);
    const spent = spendCode({ address: other, purpose: 'sign_in' }, { ...attacker, code }, async () => true);
    // One time in a million both have the same six digits.
    if (code !== (await readMailedCode(other.email))) {
      await expect(spent).rejects.toMatchObject({ reason: 'wrong_code' });
    } else await spent;
  },
);
