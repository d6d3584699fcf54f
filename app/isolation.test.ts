import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ActionCase, actionCases, pageCases, type RouteCase, routeCases } from '@/e2e/isolation-cases';
import { executeSql } from '@/lib/db/execute-sql';
import { insertSession } from '@/lib/db/testing/insert-session';
import { type SeededPerson, seedPerson } from '@/lib/db/testing/seed-person';
import { withTestDb } from '@/lib/db/testing/test-db';

process.env.APP_ENV = 'local';
process.env.HOSTNAME = '127.0.0.1';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.CRON_SECRET = 'another-secret-that-is-long-enough-too';
process.env.OUTBOX_TOKEN = 'outbox-token-of-this-test';

const origin = 'http://localhost:3000';
const request = vi.hoisted(() => ({ cookie: '' }));

// What Next gives a request's code when it serves; everything of ours below it is real.
vi.mock('next/headers', () => {
  const all = () =>
    request.cookie.split('; ').flatMap((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return name ? [{ name, value }] : [];
    });
  const get = (name: string) => all().find((cookie) => cookie.name === name);
  return {
    cookies: async () => ({ get, getAll: all, set: () => undefined }),
    headers: async () => new Headers({ cookie: request.cookie, host: 'localhost:3000' }),
  };
});
vi.mock('next/cache', () => ({ revalidatePath: () => undefined, revalidateTag: () => undefined }));

withTestDb();

const theirMarker = 'VICTIMSECRET';
let their: SeededPerson;
let my: SeededPerson;

async function signInAs(userId: string | null): Promise<void> {
  const signedInAt = Math.floor(Date.now() / 1000);
  const token = userId ? { ...(await insertSession(userId)), signedInAt } : {};
  const secret = process.env.AUTH_SECRET ?? '';
  request.cookie = userId ? `jobr.session=${await encode({ token, secret, salt: 'jobr.session' })}` : '';
}

beforeEach(async () => {
  their = await seedPerson(theirMarker);
  my = await seedPerson('Mallory');
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => path.relative('.', path.join(entry.parentPath, entry.name)));
}

const files = ['app', 'components', 'lib'].flatMap(listFiles);
const source = (file: string) => readFileSync(file, 'utf8');
const hasDirective = (file: string) => /['"]use server['"]/.test(source(file));
const actionFiles = files.filter(hasDirective);
const routeFiles = files.filter((file) => /^app\/(.*\/)?route\.tsx?$/.test(file));
const pageFiles = files.filter(
  (file) => /^app\/(.*\/)?page\.tsx$/.test(file) && /\b(params|searchParams)\b/.test(source(file)),
);
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

type Exports = Record<string, (...given: unknown[]) => Promise<unknown>>;
const load = (file: string): Promise<Exports> => import(/* @vite-ignore */ path.resolve(file));

async function namesIn(list: string[], isWanted: (name: string) => boolean): Promise<string[]> {
  const names = await Promise.all(
    list.map(async (file) =>
      Object.keys(await load(file))
        .filter(isWanted)
        .map((name) => `${file}#${name}`),
    ),
  );
  return names.flat().sort();
}

/** Everything that is theirs, as text. */
async function theirRows(): Promise<string> {
  const { rows: owned } = await executeSql(
    `select table_name as name, column_name as col from information_schema.columns
      where table_schema = 'public' and column_name in ('user_id', 'owner_user_id') order by 1`,
  );
  const kept = await Promise.all(
    [...owned, { name: 'users', col: 'id' }].map(async ({ name, col }) => {
      const { rows } = await executeSql(
        `select to_jsonb(t) as row from "${name}" t where "${col}" = $1 order by 1`,
        [their.userId],
      );
      return `${name}: ${JSON.stringify(rows)}`;
    }),
  );
  return kept.join('\n');
}

/** The answer as text; a redirect or a not-found of Next is an answer too. */
async function answerOf(run: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await run();
    if (!(answer instanceof Response)) return JSON.stringify(answer) ?? '';
    return `${answer.status} ${answer.headers.get('location')} ${await answer.text()}`;
  } catch (error) {
    if (error instanceof Error && 'digest' in error) return String(error.digest);
    throw error;
  }
}

