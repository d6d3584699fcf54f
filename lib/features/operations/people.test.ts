process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.ADMIN_EMAILS = 'listed@example.com';

import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { seedPerson } from '@/lib/db/testing/seed-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { findSessionUser } from '@/lib/features/account/session-queries';
import { blockPerson } from './block-person';
import { changeRole } from './change-role';
import { listAudit } from './list-audit';
import { noteStaleAct } from './note-stale-act';
import { openPerson } from './open-person';
import { PeopleSearch } from './schema';
import { peoplePageSize, searchPeople } from './search-people';
import { signOutPerson } from './sign-out-person';
import { unblockPerson } from './unblock-person';

withTestDb();

let admin: Actor;
let asha: Actor;

beforeEach(async () => {
  admin = await insertAdmin('boss@example.com');
  asha = await insertPerson('asha.rao@harbour.example');
  await executeSql('update users set name = $1, phone = $2 where id = $3::uuid', [
    'Asha Rao',
    '+919876543210',
    asha.userId,
  ]);
});

async function insertAdmin(email: string): Promise<Actor> {
  const { userId } = await insertPerson(email);
  await executeSql(`update users set role = 'admin' where id = $1::uuid`, [userId]);
  return { userId, role: 'admin' };
}

const search = (query: Record<string, string>) => searchPeople(admin, PeopleSearch.parse(query));
const found = async (query: Record<string, string>) =>
  (await search(query)).people.map(({ email }) => email).sort();

async function sessionOf({ userId }: Actor) {
  const { sessionId = '', sessionVersion } = await insertSession(userId);
  return { userId, sessionId, sessionVersion };
}

const audit = async (userId?: string) =>
  (await listAudit(admin, userId ? { userId } : {})).entries.map(({ act, result, detail, actor, person }) => [
    ...[act, result, actor],
    ...[person?.name, detail.why].filter(Boolean),
  ]);

test.each([
  'asha',
  'ASHA',
  'Ra',
  'rao asha',
  'asha.rao@harbour.example',
  'asha.rao@harb',
  'harbour',
  '+91 98765 43210',
  '+9198765',
  '098765 43210',
  '3210',
])('%j finds the person', async (q) => {
  expect(await found({ q })).toEqual(['asha.rao@harbour.example']);
});

test('an id finds its person, alone and only whole', async () => {
  expect(await found({ q: ` ${asha.userId.toUpperCase()} ` })).toEqual(['asha.rao@harbour.example']);
  expect(await found({ q: asha.userId.slice(0, -1) })).toEqual([]);
});

test.each(['sha', 'asha bob', '999', '%', ':*', '!', "'; drop table users --", 'asha | bob', '!asha & b'])(
  '%j finds nobody: no character of it is more than a character',
  async (q) => {
    expect(await found({ q })).toEqual([]);
  },
);

test('filters say who is an administrator by either source, and who is blocked', async () => {
  await insertPerson('listed@example.com');
  await blockPerson(admin, asha);
  expect(await found({ role: 'admin' })).toEqual(['boss@example.com', 'listed@example.com']);
  expect(await found({ role: 'user' })).toEqual(['asha.rao@harbour.example']);
  expect(await found({ blocked: 'yes' })).toEqual(['asha.rao@harbour.example']);
  expect(await found({ blocked: 'no', role: 'user' })).toEqual([]);
  expect(await found({ role: 'owner', blocked: 'perhaps', after: 'nowhere' })).toHaveLength(3);
});

test('pages show everybody once, the newest first, also people of the same millisecond', async () => {
  await executeSql(
    `insert into users (email, email_verified, created_at)
      select 'n' || n || '@example.com', now(), '2026-01-01T00:00:00Z'::timestamptz from generate_series(1, 60) n`,
  );
  const seen: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 3; page += 1) {
    const { people, next } = await search(after ? { after } : {});
    seen.push(...people.map(({ id }) => id));
    expect(people.length <= peoplePageSize && (next === null) === (page === 2)).toBe(true);
    after = next ? `${next.createdAt.toISOString()}_${next.id}` : undefined;
  }
  expect(new Set(seen).size).toBe(62);
  expect(seen.slice(0, 2).sort()).toEqual([admin.userId, asha.userId].sort());
});

