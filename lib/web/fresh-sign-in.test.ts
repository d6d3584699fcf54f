import { decode, encode } from 'next-auth/jwt';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { insertSession } from '@/lib/db/testing/insert-session';
import { withTestDb } from '@/lib/db/testing/test-db';

process.env.APP_ENV = 'local';
process.env.HOSTNAME = '127.0.0.1';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOX_TOKEN = 'outbox-token-of-this-test';

const origin = 'http://localhost:3000';
const salt = 'jobr.session';
const secret = process.env.AUTH_SECRET;
const request = vi.hoisted(() => ({ cookie: '' }));

// What Next gives a request's code when it serves; everything of ours below it is real.
vi.mock('next/headers', () => {
  const all = () => {
    const [name = '', value = ''] = request.cookie.split('=');
    return name ? [{ name, value }] : [];
  };
  return {
    cookies: async () => ({ get: (name: string) => all().find((one) => one.name === name), getAll: all }),
    headers: async () => new Headers({ cookie: request.cookie, host: 'localhost:3000' }),
  };
});

withTestDb();

const now = new Date('2027-03-01T12:00:00Z');
const secondsOf = (moment: Date) => Math.floor(moment.getTime() / 1000);
const minutesAgo = (minutes: number) => secondsOf(now) - minutes * 60;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now }));
afterEach(() => vi.useRealTimers());

async function signInAs(role: 'admin' | 'user', claims: Record<string, unknown>): Promise<void> {
  const { userId } = await insertPerson(`${role}@example.com`);
  await executeSql('update users set role = $1 where id = $2::uuid', [role, userId]);
  const token = { ...(await insertSession(userId)), ...claims };
  request.cookie = `${salt}=${await encode({ token, secret, salt })}`;
}

async function callFresh() {
  const { defineAdminAction } = await import('./define-action');
  const calls: string[] = [];
  const action = defineAdminAction(
    z.object({ thing: z.string() }),
    async (_, { thing }) => calls.push(`did ${thing}`),
    {
      fresh: true,
      onStale: async (actor, { thing }) => {
        calls.push(`refused ${thing} to ${actor.email}`);
      },
    },
  );
  return { answer: await action({ thing: 'this' }), calls };
}

test('a sensitive act wants a sign-in of the last ten minutes, to the second', async () => {
  await signInAs('admin', { signedInAt: minutesAgo(10) + 1 });
  expect(await callFresh()).toEqual({ answer: { ok: true, data: 1 }, calls: ['did this'] });
  vi.setSystemTime(new Date(now.getTime() + 1000));
  expect((await callFresh()).answer).toEqual({
    ok: false,
    error: { code: 'forbidden', reason: 'sign_in_again', message: expect.stringContaining('Sign in again') },
  });
});

test('an attempt with a stale session is handed over to be kept, and does nothing else', async () => {
  await signInAs('admin', { signedInAt: minutesAgo(11) });
  expect((await callFresh()).calls).toEqual(['refused this to admin@example.com']);
});

test('a session from before sessions carried their beginning is stale', async () => {
  await signInAs('admin', {});
  expect((await callFresh()).answer).toMatchObject({ error: { reason: 'sign_in_again' } });
});

test('a fresh sign-in opens nothing to people who are no administrators', async () => {
  await signInAs('user', { signedInAt: minutesAgo(0) });
  const { answer, calls } = await callFresh();
  expect([answer, calls]).toMatchObject([{ error: { code: 'forbidden' } }, []]);
  expect(answer).not.toHaveProperty('error.reason');
});

test('neither use of a session nor a request to update it makes it fresh again', async () => {
  await signInAs('admin', { signedInAt: minutesAgo(11) });
  const { handlers } = await import('./auth');
  const { NextRequest } = await import('next/server');
  const kept = async (method: 'GET' | 'POST', cookie: string, body?: unknown) => {
    const asked = new NextRequest(`${origin}/api/auth/session`, {
      method,
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
    });
    const response = await handlers[method](asked);
    const set = response.headers.getSetCookie().find((one) => one.startsWith(`${salt}=`));
    const token = /^[^=]+=([^;]+)/.exec(set ?? '')?.[1];
    return (await decode({ token, secret, salt }))?.signedInAt;
  };
  expect(await kept('GET', request.cookie)).toBe(minutesAgo(11));

  const asked = new NextRequest(`${origin}/api/auth/csrf`);
  const answer = await handlers.GET(asked);
  const csrf = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  const { csrfToken } = await answer.json();
  const update = { csrfToken, data: { signedInAt: minutesAgo(0), role: 'admin' } };
  expect(await kept('POST', [request.cookie, ...csrf].join('; '), update)).toBe(minutesAgo(11));
});
