import { encode } from 'next-auth/jwt';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withTestDb } from '@/lib/db/testing/test-db';
import { browser, emptyBrowser } from './testing/fake-browser';

process.env.APP_ENV = 'local';
process.env.HOSTNAME = '127.0.0.1';
process.env.OUTBOX_TOKEN = 'outbox-token-of-this-test';
const oldSecret = 'the-first-secret-that-is-long-enough';
const newSecret = 'the-second-secret-that-is-long-enough';

vi.mock('next/headers', async () => (await import('./testing/fake-browser')).nextHeaders);

withTestDb();

const salt = 'jobr.session';
const now = new Date('2027-03-01T12:00:00Z');
const hourMs = 3_600_000;
const origin = 'http://localhost:3000';

/** A server that was started anew with these settings. */
async function startServer(settings: Record<string, string | undefined>) {
  vi.resetModules();
  for (const name of ['AUTH_SECRET', 'AUTH_SECRET_1', 'AUTH_SECRET_2']) delete process.env[name];
  Object.assign(process.env, settings);
  const { defineAction } = await import('./define-action');
  const { defineRoute } = await import('./define-route');
  const { currentUser } = await import('./session');
  const { handlers } = await import('./auth');
  const { NextRequest } = await import('next/server');
  const route = defineRoute({ auth: 'user', handle: async ({ actor }) => ({ userId: actor.userId }) });
  const asked = (path: string, init: RequestInit = {}) =>
    new NextRequest(`${origin}${path}`, {
      ...init,
      headers: { cookie: `${salt}=${browser.jar.get(salt)}`, origin, ...init.headers },
    } as never);
  return {
    act: defineAction(z.undefined(), async (actor) => actor.userId),
    route: () => route(asked('/api/x'), { params: Promise.resolve({}) }),
    page: currentUser,
    get: (path: string) => handlers.GET(asked(path)),
    post: (path: string, init: RequestInit) => handlers.POST(asked(path, { method: 'POST', ...init })),
  };
}

async function signInWith(secret: string, signedInAt = 1_700_000_000) {
  const { userId } = await insertPerson('asha@example.com');
  const claims = await insertSession(userId);
  await executeSql(`update sessions set expires_at = expires_at + interval '29 days'`);
  browser.jar.set(
    salt,
    await encode({ token: { ...claims, signedInAt }, secret, salt, maxAge: 400 * 86_400 }),
  );
  return { userId, sessionId: claims.sessionId ?? '' };
}

const later = (ms: number) => vi.setSystemTime(new Date(now.getTime() + ms));
const sealedWith = async (secret: string) => {
  const { decode } = await import('next-auth/jwt');
  return decode({ token: browser.jar.get(salt), secret, salt }).catch(() => null);
};

