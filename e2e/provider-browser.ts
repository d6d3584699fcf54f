import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { type FakeOidc, type FakePerson, startOidc } from './fakes/oidc';
import { visitProvider } from './fakes/oidc-visitor';

process.env.APP_ENV = 'local';
process.env.HOSTNAME = '127.0.0.1';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOX_TOKEN = 'outbox-token-of-this-test';
process.env.OUTBOUND_LIMITS = 'google_oauth=10000,replit=10000';

export const origin = 'http://localhost:3000';

type Browser = { cookies: Map<string, string>; headers: Record<string, string> };

/** The one browser that asks, what it was given to keep, and what the server does once it has answered. */
export const server = {
  browser: { cookies: new Map<string, string>(), headers: {} } as Browser,
  later: [] as Promise<unknown>[],
  kept: [] as { name: string; maxAge?: number; expires?: Date }[],
};

// What Next gives a request's code when it serves; everything of ours below it is real.
vi.mock('next/headers', () => {
  const all = () =>
    [...server.browser.cookies].map(([name, value]) => ({ name, value: decodeURIComponent(value) }));
  return {
    cookies: async () => ({
      get: (name: string) => all().find((one) => one.name === name),
      getAll: all,
      set: (name: string, value: string, options: { maxAge?: number }) => {
        server.kept.push({ name, ...options });
        return options.maxAge === 0
          ? server.browser.cookies.delete(name)
          : server.browser.cookies.set(name, encodeURIComponent(value));
      },
    }),
    headers: async () => new Headers(headersOf()),
  };
});
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: (work: () => Promise<unknown>) => server.later.push(work()),
}));

export function headersOf(): Record<string, string> {
  const cookie = [...server.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { host: 'localhost:3000', 'x-forwarded-for': '203.0.113.9', ...server.browser.headers, cookie };
}

export const fakes = {} as { google: FakeOidc; replit: FakeOidc };

/** Gives a test file both providers, and each test a browser that knows nothing. */
export function withProviders(): void {
  beforeAll(async () => {
    const [google, replit] = await Promise.all([startOidc('google'), startOidc('replit')]);
    Object.assign(fakes, { google, replit });
    Object.assign(process.env, {
      GOOGLE_CLIENT_ID: google.clientId,
      GOOGLE_CLIENT_SECRET: [...google.secrets][0],
      GOOGLE_ISSUER: google.issuer,
      ...{ REPL_ID: replit.clientId, REPLIT_DOMAINS: 'localhost', REPLIT_ISSUER: replit.issuer },
    });
  });
  afterAll(() => Promise.all([fakes.google.close(), fakes.replit.close()]));
  beforeEach(async () => {
    server.browser = newBrowser();
    fakes.google.trouble(null);
    fakes.replit.trouble(null);
    fakes.google.state.people.length = 1;
    await settle();
    // A breaker that a test opened is closed for the next: gates hang on the process.
    (globalThis as never as Record<symbol, Map<string, unknown>>)[Symbol.for('jobr.gates')]?.clear();
  });
}

export const newBrowser = (): Browser => ({ cookies: new Map(), headers: {} });
export const settle = async () => {
  await Promise.allSettled(server.later.splice(0));
};

export const doors = {
  google: () => import('@/app/api/auth/google/route'),
  replit: () => import('@/app/api/auth/replit/route'),
  callback: () => import('@/app/api/auth/[...nextauth]/route'),
};

/** What the server answers to this browser, whose cookies it may change. */
export async function ask(address: string): Promise<string> {
  const url = new URL(address, origin);
  const request = new NextRequest(url, { headers: headersOf() });
  const [, , , name = ''] = url.pathname.split('/');
  const { GET } = await doors[name as keyof typeof doors]();
  const response = await GET(request, { params: Promise.resolve({}) } as never);
  for (const line of response.headers.getSetCookie()) {
    const [, cookie = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) server.browser.cookies.delete(cookie);
    else server.browser.cookies.set(cookie, value);
  }
  return (response.headers.get('location') ?? `${response.status}`).replace(origin, '');
}

export const asha = '110169484474386276334';
export const start = (way = 'google', query = '') => ask(`/api/auth/${way}${query}`);

/** From the door to where the person ends. */
export async function enter(way = 'google', sub = asha, query = ''): Promise<string> {
  const left = await start(way, query);
  return ask(await visitProvider(left, [sub, 'allow']));
}

export async function me(): Promise<{
  id: string;
  email: string;
  name: string | null;
  image: string | null;
} | null> {
  const token = decodeURIComponent(server.browser.cookies.get('jobr.session') ?? '');
  if (!token) return null;
  const { decode } = await import('next-auth/jwt');
  const secret = process.env.AUTH_SECRET ?? '';
  const claims = await decode({ token, secret, salt: 'jobr.session' });
  const { rows } = await executeSql(
    `select u.id, u.email, u.name, u.image from sessions s join users u on u.id = s.user_id where s.id = $1::uuid`,
    [claims?.sessionId],
  );
  return (rows[0] as never) ?? null;
}

export const countOf = async (table: string) =>
  Number(((await executeSql(`select count(*) as n from ${table}`)).rows[0] as { n: string }).n);

export const stranger = (more: Partial<FakePerson> = {}): FakePerson => ({
  ...{ sub: '4711', email: 'mallory@example.com', email_verified: true, name: 'Mallory' },
  ...more,
});
