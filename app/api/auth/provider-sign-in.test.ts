import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import type { OidcTrouble } from '@/e2e/fakes/oidc';
import { visitProvider } from '@/e2e/fakes/oidc-visitor';
import {
  asha,
  ask,
  countOf,
  doors,
  enter,
  fakes,
  headersOf,
  me,
  newBrowser,
  origin,
  server,
  settle,
  start,
  stranger,
  withProviders,
} from '@/e2e/provider-browser';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '@/lib/integrations/ledger';

withTestDb();
withProviders();

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
  const tokens = [...fakes.google.state.tokens, ...fakes.replit.state.tokens];
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
    fakes.google.trouble(trouble);
    expect(await ask(back)).toBe(`/sign-in?problem=${problem}&way=google&next=%2Fjobs`);
    expect(await me()).toBeNull();
    expect(await countOf('users')).toBe(0);
    fakes.google.trouble(null);
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
    fakes.google.trouble(trouble);
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
    fakes.google.secrets.clear();
    expect(await ask(back)).toContain('problem=setup');
    fakes.google.secrets.add(process.env.GOOGLE_CLIENT_SECRET ?? '');
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

test('a picture is served from here, comes after the sign-in, and a bad one keeps nobody out', async () => {
  await enter();
  await settle();
  expect(await me()).toMatchObject({
    image: expect.stringMatching(/^\/api\/account\/picture\?v=[0-9a-f]{16}$/),
  });
  for (const [index, picture] of ['big', 'page', 'moved'].entries()) {
    const sub = `pic-${index}`;
    const address = `${fakes.google.issuer}/pictures/${picture}`;
    fakes.google.state.people.push(stranger({ sub, email: `${picture}@example.com`, picture: address }));
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
  expect(await (await post()).json()).toEqual({ url: expect.stringContaining(fakes.replit.issuer) });
  const id = process.env.REPL_ID;
  delete process.env.REPL_ID;
  const answer = await post();
  expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'REPLIT_AUTH_UNAVAILABLE' }]);
  process.env.REPL_ID = id;
});
