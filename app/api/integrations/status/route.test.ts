import { encode } from 'next-auth/jwt';
import { beforeEach, expect, test, vi } from 'vitest';
import { providerIds } from '@/lib/core/providers';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Db } from '@/lib/db/types';
import { providers } from '@/lib/integrations/registry';
import { GET } from './route';

process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.ADMIN_EMAILS = 'boss@example.com';

const request = vi.hoisted(() => ({ cookie: '' }));

// What Next gives a request's code when it serves; everything of ours below it is real.
vi.mock('next/headers', () => ({
  cookies: async () => ({
    getAll: () => (request.cookie ? [{ name: 'jobr.session', value: request.cookie }] : []),
  }),
  headers: async () => new Headers({ cookie: `jobr.session=${request.cookie}`, host: 'localhost:3000' }),
}));

withTestDb();

async function signIn(email: string): Promise<void> {
  const { userId } = await insertPerson(email);
  const token = await insertSession(userId);
  request.cookie = await encode({ token, secret: process.env.AUTH_SECRET ?? '', salt: 'jobr.session' });
}

type Entry = { status: string } & Record<string, unknown>;
type Answer = { integrations: Record<string, Entry>; overallStatus: string; lastUpdated?: string };

async function ask(): Promise<Answer> {
  const response = await GET(new Request('http://localhost:3000/api/integrations/status'), {
    params: Promise.resolve({}),
  });
  expect(response.status).toBe(200);
  return response.json();
}
const countChecks = async () =>
  (await executeSql(`select count(*)::int as n from provider_checks where provider = 'database'`)).rows[0]?.n;
const age = (seconds: number) =>
  executeSql(
    `with t as (update timers set started_at = started_at - make_interval(secs => $1::int))
      update provider_states set checked_at = checked_at - make_interval(secs => $1::int)`,
    [seconds],
  );

beforeEach(() => {
  request.cookie = '';
});

test('without an administrator’s session it says how each one goes, in a fixed order, and nothing else', async () => {
  const outline = await ask();
  expect(Object.keys(outline)).toEqual(['integrations', 'overallStatus']);
  expect(Object.keys(outline.integrations)).toEqual([...providerIds]);
  for (const entry of Object.values(outline.integrations)) expect(Object.keys(entry)).toEqual(['status']);
  expect(outline.integrations.database?.status).toBe('operational');
  expect(outline.integrations.stripe?.status).toBe('not_configured');
  expect(outline.overallStatus).toBe('operational');
  await signIn('asha@example.com');
  expect(await ask()).toEqual(outline);
});

test('an administrator sees times, modes and what stands in', async () => {
  await signIn('boss@example.com');
  const { integrations, lastUpdated } = await ask();
  expect(integrations.rate_limit).toEqual({
    available: true,
    status: 'operational',
    responseTimeMs: expect.any(Number),
    environment: null,
    lastCheck: lastUpdated,
    fallback: 'PostgreSQL counts.',
  });
  expect(integrations.stripe).toEqual({
    available: false,
    status: 'not_configured',
    responseTimeMs: null,
    environment: null,
    lastCheck: lastUpdated,
    fallback: 'Plans that are paid go on; a new payment has to wait.',
  });
});

test('what is stored is served for a minute, then whoever asks brings one check about, however many ask', async () => {
  await ask();
  expect(await countChecks()).toBe(1);
  await age(50);
  await ask();
  expect(await countChecks()).toBe(1);
  await age(15);
  await Promise.all(Array.from({ length: 20 }, ask));
  expect(await countChecks()).toBe(2);
});

test('trouble of something with a fallback degrades the whole, of something without one is an outage', async () => {
  await ask();
  await executeSql(`update provider_states set status = 'outage' where provider = 'rate_limit'`);
  expect((await ask()).overallStatus).toBe('degraded');
  await executeSql(`update provider_states set status = 'outage' where provider = 'queue'`);
  expect((await ask()).overallStatus).toBe('outage');
});

const withDatabaseThat = async (execute: () => Promise<unknown>, run: () => Promise<void>) => {
  await closeDb();
  const select = () => ({ from: execute });
  setDb({ db: { execute, select } as unknown as Db, close: async () => undefined });
  await run();
};

test('with the database gone, or hanging, it answers in time: an outage, and the rest as it was last known', async () => {
  await signIn('boss@example.com');
  await executeSql(
    `insert into provider_states (provider, status, since, checked_at)
      select id, 'operational', now(), now() from jsonb_array_elements_text($1::jsonb) id`,
    [JSON.stringify(providers.map(({ id }) => id))],
  );
  await ask();
  const expectOutage = async () => {
    const startedAt = performance.now();
    const { integrations, overallStatus } = await ask();
    expect(performance.now() - startedAt).toBeLessThan(12_000);
    expect(overallStatus).toBe('outage');
    // The session can not be checked either, so it is the outline that is given.
    expect(integrations.database).toEqual({ status: 'outage' });
    expect(integrations.queue).toEqual({ status: 'outage' });
    expect(integrations.rate_limit).toEqual({ status: 'degraded' });
    expect(integrations.openai).toEqual({ status: 'operational' });
  };
  await withDatabaseThat(() => Promise.reject(new Error('gone')), expectOutage);
  await withDatabaseThat(() => new Promise(() => undefined), expectOutage);
});
