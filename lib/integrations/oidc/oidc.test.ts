process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOidc, startOidc } from '@/e2e/fakes/oidc';
import { createGate } from '@/lib/core/call-provider';
import type { CallRecord } from '@/lib/core/providers';
import { checkClient } from './check-issuer';
import { createOidcFetch } from './create-fetch';
import { createFetchPicture } from './fetch-picture';
import { createGoogle } from './google';
import { isPublicAddress, lookupPublic } from './public-address';
import { createReplit } from './replit';

let fake: FakeOidc;
let rows: CallRecord[];
let gate: ReturnType<typeof createGate>;

beforeAll(async () => {
  fake = await startOidc('google');
});
afterAll(() => fake.close());
beforeEach(() => {
  rows = [];
  gate = createGate({ provider: 'google_oauth', record: (row) => rows.push(row) });
  fake.trouble(null);
});

const discovery = () => `${fake.issuer}/.well-known/openid-configuration`;

describe('calls of the protocol', () => {
  const cases = [
    [{ kind: 'status', status: 429, retryAfterSeconds: 90 }, 'rate_limited', 1],
    [{ kind: 'status', status: 500 }, 'server_error', 2],
    [{ kind: 'status', status: 302 }, 'bad_response', 1],
    [{ kind: 'reset' }, 'unreachable', 2],
    [{ kind: 'garbage' }, 'bad_response', 1],
    [{ kind: 'hang' }, 'timeout', 1],
  ] as const;
  test.each(cases)(
    '%o is told by its kind, and each attempt is a row of the ledger',
    async (trouble, kind, attempts) => {
      fake.trouble(trouble);
      const ask = createOidcFetch('google_oauth', gate.call, 1_500);
      await expect(ask(discovery())).rejects.toMatchObject({ name: 'ProviderError', kind });
      expect(rows).toHaveLength(attempts);
      expect(rows[0]).toMatchObject({ operation: 'discover', outcome: 'failed', failureKind: kind });
    },
  );

  test.each(['http://login.example/token', 'http://127.0.0.1.example/token', 'ftp://login.example/token'])(
    'a secret and a token go over https alone, or to this machine: %s is not asked',
    async (address) => {
      const ask = createOidcFetch('google_oauth', gate.call);
      await expect(ask(address, { method: 'POST' })).rejects.toMatchObject({
        ...{ kind: 'unconfigured', detail: { reason: 'not_https' } },
      });
      expect(rows).toEqual([]);
    },
  );

  test('without another word they wait thirty seconds and no longer', async () => {
    const asked: unknown[] = [];
    const ask = createOidcFetch('google_oauth', async (options) => {
      asked.push(options);
      return new Response() as never;
    });
    await ask(discovery());
    await ask(`${fake.issuer}/token`, { method: 'POST' });
    expect(asked).toEqual([
      { operation: 'discover', attempts: 2, timeoutMs: 30_000, deadlineMs: 30_000 },
      { operation: 'exchange-code', attempts: 1, timeoutMs: 30_000, deadlineMs: 30_000 },
    ]);
  });

  test('a refused code is no fault of the provider and opens no breaker; a refused client is', async () => {
    const ask = createOidcFetch('google_oauth', gate.call);
    const exchange = (secret: string) =>
      ask(`${fake.issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${fake.clientId}:${secret}`).toString('base64')}` },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: 'made-up',
          redirect_uri: 'http://localhost/',
        }),
      });
    const [secret = ''] = fake.secrets;
    for (let n = 0; n < 12; n += 1) {
      await expect(exchange(secret)).rejects.toMatchObject({
        kind: 'rejected',
        detail: { reason: 'invalid_grant' },
      });
    }
    expect(gate.breakerState()).toBe('closed');
    await expect(exchange('wrong')).rejects.toMatchObject({ kind: 'bad_credentials' });
  });

  test('a check of the client that is well is no failure in the ledger; one with a wrong secret is', async () => {
    const check = (secret: string) =>
      checkClient(
        'google_oauth',
        `${fake.issuer}/token`,
        { id: fake.clientId, secret, redirectUri: 'http://localhost/' },
        gate.call,
      );
    const [secret = ''] = fake.secrets;
    await check(secret);
    expect(rows).toMatchObject([{ operation: 'check', outcome: 'ok' }]);
    await expect(check('wrong')).rejects.toMatchObject({ kind: 'bad_credentials' });
    expect(rows[1]).toMatchObject({ operation: 'check', outcome: 'failed', failureKind: 'bad_credentials' });
  });
});

describe('what a provider says of a person', () => {
  const never = async () => Promise.reject(new Error('nothing is sent'));
  const google = createGoogle(
    { GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret', GOOGLE_ISSUER: 'https://accounts.google.com' },
    never,
  );
  const replit = createReplit(
    { REPL_ID: 'id', REPLIT_DOMAINS: 'x', REPLIT_ISSUER: 'https://replit.com/oidc' },
    never,
  );

  test('is read by the names that each of them has', () => {
    expect(
      google.readPerson({
        sub: '1',
        email: 'Asha@Example.com',
        email_verified: true,
        name: ' Asha ',
        picture: 'https://p/',
      }),
    ).toEqual({
      sub: '1',
      email: 'asha@example.com',
      isEmailVerified: true,
      name: 'Asha',
      pictureUrl: 'https://p/',
    });
    expect(
      replit.readPerson({
        sub: '2',
        email: null,
        first_name: 'Ravi',
        last_name: null,
        profile_image_url: '',
      }),
    ).toEqual({ sub: '2', email: null, isEmailVerified: false, name: 'Ravi', pictureUrl: null });
  });

  test.each(['true', 1, 'yes', null, undefined, {}])('email_verified %o is no yes', (email_verified) => {
    expect(google.readPerson({ sub: '1', email: 'a@example.com', email_verified }).isEmailVerified).toBe(
      false,
    );
  });

  // Each of these folds, in one way or another, into an address that another person may have.
  test.each([
    'ａdmin@example.com',
    'ad\u212Ain@example.com',
    'admın@example.com',
    'admin@exаmple.com',
    'admin@example.com\u200b',
    'a b@example.com',
    'admin@example.com,x@y.z',
  ])('the address %s is none', (email) => {
    expect(google.readPerson({ sub: '1', email, email_verified: true }).email).toBeNull();
  });

  test.each([undefined, '', 7, 'x'.repeat(256)])('without a `sub` it is nobody: %o', (sub) => {
    expect(() => google.readPerson({ sub, email: 'a@example.com', email_verified: true })).toThrow();
  });
});

describe('pictures', () => {
  const get = (address: string, issuer = fake.issuer) =>
    createFetchPicture('google_oauth', issuer, gate.call)(address);

  test('are what their bytes say, and at most half a megabyte', async () => {
    expect(await get(`${fake.issuer}/pictures/asha.png`)).toMatchObject({ mediaType: 'image/png' });
    for (const bad of ['page', 'big', 'moved']) {
      await expect(get(`${fake.issuer}/pictures/${bad}`)).rejects.toMatchObject({ isProvidersFault: false });
    }
    expect(gate.breakerState()).toBe('closed');
  });

  test.each([
    'http://example.com/a.png',
    'https://127.0.0.1/a.png',
    'https://10.0.0.7/a.png',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/a.png',
    'https://[::ffff:10.0.0.1]/a.png',
    'https://0x7f000001/a.png',
    'https://user:pass@example.com/a.png',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'not an address',
  ])('are never sought at %s', async (address) => {
    const before = rows.length;
    await expect(get(address, 'https://accounts.google.com')).rejects.toMatchObject({ kind: 'rejected' });
    expect(rows.length).toBe(before);
  });

  test('nor at a name that leads into a network of ours', async () => {
    const found = await new Promise((resolve) =>
      lookupPublic('localhost', { all: true }, (error, addresses) => resolve(error ?? addresses)),
    );
    expect(found).toBeInstanceOf(Error);
    await expect(get('https://localhost/a.png', 'https://accounts.google.com')).rejects.toMatchObject({
      ...{ kind: 'bad_response', isProvidersFault: false },
    });
  });

  test('addresses of the open internet are told from all others', () => {
    const open = ['8.8.8.8', '142.250.1.1', '2606:4700::1111'];
    const closed = ['192.168.1.1', '172.16.0.1', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'];
    const closed6 = [
      '::',
      '::1',
      'fe80::1',
      'fd00::1',
      '64:ff9b::a00:1',
      '2002:a00:1::1',
      '2001::1',
      'ff02::1',
      'x',
    ];
    expect(open.filter(isPublicAddress)).toEqual(open);
    expect([...closed, ...closed6].filter(isPublicAddress)).toEqual([]);
  });
});