test('the list tells ways in, live sessions and when somebody was last here', async () => {
  await insertSession(asha.userId);
  await insertSession(asha.userId);
  await executeSql(
    `update sessions set expires_at = now() where id = (select min(id::text)::uuid from sessions)`,
  );
  await executeSql(`insert into passwords (user_id, hash) values ($1::uuid, 'x')`, [asha.userId]);
  await executeSql(
    `insert into accounts (user_id, type, provider, provider_account_id) values ($1::uuid, 'oidc', 'google', 'sub')`,
    [asha.userId],
  );
  const [person] = (await search({ q: 'asha' })).people;
  expect(person).toMatchObject({
    ways: ['google', 'phone', 'email', 'password'],
    sessionCount: 1,
    lastSeenAt: expect.any(Date),
  });
  expect((await search({ q: 'boss' })).people).toMatchObject([{ sessionCount: 0, lastSeenAt: null }]);
});

test('one person is shown with how much they keep here, and nothing of what', async () => {
  const { userId } = await seedPerson('SEEDED');
  const { sessionId } = await insertSession(userId);
  const view = await openPerson(admin, userId);
  expect(view.kept).toEqual({ cvs: 1, letters: 1, applications: 1 });
  expect(view.ways.map(({ way }) => way)).toEqual(['google', 'email', 'password']);
  expect(view.sessions.map(({ id }) => id)).toContain(sessionId);
  expect(JSON.stringify(view)).not.toContain('Hospital');
  await expect(openPerson(admin, randomUUID())).rejects.toMatchObject({ code: 'not_found' });
});

test('an opened person says whether a subscription of theirs will be charged again', async () => {
  const { userId } = await seedPerson('SEEDED');
  const isCharged = async () => (await openPerson(admin, userId)).isCharged;
  expect(await isCharged()).toBe(false);
  await executeSql(`update subscriptions set status = 'active' where user_id = $1::uuid`, [userId]);
  expect(await isCharged()).toBe(true);
  await executeSql('update subscriptions set cancels_at_period_end = true where user_id = $1::uuid', [
    userId,
  ]);
  expect(await isCharged()).toBe(false);
});

test('a block ends every session at once, and unblocking does not bring one back', async () => {
  const session = await sessionOf(asha);
  await blockPerson(admin, asha);
  expect(await findSessionUser(session)).toBeNull();
  await unblockPerson(admin, asha);
  expect(await findSessionUser(session)).toBeNull();
  // As a sign-in that was under way during the block would have left it.
  expect(await findSessionUser({ ...(await sessionOf(asha)), sessionVersion: 1 })).toBeNull();
  expect(await findSessionUser({ ...(await sessionOf(asha)), sessionVersion: 2 })).toMatchObject({
    id: asha.userId,
  });
});

test('signing somebody out ends their sessions and nobody else’s, and lets them in again', async () => {
  const [theirs, mine] = [await sessionOf(asha), await sessionOf(admin)];
  await signOutPerson(admin, asha);
  expect(await findSessionUser(theirs)).toBeNull();
  expect(await findSessionUser(mine)).toMatchObject({ role: 'admin' });
});

test('a role counts from the next request of a session that is open', async () => {
  const session = await sessionOf(asha);
  await changeRole(admin, { ...asha, role: 'admin' });
  expect(await findSessionUser(session)).toMatchObject({ role: 'admin' });
  await changeRole(admin, { ...asha, role: 'user' });
  expect(await findSessionUser(session)).toMatchObject({ role: 'user' });
});

