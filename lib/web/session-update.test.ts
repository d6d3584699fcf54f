import { decode, encode } from 'next-auth/jwt';
import { beforeEach, expect, test, vi } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withTestDb } from '@/lib/db/testing/test-db';

process.env.APP_ENV = 'local';
process.env.HOSTNAME = '127.0.0.1';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.ADMIN_EMAILS = 'boss@example.com';

const origin = 'http://localhost:3000';
const salt = 'jobr.session';
const secret = process.env.AUTH_SECRET;
const request = vi.hoisted(() => ({ cookie: '' }));

// What Next gives a request's code when it serves; everything of ours below it is real.
vi.mock('next/headers', () => {
  const all = () =>
    request.cookie.split('; ').flatMap((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return name ? [{ name, value }] : [];
    });
  return {
    cookies: async () => ({ get: (name: string) => all().find((one) => one.name === name), getAll: all }),
    headers: async () => new Headers({ cookie: request.cookie, host: 'localhost:3000' }),
  };
});

withTestDb();

let me: string;
let boss: string;
let bossSession: Awaited<ReturnType<typeof insertSession>>;

const cookieOf = async (token: Record<string, unknown>) => `${salt}=${await encode({ token, secret, salt })}`;

beforeEach(async () => {
  me = (await insertPerson('asha@example.com')).userId;
  boss = (await insertPerson('boss@example.com')).userId;
  bossSession = await insertSession(boss);
  request.cookie = await cookieOf({ ...(await insertSession(me)), signedInAt: 1000 });
});

/** As Auth.js's own client updates a session: any data, with a right CSRF token. */
async function update(data: unknown) {
  const { handlers } = await import('./auth');
  const { NextRequest } = await import('next/server');
  const asked = await handlers.GET(new NextRequest(`${origin}/api/auth/csrf`));
  const csrf = asked.headers.getSetCookie().map((one) => one.split(';')[0]);
  const { csrfToken } = await asked.json();
  const response = await handlers.POST(
    new NextRequest(`${origin}/api/auth/session`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        cookie: [request.cookie, ...csrf].join('; '),
      },
      body: JSON.stringify({ csrfToken, data }),
    }),
  );
  const set = response.headers.getSetCookie().find((one) => one.startsWith(`${salt}=`));
  const token = /^[^=]+=([^;]+)/.exec(set ?? '')?.[1];
  return { session: await response.json(), token };
}

const smuggled = () => ({
  ...{ role: 'admin', email: 'boss@example.com', emailVerified: new Date(), isBlocked: false },
  ...{
    sub: boss,
    userId: boss,
    id: boss,
    sessionId: bossSession.sessionId,
    sessionVersion: 1,
    signedInAt: 9e9,
  },
});

test.each([
  ['at the top', (it: object) => it],
  ['as user', (it: object) => ({ user: it })],
  ['as person', (it: object) => ({ person: it })],
  ['as token', (it: object) => ({ token: it, account: { provider: 'email' } })],
])('role, address and person smuggled into an update of the session %s change nothing', async (_, wrap) => {
  const { currentUser } = await import('./session');
  const { session, token } = await update(wrap(smuggled()));
  expect(session.user).toMatchObject({ userId: me, role: 'user', email: 'asha@example.com' });
  expect(await decode({ token, secret, salt })).toMatchObject({ sub: me, signedInAt: 1000 });
  request.cookie = `${salt}=${token}`;
  expect(await currentUser()).toMatchObject({ userId: me, role: 'user', email: 'asha@example.com' });
  const { rows } = await executeSql('select role, email from users where id = $1::uuid', [me]);
  expect(rows).toEqual([{ role: 'user', email: 'asha@example.com' }]);
});

test.each([
  ['a role', () => ({ role: 'admin' }), { role: 'user' }],
  ['an address', () => ({ email: 'boss@example.com' }), { email: 'asha@example.com' }],
  ['a person', () => ({ person: { role: 'admin', email: 'boss@example.com' } }), { role: 'user' }],
])('%s in a token that we signed ourselves is not believed either', async (_, claim, expected) => {
  const { currentUser } = await import('./session');
  request.cookie = await cookieOf({ ...(await insertSession(me)), ...claim() });
  expect(await currentUser()).toMatchObject({ ...expected, userId: me });
});

test('a token of one person with the session of another is no session', async () => {
  const { currentUser } = await import('./session');
  for (const mixed of [
    { ...bossSession, sub: me },
    { ...(await insertSession(me)), sub: boss },
  ]) {
    request.cookie = await cookieOf(mixed);
    expect(await currentUser()).toBeNull();
  }
});
