import { describe, expect, test } from 'vitest';
import { visitProvider } from '@/e2e/fakes/oidc-visitor';
import {
  asha,
  ask,
  countOf,
  enter,
  fakes,
  me,
  newBrowser,
  origin,
  server,
  start,
  stranger,
  withProviders,
} from '@/e2e/provider-browser';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';

withTestDb();
withProviders();

describe('an answer of the provider belongs to one browser and is taken once', () => {
  test('the back button and a reload after a sign-in change nothing', async () => {
    const back = await visitProvider(await start(), [asha, 'allow']);
    await ask(back);
    const before = await me();
    const asked = fakes.google.state.requests.length;
    expect(await ask(back)).toContain('problem=expired');
    expect(await me()).toEqual(before);
    expect(fakes.google.state.requests.length).toBe(asked);
  });

  test("nobody can be signed in by a stranger's answer", async () => {
    fakes.google.state.people.push(stranger());
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
    expect(await start('replit')).toContain(fakes.replit.issuer);
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
    fakes.google.state.people.push(stranger(), stranger({ sub: '4712', email: 'asha@example.com' }));
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
    expect(await start('replit', '?again=1&purpose=link')).toContain(fakes.replit.issuer);
    expect(await countOf('accounts')).toBe(1);
  });
});
