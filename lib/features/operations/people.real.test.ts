process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.ADMIN_EMAILS = 'listed@example.com';

import { beforeEach, expect, test } from 'vitest';
import { figure, proofScale } from '@/e2e/proofs/scale';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withRealDb } from '@/lib/db/testing/real-db';
import { findSessionUser } from '@/lib/features/account/session-queries';
import { blockPerson } from './block-person';
import { changeRole } from './change-role';
import { PeopleSearch } from './schema';
import { searchPeople } from './search-people';
import { unblockPerson } from './unblock-person';

withRealDb();

beforeEach(() => executeSql('truncate users cascade'));

async function insertAdmin(email: string): Promise<Actor> {
  const { userId } = await insertPerson(email);
  await executeSql(`update users set role = 'admin' where id = $1::uuid`, [userId]);
  return { userId, role: 'admin' };
}

const countAdministrators = async () => {
  const { rows } = await executeSql(
    `select count(*)::int as count from users
      where not is_blocked and (role = 'admin' or email = 'listed@example.com')`,
  );
  return Number(rows[0]?.count);
};

const demote = (actor: Actor, whom: Actor) => changeRole(actor, { userId: whom.userId, role: 'user' });

test('of two administrators who take the role from each other at once exactly one wins', async () => {
  for (let round = 0; round < 10 * proofScale; round += 1) {
    const [ann, bea] = [
      await insertAdmin(`ann-${round}@example.com`),
      await insertAdmin(`bea-${round}@example.com`),
    ];
    const results = await Promise.allSettled([demote(ann, bea), demote(bea, ann)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'forbidden' });
    expect(await countAdministrators()).toBe(1);
    await executeSql('truncate users cascade');
  }
});

test('of twenty administrators who remove each other at once, stored and listed, by role and by block, one is left', async () => {
  for (let round = 0; round < 3 * proofScale; round += 1) {
    const listed: Actor = { ...(await insertPerson('listed@example.com')), role: 'admin' };
    const stored = await Promise.all(Array.from({ length: 19 }, (_, n) => insertAdmin(`n${n}@example.com`)));
    const all = [listed, ...stored];
    const acts = all.flatMap((actor, n) =>
      all
        .filter((whom) => whom !== actor)
        .map((whom, m) => () => ((n + m) % 2 === 0 ? blockPerson(actor, whom) : demote(actor, whom))),
    );
    const results = await Promise.allSettled(acts.map((act) => act()));
    for (const result of results) {
      if (result.status === 'rejected') expect(['forbidden', 'conflict']).toContain(result.reason.code);
    }
    expect(await countAdministrators()).toBe(1);
    await executeSql('truncate users cascade');
  }
});

test('a promotion and the removal of whoever promotes are one after the other', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [ann, bea] = [await insertAdmin('ann@example.com'), await insertAdmin('bea@example.com')];
    const cleo = await insertPerson('cleo@example.com');
    const [promoted] = await Promise.allSettled([
      changeRole(bea, { ...cleo, role: 'admin' }),
      blockPerson(ann, bea),
    ]);
    expect(await countAdministrators()).toBe(promoted.status === 'fulfilled' ? 2 : 1);
    await executeSql('truncate users cascade');
  }
});

test('a block is never outlived by a session, whatever is done at the same moment', async () => {
  const admin = await insertAdmin('ann@example.com');
  const asha = await insertPerson('asha@example.com');
  const opened = await Promise.all(Array.from({ length: 10 }, () => insertSession(asha.userId)));
  const used = () =>
    Promise.all(
      opened.map(({ sessionId = '' }) =>
        findSessionUser({ userId: asha.userId, sessionId, sessionVersion: 1 }),
      ),
    );
  await Promise.all([used(), blockPerson(admin, asha), used()]);
  expect((await used()).filter(Boolean)).toEqual([]);
  await unblockPerson(admin, asha);
  expect((await used()).filter(Boolean)).toEqual([]);
});

test('a search among a hundred thousand people takes no longer than a blink, by whatever is known of somebody', async () => {
  const count = 10_000 * proofScale;
  await executeSql(
    `insert into users (name, email, email_verified, phone, created_at, is_blocked, role)
      select 'Person' || n || ' Family' || n % 997, 'mail' || n || '.of@host' || n % 31 || '.example', now(),
        '+9198' || lpad((n * 7919 % 100000000)::text, 8, '0'), now() - n * interval '1 minute', n % 500 = 0,
        case when n % 2000 = 0 then 'admin' else 'user' end
      from generate_series(1, $1::int) n`,
    [count],
  );
  // Also so that the foreign key is not checked by a plan from when the table was empty.
  await executeSql('analyze users');
  await executeSql(
    `insert into sessions (user_id, way, expires_at) select id, 'email', now() + interval '1 day' from users`,
  );
  await executeSql('analyze sessions');
  const admin: Actor = { userId: '00000000-0000-4000-8000-000000000000', role: 'admin' };
  const { rows } = await executeSql(`select id, phone, created_at from users where email like 'mail777.%'`);
  const [one] = rows;
  const tail = String(one?.phone).slice(3);
  const searches: [string, Record<string, string>, number][] = [
    ['everybody', {}, 25],
    ['a far page', { after: `${new Date(String(one?.created_at)).toISOString()}_${one?.id}` }, 25],
    ['a whole address', { q: 'mail777.of@host2.example' }, 1],
    ['a rare name', { q: 'person777' }, Math.min(25, proofScale >= 10 ? 111 : 11)],
    ['a word of nearly all', { q: 'pers' }, 25],
    ['a word of all and a rare one', { q: 'of family996' }, Math.min(25, Math.floor(count / 997))],
    ['nobody', { q: 'zebra' }, 0],
    ['the end of a number', { q: `0${tail}` }, 1],
    ['an id', { q: String(one?.id) }, 1],
    ['administrators', { role: 'admin' }, Math.min(25, Math.floor(count / 2000))],
    ['blocked', { blocked: 'yes' }, Math.min(25, Math.floor(count / 500))],
  ];
  const took: string[] = [];
  for (const [what, query, expected] of searches) {
    const startedAt = performance.now();
    const { people } = await searchPeople(admin, PeopleSearch.parse(query));
    const ms = performance.now() - startedAt;
    took.push(`${what} ${ms.toFixed(0)}`);
    expect.soft(people.length, what).toBe(expected);
    expect.soft(ms, what).toBeLessThan(500);
  }
  figure(`search among ${count.toLocaleString('en')} people, ms: ${took.join(', ')}`);
});