beforeEach(() => {
  emptyBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => vi.useRealTimers());

test('a cookie of the old secret works after a rotation, moves to the new one with use, and is worth nothing once the old one is gone', async () => {
  const { userId } = await signInWith(oldSecret);
  const kept = browser.jar.get(salt) ?? '';
  const rotated = await startServer({ AUTH_SECRET: oldSecret, AUTH_SECRET_1: newSecret });
  later(25 * hourMs);
  expect(await rotated.act(undefined)).toEqual({ ok: true, data: userId });
  expect(await sealedWith(oldSecret)).toBeNull();
  expect(await sealedWith(newSecret)).toMatchObject({ sub: userId });

  const moved = await startServer({ AUTH_SECRET_1: newSecret });
  expect(await moved.act(undefined)).toEqual({ ok: true, data: userId });
  browser.jar.set(salt, kept);
  expect(await moved.act(undefined)).toMatchObject({ error: { code: 'unauthenticated' } });
  expect((await moved.route()).status).toBe(401);
});

test('a cookie is made anew by actions and routes once it is a day old, not before, and says nothing new', async () => {
  const { userId, sessionId } = await signInWith(oldSecret);
  const server = await startServer({ AUTH_SECRET: oldSecret });
  later(23 * hourMs);
  await server.act(undefined);
  expect(browser.told.has(salt)).toBe(false);
  later(25 * hourMs);
  expect((await server.route()).status).toBe(200);
  expect(browser.told.get(salt)).toMatchObject({
    ...{ httpOnly: true, sameSite: 'lax', path: '/', secure: false, maxAge: 400 * 86_400 },
  });
  const { iat, exp, jti: _, ...claims } = (await sealedWith(oldSecret)) ?? {};
  expect(claims).toEqual({ sub: userId, sessionId, sessionVersion: 1, signedInAt: 1_700_000_000 });
  expect([iat, Number(exp) - Number(iat)]).toEqual([Math.floor(Date.now() / 1000), 400 * 86_400]);
});

test('use keeps a session for 30 days more, and one unused so long is over although its cookie lives', async () => {
  const { sessionId } = await signInWith(oldSecret);
  const server = await startServer({ AUTH_SECRET: oldSecret });
  const daysLeft = async () => {
    const { rows } = await executeSql(
      `select round(extract(epoch from expires_at - now()) / 86400)::int as days from sessions where id = $1::uuid`,
      [sessionId],
    );
    return rows[0]?.days;
  };
  await executeSql(
    `update sessions set last_seen_at = now() - interval '10 days', expires_at = now() + interval '20 days'`,
  );
  expect(await daysLeft()).toBe(20);
  expect(await server.page()).toMatchObject({ sessionId });
  expect(await daysLeft()).toBe(30);
  await executeSql(`update sessions set expires_at = now() - interval '1 second'`);
  expect(await server.page()).toBeNull();
});

test.each([
  ['ended', 'delete from sessions'],
  ['of a person who was blocked', 'update users set is_blocked = true'],
  ['of an older version', 'update users set session_version = session_version + 1'],
])('a session that is %s is none at its next request, whatever door it asks', async (_, statement) => {
  await signInWith(oldSecret);
  const server = await startServer({ AUTH_SECRET: oldSecret });
  expect(await (await server.get('/api/auth/session')).json()).toMatchObject({
    user: { userId: expect.any(String) },
  });
  expect((await server.route()).status).toBe(200);
  await executeSql(statement);
  later(25 * hourMs);
  expect((await server.route()).status).toBe(401);
  expect(await server.act(undefined)).toMatchObject({ error: { code: 'unauthenticated' } });
  expect(await server.page()).toBeNull();
  const answer = await server.get('/api/auth/session');
  expect(await answer.json()).toBeNull();
  expect(answer.headers.getSetCookie().find((one) => one.startsWith(salt))).toMatch(/Max-Age=0/i);
  expect(browser.told.has(salt)).toBe(false);
});

test('what is shown of a person stays out of the cookie', async () => {
  const { userId } = await signInWith(oldSecret);
  const server = await startServer({ AUTH_SECRET: oldSecret });
  const answer = await server.get('/api/auth/session');
  const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${salt}=`));
  browser.jar.set(salt, /^[^=]+=([^;]+)/.exec(set ?? '')?.[1] ?? '');
  expect(Object.keys((await sealedWith(oldSecret)) ?? {}).sort()).toEqual([
    'exp',
    'iat',
    'jti',
    'sessionId',
    'sessionVersion',
    'signedInAt',
    'sub',
  ]);
  expect(await server.page()).toMatchObject({ userId });
});

test('signing out ends the row: a copy of the cookie is worth nothing', async () => {
  await signInWith(oldSecret);
  const server = await startServer({ AUTH_SECRET: oldSecret });
  const asked = await server.get('/api/auth/csrf');
  const { csrfToken } = await asked.json();
  const csrf = asked.headers.getSetCookie()[0]?.split(';')[0];
  const answer = await server.post('/api/auth/signout', {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `${salt}=${browser.jar.get(salt)}; ${csrf}`,
    },
    body: new URLSearchParams({ csrfToken }).toString(),
  });
  expect(answer.headers.getSetCookie().find((one) => one.startsWith(salt))).toMatch(/Max-Age=0/i);
  expect(await server.page()).toBeNull();
});
