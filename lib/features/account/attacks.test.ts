process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.ADMIN_EMAILS = 'boss@example.com';

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OidcWay, WayIn } from '@/lib/core/ways-in';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { Address } from '@/lib/integrations/oidc/claims';
import type { Asker } from './code-key';
import { enterWithProvider } from './enter-with-provider';
import { listOfferedWays } from './list-offered-ways';
import { readPhone } from './phone-number';
import type { User } from './queries';
import { requestPhoneCode } from './request-phone-code';
import { requestSignInCode } from './request-sign-in-code';
import { roleOf } from './role-of';
import { EmailAddress } from './schema';
import { setPassword } from './set-password';
import { signInWithPassword } from './sign-in-with-password';
import { verifyPhoneCode } from './verify-phone-code';
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
  /** The ways into the account that a first sign-in makes. */
  leaves: readonly WayIn[];
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

const readSentCode = async (to: string) =>
  (await listOutbox()).find(({ recipient, code }) => recipient === to && code)?.code ?? null;

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
  leaves: ['email'],
  listed: 'boss@example.com',
  read: (typed) => EmailAddress.safeParse(typed).data ?? null,
  isBoundToBrowser: true,
  begin: (email, at) => requestSignInCode({ email, ...at }),
  readProof: readSentCode,
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
  leaves: [way, 'email'],
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

const readNumber = (phone: string): string | null => {
  try {
    return readPhone({ phone, country: 'IN' }).phone;
  } catch {
    return null;
  }
};

const phoneCode: Way = {
  way: 'phone',
  victim: '+919876543210',
  spellings: ['098765 43210', '+91 (98765) 43210', '９８７６５４３２１０', '९८७६५४३२१०', '98765\u200b43210'],
  lookalikes: [
    '98765 43210 ext. 5',
    '98765 43210;ext=5',
    '9876543210, 9876543211',
    '98765 4321o',
    '+98765 43210',
  ],
  leaves: ['phone'],
  listed: null,
  read: readNumber,
  isBoundToBrowser: true,
  begin: (phone, at) => requestPhoneCode({ phone, country: 'IN', ...at }),
  readProof: readSentCode,
  wrongProof: '000000',
  finish: (phone, code, at) => verifyPhoneCode({ phone, country: 'IN', code, ...at }),
};

/** It makes no account: its owner proves the address by a code and sets one. */
const password: Way = {
  ...emailCode,
  way: 'password',
  leaves: ['email', 'password'],
  isBoundToBrowser: false,
  begin: async () => undefined,
  async readProof(email) {
    const isSet = `select 1 from passwords p join users u on u.id = p.user_id where u.email = $1`;
    const proof = 'violet-harbour-19';
    if ((await executeSql(isSet, [email])).rows.length > 0) return proof;
    const { id: userId, role } = await signIn(emailCode, email);
    await setPassword({ userId, role }, { password: proof, sessionId: randomUUID() });
    return proof;
  },
  wrongProof: 'amber-mountain-20',
  finish: (email, proof, { network }) => signInWithPassword({ email, password: proof, network }),
};

const ways: Way[] = [emailCode, phoneCode, password, byProvider('google'), byProvider('replit')];

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
    expect((await listWays(user.id)).map(({ way }) => way)).toEqual(used.leaves);
    const { rows } = await executeSql('select 1 from sessions where user_id = $1::uuid', [user.id]);
    expect(rows).toEqual([]);
    if (!used.isBoundToBrowser) return;
    // The owner's proof is worth nothing in the browser that prepared.
    await letHourPass();
    await used.begin(used.victim, owner);
    const proof = (await used.readProof(used.victim)) ?? '';
    const tried = prepared.finish(prepared.victim, proof, attacker);
    await expect(tried).rejects.toMatchObject({ code: expect.stringMatching(/^(invalid|rate_limited)$/) });
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
