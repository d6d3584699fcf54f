process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { expect, test } from 'vitest';
import { codePurposes } from '@/lib/core/ways-in';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import type { Asker, CodeAddress, CodeTarget } from './code-key';
import { requestCode } from './request-code';
import { spendCode } from './spend-code';

withTestDb();

const owner: Asker = { browser: 'the-browser-of-the-owner', network: '198.51.100.1' };
const attacker: Asker = { browser: 'the-browser-of-the-attacker', network: '203.0.113.66' };

const readSentCode = async (to: string) =>
  (await listOutbox()).find(({ recipient, code }) => recipient === to && code)?.code ?? null;

/** Every kind of address that a code is sent to. */
const codeAddresses: CodeAddress[] = [
  { channel: 'email', email: 'victim.kim@example.com' },
  { channel: 'sms', phone: '+919876543210', country: 'IN' },
];
const readCodeSentTo = async (address: CodeAddress) =>
  readSentCode(address.channel === 'email' ? address.email : address.phone);

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
      await executeSql('truncate sign_in_sends, sign_in_codes, outbox_messages cascade');
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
    const theirs = await readSentCode(other.email);
    const outcome = await spendCode(
      { address: other, purpose: 'sign_in' },
      { ...attacker, code },
      async () => 'done',
    ).catch(({ reason }) => reason);
    // One time in a million both have the same six digits.
    const areSame = code === theirs;
    expect(outcome).toBe(areSame ? 'done' : 'wrong_code');
  },
);
