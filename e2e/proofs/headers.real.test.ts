import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { type Jar, type OneServer, startOneServer } from './one-server';

const limit = 20;
const foreign = 'evil.example';

/** What a client may claim about itself, about the site and about who it is. */
const claims = (n: number): Record<string, string> => ({
  'x-forwarded-for': `203.0.113.${n}`,
  forwarded: `for=203.0.113.${n};host=${foreign};proto=https`,
  'x-real-ip': `203.0.113.${n}`,
  'true-client-ip': `203.0.113.${n}`,
  'cf-connecting-ip': `203.0.113.${n}`,
  'cf-ipcountry': 'KP',
  'x-vercel-ip-country': 'KP',
  'x-replit-user-id': '1',
  'x-replit-user-name': 'boss',
  'x-replit-user-roles': 'admin',
  'x-request-id': 'mine',
  'x-request-path': '/admin/people',
  'x-nonce': 'mine',
  'content-security-policy': "script-src 'nonce-mine'",
  'x-forwarded-host': foreign,
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '444',
});

/** Whatever sends a browser somewhere; each way in that leads to another site has its line. */
const doors: { name: string; open: (headers: Record<string, string>) => Promise<string> }[] = [
  {
    name: 'a page that wants a session',
    open: async (headers) => String((await server.ask('/dashboard', { headers })).headers.location),
  },
  {
    name: 'the page after signing in',
    open: async (headers) => {
      const jar: Jar = new Map();
      const input = { email: nextAddress(), code: '000000', next: `//${foreign}` };
      return (await server.act('enterCode', input, jar, headers)).answer.text;
    },
  },
  {
    name: 'the list of providers',
    open: async (headers) => (await server.ask('/api/auth/providers', { headers })).text,
  },
  {
    name: 'the page of an error of Auth.js',
    open: async (headers) =>
      String((await server.ask('/api/auth/error?error=Configuration', { headers })).headers.location),
  },
  {
    name: 'a refused sign-in at Auth.js’s own endpoint',
    open: (headers) => postAuth('callback/email', { email: nextAddress(), code: '000000' }, headers),
  },
  { name: 'signing out at Auth.js’s own endpoint', open: (headers) => postAuth('signout', {}, headers) },
];

let server: OneServer;
let addresses = 0;
const nextAddress = () => `asha-${addresses++}@example.com`;

/** Where it leads and what it keeps for later: location, cookies and body together. */
async function postAuth(path: string, fields: Record<string, string>, headers: Record<string, string>) {
  const callbackUrl = `https://${foreign}/`;
  const answer = await server.postAuth(path, { ...fields, callbackUrl }, headers);
  return [answer.status, answer.headers.location, answer.headers['set-cookie'], answer.text].join('\n');
}

const sendCode = async (headers: Record<string, string>) =>
  (await server.act('sendCode', { email: nextAddress() }, new Map(), headers)).result;

async function countedClients(): Promise<number> {
  const { rows } = await executeSql(
    `select count(*)::int as n from rate_limits where key like 'request-code:%'`,
  );
  return Number(rows[0]?.n);
}

afterEach(() => executeSql('truncate rate_limits'));

describe('reached without a proxy', () => {
  beforeAll(async () => {
    server = await startOneServer();
  }, 120_000);
  afterAll(() => server?.close());

  test('whatever a client claims about its address, the limiter counts one client', async () => {
    for (let n = 0; n < limit; n += 1) expect(await sendCode(claims(n))).toMatchObject({ ok: true });
    expect(await sendCode(claims(200))).toMatchObject({ error: { code: 'rate_limited' } });
    expect(await sendCode({})).toMatchObject({ error: { code: 'rate_limited' } });
    expect(await countedClients()).toBe(1);
  });

  test('a session keeps no country that only the client named, and is its own person’s', async () => {
    const email = nextAddress();
    const jar = await server.signIn(email, claims(1));
    const { rows } = await executeSql(
      'select s.country, u.email, u.role from sessions s join users u on u.id = s.user_id where u.email = $1',
      [email],
    );
    expect(rows).toMatchObject([{ country: null, email }]);
    const session = await server.visit('/api/auth/session', jar, claims(1));
    expect(JSON.parse(session.text)).toMatchObject({ user: { email } });
  });

  test('nobody is anybody by a header', async () => {
    expect((await server.ask('/api/auth/session', { headers: claims(1) })).text).toBe('null');
    for (const page of ['/dashboard', '/admin/people', '/admin/keys']) {
      const { status, headers } = await server.ask(page, { headers: claims(1) });
      expect([status, new URL(String(headers.location), server.origin).pathname]).toEqual([307, '/sign-in']);
    }
  });

  test('a client chooses neither the number of its request, nor the policy of its page, nor where sign-in leads', async () => {
    const { headers } = await server.ask('/sign-in', { headers: claims(1) });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['content-security-policy']).not.toContain('nonce-mine');
    const { headers: sent } = await server.ask('/cvs', { headers: claims(1) });
    expect(String(sent.location)).toContain(encodeURIComponent('/cvs'));
  });

  test.each(doors.map(({ name, open }) => [name, open] as const))(
    '%s takes neither the Host header nor a proxy’s nor a foreign address into what it answers',
    async (_name, open) => {
      const answer = await open({ ...claims(1), host: foreign });
      expect(answer).not.toContain('undefined');
      expect(answer).not.toContain(foreign);
      expect(answer).not.toContain(encodeURIComponent(foreign));
    },
  );

  test('a page of another site can not act, whatever the proxy headers of its request say', async () => {
    const headers = { ...claims(1), origin: `https://${foreign}` };
    const { answer, result } = await server.act('sendCode', { email: nextAddress() }, new Map(), headers);
    expect(result).toBeNull();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const upload = await server.ask('/api/cvs', { method: 'POST', headers, body: 'x' });
    expect(upload.status).toBe(403);
  });
});

describe('reached through one proxy', () => {
  beforeAll(async () => {
    server = await startOneServer({ TRUSTED_PROXY_HOPS: '1', COUNTRY_HEADER: 'CF-IPCountry' });
  }, 120_000);
  afterAll(() => server?.close());

  /** As a proxy appends the address that it was reached from to what its client claimed. */
  const through = (client: string, claimed: string) => ({
    'x-forwarded-for': `${claimed}, ${client}`,
    'cf-ipcountry': 'IN',
    'x-vercel-ip-country': 'KP',
  });

  test('what stands before the proxy’s own entry changes nothing; another client is another one', async () => {
    for (let n = 0; n < limit; n += 1) {
      expect(await sendCode(through('198.51.100.1', `203.0.113.${n}`))).toMatchObject({ ok: true });
    }
    const refused = await sendCode(through('198.51.100.1', '203.0.113.200, 198.51.100.2'));
    expect(refused).toMatchObject({ error: { code: 'rate_limited' } });
    expect(await countedClients()).toBe(1);
    expect(await sendCode(through('198.51.100.2', '198.51.100.1'))).toMatchObject({ ok: true });
    expect(await countedClients()).toBe(2);
  });

  test('the country that the proxy named is kept with the session', async () => {
    await server.signIn(nextAddress(), through('198.51.100.3', '203.0.113.1'));
    expect((await executeSql('select country from sessions')).rows).toEqual([{ country: 'IN' }]);
  });
});