test('nobody acts on themselves: no administrator locks themselves out, and one is always left', async () => {
  const acts = [
    () => changeRole(admin, { userId: admin.userId, role: 'user' }),
    () => blockPerson(admin, admin),
    () => signOutPerson(admin, admin),
  ];
  for (const act of acts) {
    await expect(act()).rejects.toMatchObject({ code: 'conflict', reason: 'own_account' });
  }
  expect(await found({ role: 'admin', blocked: 'no' })).toEqual(['boss@example.com']);
  expect(await audit()).toEqual(
    ['sign-out', 'block', 'make-user'].map((act) => [
      ...[act, 'refused', 'boss@example.com', 'boss@example.com', 'own_account'],
    ]),
  );
});

test('who was an administrator when their request began and is none any more changes nothing', async () => {
  const other = await insertAdmin('other@example.com');
  await changeRole(admin, { userId: other.userId, role: 'user' });
  await expect(changeRole(other, { userId: admin.userId, role: 'user' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const third = await insertAdmin('third@example.com');
  await blockPerson(admin, third);
  await expect(blockPerson(third, admin)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await found({ role: 'admin', blocked: 'no' })).toEqual(['boss@example.com']);
});

test('a role from ADMIN_EMAILS can not be taken here, and says where it is', async () => {
  const listed = await insertPerson('listed@example.com');
  expect((await openPerson(admin, listed.userId)).person).toMatchObject({ isListed: true, role: 'user' });
  await expect(changeRole(admin, { ...listed, role: 'user' })).rejects.toMatchObject({
    reason: 'admin_emails',
    publicMessage: expect.stringContaining('ADMIN_EMAILS'),
  });
  await blockPerson({ ...listed, role: 'admin' }, asha);
});

test('what is so already changes nothing and says so', async () => {
  await expect(unblockPerson(admin, asha)).rejects.toMatchObject({ reason: 'already' });
  await expect(changeRole(admin, { ...asha, role: 'user' })).rejects.toMatchObject({ reason: 'already' });
  await blockPerson(admin, asha);
  await expect(blockPerson(admin, asha)).rejects.toMatchObject({ reason: 'already' });
});

test('each act stands in the audit under the person, with who did it, and never with an address', async () => {
  await blockPerson(admin, asha);
  await unblockPerson(admin, asha);
  await noteStaleAct(admin, { act: 'sign-out', ...asha });
  await changeRole(admin, { userId: (await insertPerson('ben@example.com')).userId, role: 'admin' });
  const name = 'asha.rao@harbour.example';
  expect(await audit(asha.userId)).toEqual([
    ['sign-out', 'refused', 'boss@example.com', name, 'sign_in_again'],
    ['unblock', 'done', 'boss@example.com', name],
    ['block', 'done', 'boss@example.com', name],
  ]);
  expect((await audit()).map(([act]) => act)).toEqual(['make-admin', 'sign-out', 'unblock', 'block']);
  const { rows } = await executeSql('select a::text as line from audit_log a');
  expect(JSON.stringify(rows)).not.toContain('example');
  await executeSql('delete from users where id = $1::uuid', [asha.userId]);
  expect((await listAudit(admin, { userId: asha.userId })).entries).toMatchObject(
    Array(3).fill({ person: null, subject: `person/${asha.userId}` }),
  );
});

test('people who are no administrators see nobody, change nothing and leave no line', async () => {
  const calls = [
    () => searchPeople(asha, PeopleSearch.parse({})),
    () => openPerson(asha, asha.userId),
    () => changeRole(asha, { userId: asha.userId, role: 'admin' }),
    () => blockPerson(asha, admin),
    () => unblockPerson(asha, asha),
    () => signOutPerson(asha, admin),
    () => noteStaleAct(asha, { act: 'block', ...admin }),
    // A session whose role was forged.
    () => changeRole({ ...asha, role: 'admin' }, { userId: asha.userId, role: 'admin' }),
  ];
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'forbidden' });
  expect(await audit()).toEqual([]);
});

test('an address that nobody proved can not stand in an account', async () => {
  const insert = executeSql(`insert into users (email) values ('victim@example.com')`);
  const cause = await insert.catch((error: Error) => error.cause);
  expect(String(cause)).toContain('users_email_proven');
});