const callAction = async (key: string, one: ActionCase) => {
  const [file = '', name = ''] = key.split('#');
  return answerOf(async () => (await load(file))[name]?.(one.input(their, my)));
};

const callRoute = async (key: string, one: RouteCase) => {
  const [file = '', method = ''] = key.split('#');
  const hasBody = !['GET', 'HEAD'].includes(method);
  const { NextRequest } = await import('next/server');
  const asked = new NextRequest(`${origin}/${file.slice(0, -'/route.ts'.length).replace(/^app\//, '')}`, {
    method,
    headers: { origin, cookie: request.cookie, 'content-type': 'application/json' },
    body: hasBody ? JSON.stringify(one.body?.(their, my) ?? {}) : null,
  });
  const params = Promise.resolve(one.params?.(their) ?? {});
  return answerOf(async () => (await load(file))[method]?.(asked, { params }));
};

const callPage = async (file: string) => {
  const params = Promise.resolve(pageCases[file]?.params?.(their) ?? {});
  const searchParams = Promise.resolve(pageCases[file]?.search?.(their) ?? {});
  return answerOf(async () => (await load(file)).default?.({ params, searchParams }));
};

describe('every door is known', () => {
  test('each exported server action has its line', async () => {
    expect(Object.keys(actionCases).sort()).toEqual(await namesIn(actionFiles, () => true));
  });
  test('each method of each route file has its line', async () => {
    const known = (name: string) => methods.includes(name);
    expect(Object.keys(routeCases).sort()).toEqual(await namesIn(routeFiles, known));
  });
  test('each page that reads its address has its line', () => {
    expect(Object.keys(pageCases).sort()).toEqual([...pageFiles].sort());
  });
  test('server actions stand in files of their own, where this test can find them', () => {
    expect(actionFiles.filter((file) => !/^['"]use server['"];/.test(source(file)))).toEqual([]);
    expect(actionFiles.filter((file) => !file.startsWith('app/'))).toEqual([]);
  });
});

const cases = [
  ...Object.entries(actionCases).flatMap(([key, lines]) =>
    [lines].flat().map((one) => ({ key, answer: one.answer, call: () => callAction(key, one) })),
  ),
  ...Object.entries(routeCases).flatMap(([key, lines]) =>
    [lines].flat().map((one) => ({ key, answer: one.answer, call: () => callRoute(key, one) })),
  ),
  ...Object.entries(pageCases).map(([key, { answer }]) => ({ key, answer, call: () => callPage(key) })),
];

// Emptying and filling the database for each door would take most of a minute: one victim stands for all of them.
const patienceMs = 240_000;

test(
  "with another person's ids no door shows or changes anything of theirs",
  async () => {
    const before = await theirRows();
    expect(before.split(theirMarker).length).toBeGreaterThan(10);
    for (const [index, { key, answer, call }] of cases.entries()) {
      my = await seedPerson(`Mallory${index}`);
      await signInAs(my.userId);
      const said = await call();
      expect.soft(said, key).not.toContain(theirMarker);
      expect.soft(await theirRows(), key).toBe(before);
      // Else a session or an input that is refused would make every door look safe.
      if (answer === 'own') expect.soft(said, key).not.toMatch(/"unauthenticated"|"invalid"/);
      if (answer === 'refused') expect.soft(said, key).toMatch(/"invalid"/);
      if (answer === 'not_found') expect.soft(said, key).toMatch(/"not_found"|^NEXT_HTTP_ERROR_FALLBACK;404/);
      if (answer === 'admin') expect.soft(said, key).toMatch(/"forbidden"|^NEXT_HTTP_ERROR_FALLBACK;404/);
    }
  },
  patienceMs,
);

test(
  'without a session every door but the public ones is closed',
  async () => {
    await signInAs(null);
    for (const { key, call } of cases.filter(({ answer }) => answer !== 'public')) {
      expect.soft(await call(), key).toMatch(/"unauthenticated"|^NEXT_REDIRECT;.*\/sign-in/);
    }
  },
  patienceMs,
);
