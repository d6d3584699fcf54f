import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withTestDb } from '@/lib/db/testing/test-db';
import { browser, emptyBrowser } from './testing/fake-browser';

process.env.APP_ENV = 'local';
process.env.HOSTNAME = '127.0.0.1';
process.env.OUTBOX_TOKEN = 'outbox-token-of-this-test';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
const secret = process.env.AUTH_SECRET;

vi.mock('next/headers', async () => (await import('./testing/fake-browser')).nextHeaders);

withTestDb();

const email = 'asha@example.com';

async function startServer(baseUrl = 'http://localhost:3000') {
  vi.resetModules();
  process.env.BASE_URL = baseUrl;
  const { handlers } = await import('./auth');
  const { NextRequest } = await import('next/server');
  const { currentUser } = await import('./session');
  const { sendCode, enterCode } = await import('@/app/(auth)/sign-in/actions');
  const { listOutbox } = await import('@/lib/features/mail/list-outbox');
  const asked = (path: string, init: { method?: string; headers?: Record<string, string>; body?: string }) =>
    new NextRequest(new URL(path, baseUrl), {
      ...init,
      headers: { cookie: [...browser.jar].map((pair) => pair.join('=')).join('; '), ...init.headers },
    });
  return {
    currentUser,
    sendCode,
    enterCode,
    newestCode: async () => (await listOutbox())[0]?.code ?? '',
    get: (path: string, headers?: Record<string, string>) =>
      handlers.GET(asked(path, headers ? { headers } : {})),
    post: (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
      handlers.POST(
        asked(path, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
          body: new URLSearchParams(form).toString(),
        }),
      ),
  };
}

type Server = Awaited<ReturnType<typeof startServer>>;

/** Signs in by the form, as Next runs it; gives where it leads. */
async function signIn(server: Server, next?: string): Promise<string> {
  await executeSql(`update sign_in_sends set next_send_at = now() - interval '1 second'`);
  await server.sendCode({ email });
  const error = await server
    .enterCode({ email, code: await server.newestCode(), next })
    .catch((one: unknown) => one);
  return String((error as { digest?: unknown }).digest);
}

const sessionIds = async () =>
  (await executeSql('select id from sessions order by created_at')).rows.map((row) => row.id);
const sessionCookie = (name = 'jobr.session') => browser.jar.get(name) ?? '';

beforeEach(async () => {
  emptyBrowser();
  await insertPerson('first@example.com');
});

describe('session fixation', () => {
  test('a session that was planted in the browser ends at sign-in, and its cookie is worth nothing after', async () => {
    const server = await startServer();
    const { userId } = await insertPerson('mallory@example.com');
    const planted = await insertSession(userId);
    const token = await encode({ token: { ...planted, signedInAt: 1 }, secret, salt: 'jobr.session' });
    browser.jar.set('jobr.session', token);
    await signIn(server);
    expect(sessionCookie()).not.toBe(token);
    expect(await server.currentUser()).toMatchObject({ email });
    expect(await sessionIds()).not.toContain(planted.sessionId);
    browser.jar.set('jobr.session', token);
    expect(await server.currentUser()).toBeNull();
  });

  test('each sign-in is a row of its own, and the row that the browser had before is gone', async () => {
    const server = await startServer();
    await signIn(server);
    const [first] = await sessionIds();
    const copy = sessionCookie();
    await signIn(server);
    const [second, ...more] = await sessionIds();
    expect([second === first, more]).toEqual([false, []]);
    browser.jar.set('jobr.session', copy);
    expect(await server.currentUser()).toBeNull();
  });

  test('a cookie that was not made here is no session and does not hinder a sign-in', async () => {
    const server = await startServer();
    browser.jar.set('jobr.session', 'planted');
    expect(await server.currentUser()).toBeNull();
    await signIn(server);
    expect(await server.currentUser()).toMatchObject({ email });
  });
});

describe('cookies', () => {
  test.each([
    ['http://localhost:3000', '', false],
    ['https://jobs.example', '__Host-', true],
  ])(
    'of a site at %s are HttpOnly and Lax, without a domain, and %j stands before their names',
    async (baseUrl, prefix, secure) => {
      const server = await startServer(baseUrl);
      await signIn(server);
      const told = [...browser.told].filter(([, { value }]) => value !== '');
      expect(told.map(([name]) => name)).toContain(`${prefix}jobr.session`);
      for (const [name, { domain, ...cookie }] of told) {
        expect({ name, ...cookie, domain }).toMatchObject({
          httpOnly: true,
          sameSite: 'lax',
          path: '/',
          secure,
        });
        expect([name.startsWith(`${prefix}jobr.`), domain]).toEqual([true, undefined]);
      }
      const asked = await server.get('/api/auth/csrf');
      for (const line of asked.headers.getSetCookie()) {
        expect(line).toMatch(new RegExp(`^${prefix}jobr\\.`));
        expect(line).toMatch(/; Path=\/; .*HttpOnly/);
        expect(line).toMatch(/SameSite=Lax/i);
        expect([/; Secure/.test(line), /Domain=/i.test(line)]).toEqual([secure, false]);
      }
    },
  );
});

describe('requests that a foreign page makes', () => {
  test('a right code does not sign in without the token that only our own pages have', async () => {
    const server = await startServer();
    await server.sendCode({ email });
    const code = await server.newestCode();
    const answer = await server.post('/api/auth/callback/email', { email, code, csrfToken: 'guessed' });
    expect(answer.headers.get('location')).toMatch(/MissingCSRF/);
    expect(answer.headers.getSetCookie().some((line) => line.startsWith('jobr.session='))).toBe(false);
    expect(await sessionIds()).toEqual([]);
  });

  test('nobody is signed out by one', async () => {
    const server = await startServer();
    await signIn(server);
    await server.post('/api/auth/signout', { csrfToken: '' });
    expect(await server.currentUser()).toMatchObject({ email });
  });
});

test('a forged Host makes no address: links, callbacks and redirects are of BASE_URL', async () => {
  const server = await startServer();
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
  };
  const answers = [
    await server.get('/api/auth/signin', forged),
    await server.get('/api/auth/error?error=Verification', forged),
    await server.get('/api/auth/providers', forged),
    await server.post('/api/auth/signout', { csrfToken: 'x', callbackUrl: 'https://evil.example/' }, forged),
  ];
  browser.headers = forged;
  const led = await signIn(server);
  const told = [...browser.told.values()].map(({ value }) => decodeURIComponent(value));
  for (const answer of answers) {
    expect(answer.headers.get('location') ?? '').not.toContain('evil.example');
    expect(answer.headers.getSetCookie().join().replaceAll('%2F', '/')).not.toContain('evil.example');
    expect(await answer.text()).not.toContain('evil.example');
  }
  expect([led, ...told].join()).not.toContain('evil.example');
});

test.each([
  ['https://evil.example', '/dashboard'],
  ['//evil.example/dashboard', '/dashboard'],
  ['/\\evil.example', '/dashboard'],
  ['javascript:alert(1)', '/dashboard'],
  ['/api/auth/signout', '/dashboard'],
  ['/jobs?q=nurse', '/jobs?q=nurse'],
])('after signing in, next=%s leads to %s', async (next, place) => {
  const server = await startServer();
  expect((await signIn(server, next)).split(';').slice(0, 3)).toEqual([
    'NEXT_REDIRECT',
    expect.any(String),
    place,
  ]);
});
