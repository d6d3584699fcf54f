import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { type FakeUpstash, startUpstash } from '../fakes/upstash';
import { type Jar, type OneServer, startOneServer } from './one-server';

let upstash: FakeUpstash;
let server: OneServer;
let signedIn: Jar;

beforeAll(async () => {
  upstash = await startUpstash();
  server = await startOneServer({
    UPSTASH_REDIS_REST_URL: upstash.baseUrl,
    UPSTASH_REDIS_REST_TOKEN: upstash.token,
  });
}, 120_000);
afterAll(async () => {
  await server?.close();
  await upstash?.close();
});

/** Each of an address of its own: what refuses is the limiter, never the address's own wait. */
let addresses = 0;
const nextAddress = () => `asha-${addresses++}@example.com`;

const sendCode = async (jar: Jar = new Map()) =>
  (await server.act('sendCode', { email: nextAddress() }, jar)).result;
const inUpstash = () =>
  upstash.commands.filter((words) => words.join(' ').includes('jobr:limit:request-code')).length;

async function inPostgres(): Promise<number> {
  const { rows } = await executeSql(
    `select coalesce(sum(points), 0)::int as points from rate_limits where key like 'request-code:%'`,
  );
  return Number(rows[0]?.points);
}

/** What is open without signing in, and what is open to who is signed in already. */
const publicPages = ['/', '/privacy', '/terms', '/sign-in', '/api/health', '/api/integrations/status'];
const ownPages = ['/dashboard', '/cvs', '/jobs', '/matches', '/letters', '/applications', '/settings'];

async function statusOf(pages: string[], jar: Jar): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  for (const page of pages) statuses[page] = (await server.visit(page, jar)).status;
  return statuses;
}
const allOpen = (pages: string[]) => Object.fromEntries(pages.map((page) => [page, 200]));

test('where Upstash is set up it counts who signs in, and PostgreSQL counts nothing', async () => {
  signedIn = await server.signIn(nextAddress());
  // The first use teaches Redis the script.
  const before = inUpstash();
  expect(before).toBeGreaterThan(0);
  expect(await sendCode()).toMatchObject({ ok: true });
  expect(inUpstash()).toBe(before + 1);
  expect(await inPostgres()).toBe(0);
});

test('while Upstash fails PostgreSQL counts, and nobody notices', async () => {
  upstash.trouble({ kind: 'status', status: 500 });
  expect(await sendCode()).toMatchObject({ ok: true });
  expect(await inPostgres()).toBe(1);
});

test('while neither can count sign-in is closed with a clear message, at every door to it', async () => {
  await executeSql('alter table rate_limits rename to rate_limits_away');
  const before = await executeSql('select count(*)::int as n from outbox_messages');
  const closed = {
    ok: false,
    error: { code: 'unavailable', message: expect.stringMatching(/^This is closed for the moment: /) },
  };
  const jar: Jar = new Map();
  expect(await sendCode(jar)).toEqual(closed);
  const entered = await server.act('enterCode', { email: nextAddress(), code: '123456' }, jar);
  expect(entered.result).toEqual(closed);
  const byAuthJs = await server.postAuth('callback/email', { email: nextAddress(), code: '123456' });
  expect(String(byAuthJs.headers.location)).toContain('/sign-in?error=');
  for (const { headers } of [entered.answer, byAuthJs]) {
    expect(String(headers['set-cookie'])).not.toContain('jobr.session');
  }
  expect(await executeSql('select count(*)::int as n from outbox_messages')).toEqual(before);
});

test('meanwhile browsing is open: public pages to everybody, a person’s own pages to who is signed in', async () => {
  expect(await statusOf(publicPages, new Map())).toEqual(allOpen(publicPages));
  expect(await statusOf(ownPages, signedIn)).toEqual(allOpen(ownPages));
  const { log } = server;
  expect(log()).toContain('rate limiter can not count');
  expect(log()).not.toMatch(/asha-\d+@example\.com/);
});

test('when a counter is back sign-in is open again by itself', async () => {
  await executeSql('alter table rate_limits_away rename to rate_limits');
  expect(await sendCode()).toMatchObject({ ok: true });
  expect(await inPostgres()).toBe(2);
});
