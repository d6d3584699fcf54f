import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FakeOidc, type FakePerson, type OidcTrouble, startOidc } from '@/e2e/fakes/oidc';
import { visitProvider } from '@/e2e/fakes/oidc-visitor';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '@/lib/integrations/ledger';

process.env.APP_ENV = 'local';
process.env.HOSTNAME = '127.0.0.1';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOX_TOKEN = 'outbox-token-of-this-test';
process.env.OUTBOUND_LIMITS = 'google_oauth=10000,replit=10000';

const origin = 'http://localhost:3000';

type Browser = { cookies: Map<string, string>; headers: Record<string, string> };
const server = vi.hoisted(() => ({
  browser: { cookies: new Map<string, string>(), headers: {} } as Browser,
  later: [] as Promise<unknown>[],
  kept: [] as { name: string; maxAge?: number; expires?: Date }[],
}));

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

function headersOf(): Record<string, string> {
  const cookie = [...server.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { host: 'localhost:3000', 'x-forwarded-for': '203.0.113.9', ...server.browser.headers, cookie };
}

withTestDb();

let google: FakeOidc;
let replit: FakeOidc;

beforeAll(async () => {
  [google, replit] = await Promise.all([startOidc('google'), startOidc('replit')]);
  Object.assign(process.env, {
    GOOGLE_CLIENT_ID: google.clientId,
    GOOGLE_CLIENT_SECRET: [...google.secrets][0],
    GOOGLE_ISSUER: google.issuer,
    ...{ REPL_ID: replit.clientId, REPLIT_DOMAINS: 'localhost', REPLIT_ISSUER: replit.issuer },
  });
});
afterAll(() => Promise.all([google.close(), replit.close()]));
beforeEach(async () => {
  server.browser = newBrowser();
  google.trouble(null);
  replit.trouble(null);
  google.state.people.length = 1;
  await settle();
  // A breaker that a test opened is closed for the next: gates hang on the process.
  (globalThis as never as Record<symbol, Map<string, unknown>>)[Symbol.for('jobr.gates')]?.clear();
});

const newBrowser = (): Browser => ({ cookies: new Map(), headers: {} });
const settle = async () => {
  await Promise.allSettled(server.later.splice(0));
};

const doors = {
  google: () => import('./google/route'),
  replit: () => import('./replit/route'),
  callback: () => import('./[...nextauth]/route'),
};

/** What the server answers to this browser, whose cookies it may change. */
async function ask(address: string): Promise<string> {
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

const asha = '110169484474386276334';
const start = (way = 'google', query = '') => ask(`/api/auth/${way}${query}`);

/** From the door to where the person ends. */
async function enter(way = 'google', sub = asha, query = ''): Promise<string> {
  const left = await start(way, query);
  return ask(await visitProvider(left, [sub, 'allow']));
}

async function me(): Promise<{
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

const countOf = async (table: string) =>
  Number(((await executeSql(`select count(*) as n from ${table}`)).rows[0] as { n: string }).n);

const stranger = (more: Partial<FakePerson> = {}): FakePerson => ({
  ...{ sub: '4711', email: 'mallory@example.com', email_verified: true, name: 'Mallory' },
  ...more,
});

test('a first sign-in makes one account, opens a session of that way, and leads back to where the person was', async () => {
  expect(await enter('google', asha, '?next=/jobs?q=nurse')).toBe('/jobs?q=nurse');
  expect(await me()).toMatchObject({ email: 'asha@example.com', name: 'Asha Rao' });
  const { rows } = await executeSql('select way from sessions');
  expect(rows).toEqual([{ way: 'google' }]);
  server.browser = newBrowser();
  await enter();
  expect(await countOf('users')).toBe(1);
});

test('only openid, email and profile are asked for, with PKCE, state and nonce, and never offline', async () => {
  const { searchParams } = new URL(await start());
  expect(searchParams.get('scope')?.split(' ').sort()).toEqual(['email', 'openid', 'profile']);
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(searchParams.get(name)?.length, name).toBeGreaterThan(20);
  }
  expect(searchParams.get('access_type')).toBeNull();
});

test('Replit signs in without a secret, by the names that it has', async () => {
  expect(await enter('replit', '27182818')).toBe('/dashboard');
  expect(await me()).toMatchObject({ email: 'ravi@example.com', name: 'Ravi Iyer' });
});

test('no token that a provider handed out is anywhere in the database', async () => {
  await enter();
  server.browser = newBrowser();
  await enter('replit', '27182818');
  await settle();
  await flushLedger();
  const { rows: tables } = await executeSql(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const dump = (
    await Promise.all(
      (tables as { name: string }[]).map(async ({ name }) =>
        JSON.stringify((await executeSql(`select to_jsonb(t)::text as row from "${name}" t`)).rows),
      ),
    )
  ).join('\n');
  expect(dump).toContain(asha);
  const tokens = [...google.state.tokens, ...replit.state.tokens];
  expect(tokens.length).toBeGreaterThanOrEqual(4);
  for (const token of tokens) expect(dump).not.toContain(token.slice(-40));
});

describe('every failure ends on the sign-in page, with its reason and without a session', () => {
  const failures: [OidcTrouble, string][] = [
    [{ kind: 'wrong_nonce' }, 'not_fitting'],
    [{ kind: 'wrong_issuer' }, 'not_fitting'],
    [{ kind: 'clock_skew' }, 'clock'],
    [{ kind: 'expired_code' }, 'expired'],
    [{ kind: 'status', status: 429, on: 'token' }, 'busy'],
    [{ kind: 'status', status: 500, on: 'token' }, 'down'],
    [{ kind: 'reset', on: 'token' }, 'down'],
    [{ kind: 'garbage', on: 'token' }, 'down'],
    [{ kind: 'other_discovery' }, 'not_fitting'],
  ];
  test.each(failures)('%o', async (trouble, problem) => {
    const left = await start('google', '?next=/jobs');
    const back = await visitProvider(left, [asha, 'allow']);
    google.trouble(trouble);
    expect(await ask(back)).toBe(`/sign-in?problem=${problem}&way=google&next=%2Fjobs`);
    expect(await me()).toBeNull();
    expect(await countOf('users')).toBe(0);
    google.trouble(null);
    // The same answer is of no use any more, even with the provider well again.
    expect(await ask(back)).toContain('problem=expired');
    expect(await enter()).toBe('/dashboard');
  });

  const atTheStart: [OidcTrouble, string][] = [
    [{ kind: 'status', status: 429, on: 'discovery', retryAfterSeconds: 60 }, 'busy'],
    [{ kind: 'status', status: 503, on: 'discovery' }, 'down'],
    [{ kind: 'other_discovery' }, 'not_fitting'],
  ];
  test.each(atTheStart)('at the start: %o', async (trouble, problem) => {
    google.trouble(trouble);
    expect(await start('google', '?next=/jobs')).toBe(`/sign-in?problem=${problem}&way=google&next=%2Fjobs`);
  });

  test('the person says no', async () => {
    for (const picks of [['cancel'], [asha, 'cancel']]) {
      const back = await visitProvider(await start(), picks);
      expect(await ask(back)).toBe('/sign-in?problem=denied&way=google&next=%2Fdashboard');
    }
  });

  test('the secret is wrong', async () => {
    const back = await visitProvider(await start(), [asha, 'allow']);
    google.secrets.clear();
    expect(await ask(back)).toContain('problem=setup');
    google.secrets.add(process.env.GOOGLE_CLIENT_SECRET ?? '');
  });

  test('the way is switched off meanwhile, or was never set up', async () => {
    const back = await visitProvider(await start('replit'), ['27182818', 'allow']);
    const id = process.env.REPL_ID;
    delete process.env.REPL_ID;
    expect(await ask(back)).toContain('problem=not_offered');
    expect(await start('replit')).toContain('problem=not_offered');
    process.env.REPL_ID = id;
  });
});

describe('an answer of the provider belongs to one browser and is taken once', () => {
  test('the back button and a reload after a sign-in change nothing', async () => {
    const back = await visitProvider(await start(), [asha, 'allow']);
    await ask(back);
    const before = await me();
    const asked = google.state.requests.length;
    expect(await ask(back)).toContain('problem=expired');
    expect(await me()).toEqual(before);
    expect(google.state.requests.length).toBe(asked);
  });

  test("nobody can be signed in by a stranger's answer", async () => {
    google.state.people.push(stranger());
    const strangers = await visitProvider(await start(), ['4711', 'allow']);
    server.browser = newBrowser();
    expect(await ask(strangers)).toContain('problem=expired');
    await start();
    expect(await ask(strangers)).toContain('problem=not_fitting');
    expect(await me()).toBeNull();
    expect(await countOf('users')).toBe(0);
  });

  test('an answer of one provider is none of the other', async () => {
    const left = await visitProvider(await start('replit'), ['27182818', 'allow']);
    expect(await ask(left.replace('callback/replit', 'callback/google'))).toContain('problem=expired');
  });

  test('a state, or a code, of somebody else’s making is refused', async () => {
    const back = new URL(await visitProvider(await start(), [asha, 'allow']));
    back.searchParams.set('state', 'made-up');
    expect(await ask(back.href)).toContain('problem=not_fitting');
    const again = new URL(await visitProvider(await start(), [asha, 'allow']));
    again.searchParams.set('code', 'made-up');
    expect(await ask(again.href)).toContain('problem=expired');
    const issuer = new URL(await visitProvider(await start(), [asha, 'allow']));
    issuer.searchParams.set('iss', 'https://evil.example');
    expect(await ask(issuer.href)).toContain('problem=not_fitting');
    expect(await me()).toBeNull();
  });
});

describe('no header and no address leads a person or a code elsewhere', () => {
  test('the callback is of BASE_URL, whatever the request names as its host', async () => {
    server.browser.headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    const { searchParams } = new URL(await start());
    expect(searchParams.get('redirect_uri')).toBe(`${origin}/api/auth/callback/google`);
  });

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/%09//evil.example',
    '/api/auth/signout',
  ])('next=%s ends on a page of this site', async (next) => {
    const end = await enter('google', asha, `?next=${encodeURIComponent(next)}`);
    const { origin: where, pathname } = new URL(end, origin);
    expect([where, pathname.startsWith('//'), pathname.startsWith('/api')]).toEqual([origin, false, false]);
  });

  test("Auth.js's own callbackUrl takes nobody elsewhere either", async () => {
    const back = await visitProvider(await start(), [asha, 'allow']);
    const end = await ask(`${back}&callbackUrl=${encodeURIComponent('https://evil.example/')}`);
    expect(new URL(end, origin).origin).toBe(origin);
  });

  test('headers that name a person of Replit name nobody', async () => {
    server.browser.headers = { 'x-replit-user-id': '27182818', 'x-replit-user-name': 'ravi' };
    expect(await start('replit')).toContain(replit.issuer);
    expect(await me()).toBeNull();
  });
});

describe('who is signed in', () => {
  test('is sent back, and not to the provider', async () => {
    await enter();
    expect(await start('google', '?next=/letters')).toBe('/letters');
  });

  test('proves once more who they are by the same account, and has a new session for it', async () => {
    await enter();
    const { rows: before } = await executeSql('select id from sessions');
    const end = await enter('google', asha, '?again=1&next=/settings');
    expect(end).toBe('/settings');
    const { rows: now } = await executeSql('select id from sessions');
    expect(now).toHaveLength(1);
    expect(now).not.toEqual(before);
  });

  test('does not become somebody else, nor link somebody, by another account', async () => {
    google.state.people.push(stranger(), stranger({ sub: '4712', email: 'asha@example.com' }));
    await enter('google', '4711');
    server.browser = newBrowser();
    await enter();
    const before = await me();
    for (const other of ['4711', '4712']) {
      expect(await enter('google', other, '?again=1&next=/settings')).toBe(
        '/sign-in?again=1&problem=other_person&way=google&next=%2Fsettings',
      );
      expect(await me()).toEqual(before);
    }
    expect(await countOf('accounts')).toBe(2);
  });
});

describe('linking', () => {
  async function beginLink(way: 'google' | 'replit'): Promise<string> {
    const { currentUser } = await import('@/lib/web/session');
    const user = await currentUser();
    if (!user) throw new Error('nobody is signed in');
    const { beginLink: begin } = await import('@/lib/web/begin-by-provider');
    return begin(user, way, '/settings/sign-in');
  }

  test('adds an account whatever its address is, and keeps the session', async () => {
    await enter();
    const before = server.browser.cookies.get('jobr.session');
    const left = await beginLink('replit');
    expect(await ask(await visitProvider(left, ['27182818', 'allow']))).toBe(
      '/settings/sign-in?linked=replit',
    );
    expect(server.browser.cookies.get('jobr.session')).toBe(before);
    server.browser = newBrowser();
    await enter('replit', '27182818');
    expect(await me()).toMatchObject({ email: 'asha@example.com' });
    expect(await countOf('users')).toBe(1);
  });

  test('moves nothing when the account belongs to somebody else', async () => {
    await enter('replit', '27182818');
    server.browser = newBrowser();
    await enter();
    const { rows: before } = await executeSql(
      'select user_id, provider, provider_account_id from accounts order by 2',
    );
    const back = await visitProvider(await beginLink('replit'), ['27182818', 'allow']);
    expect(await ask(back)).toBe('/settings/sign-in?problem=other_owner&way=replit');
    const { rows: now } = await executeSql(
      'select user_id, provider, provider_account_id from accounts order by 2',
    );
    expect(now).toEqual(before);
    expect(await me()).toMatchObject({ email: 'asha@example.com' });
  });

  test('needs the session that asked for it to be there still', async () => {
    await enter();
    const back = await visitProvider(await beginLink('replit'), ['27182818', 'allow']);
    await executeSql('delete from sessions');
    expect(await ask(back)).toBe('/settings/sign-in?problem=session_over&way=replit');
    expect(await countOf('accounts')).toBe(1);
  });

  test('is begun by no address that a foreign page could open', async () => {
    await enter();
    expect(await start('replit', '?purpose=link&link=1&next=/settings/sign-in')).toBe('/settings/sign-in');
    expect(await start('replit', '?again=1&purpose=link')).toContain(replit.issuer);
    expect(await countOf('accounts')).toBe(1);
  });
});

test('a picture is served from here, comes after the sign-in, and a bad one keeps nobody out', async () => {
  await enter();
  await settle();
  expect(await me()).toMatchObject({
    image: expect.stringMatching(/^\/api\/account\/picture\?v=[0-9a-f]{16}$/),
  });
  for (const [index, picture] of ['big', 'page', 'moved'].entries()) {
    const sub = `pic-${index}`;
    const address = `${google.issuer}/pictures/${picture}`;
    google.state.people.push(stranger({ sub, email: `${picture}@example.com`, picture: address }));
    server.browser = newBrowser();
    expect(await enter('google', sub)).toBe('/dashboard');
    await settle();
    expect(await me()).toMatchObject({ email: `${picture}@example.com`, image: null });
  }
});

test('a blocked person stays out', async () => {
  await enter();
  await executeSql('update users set is_blocked = true');
  server.browser = newBrowser();
  expect(await enter()).toContain('problem=blocked');
  expect(await me()).toBeNull();
});

test('the cookies of a flow are for this site alone, unreadable for scripts, and end within a quarter of an hour', async () => {
  server.kept = [];
  await start();
  const ofFlow = server.kept.filter(({ name }) => /nonce|pkce|provider-flow|state/.test(name));
  expect(ofFlow).toHaveLength(4);
  for (const { maxAge, expires, ...cookie } of ofFlow) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
    const lifeSeconds = maxAge ?? ((expires?.getTime() ?? Number.NaN) - Date.now()) / 1000;
    expect(lifeSeconds).toBeGreaterThan(800);
    expect(lifeSeconds).toBeLessThanOrEqual(900);
  }
});

test('outside a Repl the door of Replit says so, and inside it answers where to go', async () => {
  const { POST } = await doors.replit();
  const post = () =>
    POST(new NextRequest(`${origin}/api/auth/replit`, { method: 'POST', headers: headersOf() }), {
      params: Promise.resolve({}),
    });
  expect(await (await post()).json()).toEqual({ url: expect.stringContaining(replit.issuer) });
  const id = process.env.REPL_ID;
  delete process.env.REPL_ID;
  const answer = await post();
  expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'REPLIT_AUTH_UNAVAILABLE' }]);
  process.env.REPL_ID = id;
});
