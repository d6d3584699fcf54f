process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { expect, test } from 'vitest';
import { isAppError } from '@/lib/core/errors';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withRealDb } from '@/lib/db/testing/real-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { changeEmail } from './change-email';
import { removeWay } from './remove-way';
import { requestNewEmail } from './request-new-email';
import { requestSignInCode } from './request-sign-in-code';
import { verifySignInCode } from './verify-sign-in-code';
import { listWays } from './way-queries';

withRealDb();

const rounds = 20;
const network = '203.0.113.7';

const reasonOf = (result: PromiseSettledResult<unknown>) => {
  if (result.status === 'fulfilled') return 'done';
  return isAppError(result.reason) ? (result.reason.reason ?? result.reason.code) : String(result.reason);
};

async function codeTo(email: string): Promise<string> {
  const entry = (await listOutbox()).find((one) => one.recipient === email);
  if (!entry?.code) throw new Error('no code in the outbox');
  return entry.code;
}

test('however many removals meet, a person keeps one way in', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const actor = await insertPerson(`remover-${round}@example.com`);
    await executeSql(`insert into passwords (user_id, hash) values ($1::uuid, 'argon')`, [actor.userId]);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => removeWay(actor, { way: index % 2 ? 'email' : 'password' })),
    );
    expect(results.map(reasonOf).filter((reason) => reason === 'done')).toHaveLength(1);
    expect((await listWays(actor.userId)).map(({ way }) => way)).toEqual(['email']);
  }
});

test('of two people who prove one address in the same moment, one has it and the other is told', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const email = `wanted-${round}@example.com`;
    const people = await Promise.all([1, 2].map((who) => insertPerson(`p${who}-${round}@example.com`)));
    const asked = [];
    for (const [index, actor] of people.entries()) {
      const asker = { browser: `browser-${index}`, network: `${network}-${round}-${index}` };
      await requestNewEmail(actor, { email, ...asker });
      asked.push({ actor, input: { email, code: await codeTo(email), ...asker } });
    }
    const results = await Promise.allSettled(asked.map(({ actor, input }) => changeEmail(actor, input)));
    expect(results.map(reasonOf).sort()).toEqual(['address_taken', 'done']);
  }
});

test('an address that becomes an account while somebody takes it ends with one of them, and no fault', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const email = `contested-${round}@example.com`;
    const actor = await insertPerson(`changer-${round}@example.com`);
    const mine = { browser: 'mine', network: `${network}-a-${round}` };
    const theirs = { browser: 'theirs', network: `${network}-b-${round}` };
    await requestNewEmail(actor, { email, ...mine });
    const myCode = await codeTo(email);
    await requestSignInCode({ email, ...theirs });
    const theirCode = await codeTo(email);
    const [change, signIn] = await Promise.allSettled([
      changeEmail(actor, { email, code: myCode, ...mine }),
      verifySignInCode({ email, code: theirCode, ...theirs }),
    ]);
    expect(['done', 'address_taken']).toContain(reasonOf(change));
    expect(signIn.status).toBe('fulfilled');
    const { rows } = await executeSql('select count(*)::int as count from users where email = $1', [email]);
    expect(rows).toEqual([{ count: 1 }]);
  }
});
