import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { defineRoute } from './define-route';
import { contentSecurityPolicy, isStaticPath } from './security-headers';

process.env.LOG_LEVEL = 'silent';
process.env.BASE_URL = 'https://jobr.example';

const own = 'https://jobr.example';
const context = (params = {}) => ({ params: Promise.resolve(params) });

function post(headers: Record<string, string>, body = '{"name":"Asha"}') {
  return new Request(`${own}/api/things`, { method: 'POST', headers, body });
}

const greet = defineRoute({
  auth: 'public',
  input: z.object({ name: z.string().min(2, 'Use two letters.') }),
  handle: async ({ input }) => ({ hello: input.name }),
});

const json = { 'content-type': 'application/json; charset=utf-8', origin: own };

test('a request of our own page is answered as JSON that nobody caches', async () => {
  const response = await greet(post(json), context());
  expect(await response.json()).toEqual({ hello: 'Asha' });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test.each([
  'https://evil.example',
  'https://jobr.example.evil.example',
  'http://jobr.example',
  'https://jobr.example:8443',
  'null',
  '',
])('a state-changing request from %j is refused', async (origin) => {
  const response = await greet(post({ ...json, origin }), context());
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: 'forbidden', reason: 'foreign_origin' } });
});

test('a signed-in door also refuses a request that names no origin, before it asks who is there', async () => {
  const door = defineRoute({ auth: 'user', handle: async () => ({}) });
  const response = await door(post({ 'content-type': 'application/json' }), context());
  expect(response.status).toBe(403);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonx',
])('a body of type %s is refused, unless the route reads its own', async (type) => {
  const headers = { ...json, 'content-type': type };
  const refused = await greet(post(headers), context());
  expect(await refused.json()).toMatchObject({ error: { code: 'invalid', reason: 'not_json' } });
  const upload = defineRoute({
    auth: 'public',
    accepts: 'stream',
    handle: async ({ request }) => ({ sizeBytes: (await request.arrayBuffer()).byteLength }),
  });
  expect((await upload(post(headers, 'abc'), context())).status).toBe(200);
  expect((await upload(post({ ...headers, origin: 'https://evil.example' }), context())).status).toBe(403);
});

test('bad input names its fields, broken JSON and too much of it are refused', async () => {
  const short = await greet(post(json, '{"name":"A"}'), context());
  expect(short.status).toBe(400);
  expect(await short.json()).toMatchObject({ error: { fields: { name: 'Use two letters.' } } });
  expect((await greet(post(json, '{"name"'), context())).status).toBe(400);
  const huge = await greet(post(json, JSON.stringify({ name: 'a'.repeat(300_000) })), context());
  expect(await huge.json()).toMatchObject({ error: { reason: 'too_large' } });
});

test('a path that does not fit is not found', async () => {
  const door = defineRoute({
    auth: 'public',
    params: z.object({ id: z.uuid() }),
    handle: async ({ params }) => ({ id: params.id }),
  });
  const get = new Request(`${own}/api/things/1`);
  expect((await door(get, context({ id: "1' or 1=1" }))).status).toBe(404);
  expect((await door(get, context({ id: crypto.randomUUID() }))).status).toBe(200);
});

test('what went wrong inside is never told, only its number', async () => {
  const door = defineRoute({
    auth: 'public',
    handle: async () => {
      throw new Error('password=hunter2');
    },
  });
  const response = await door(new Request(own, { headers: { 'x-request-id': 'r-1' } }), context());
  expect(response.status).toBe(500);
  const body = await response.text();
  expect(body).toContain('r-1');
  expect(body).not.toContain('hunter2');
});

test('a refusal for now says when to come back', async () => {
  const door = defineRoute({
    auth: 'public',
    handle: async () => {
      throw new AppError('rate_limited', 'Later.', { detail: { retryAfterSeconds: 42 } });
    },
  });
  const response = await door(new Request(own), context());
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '42']);
});

test('inline scripts run on static pages alone', () => {
  const policy = (isStatic: boolean) =>
    contentSecurityPolicy({ nonce: 'n', isStatic, isHttps: true, isDevServer: false });
  expect(policy(true)).toContain("script-src 'self' 'unsafe-inline';");
  expect(policy(false)).toContain("script-src 'self' 'nonce-n' 'strict-dynamic';");
  expect(policy(false)).not.toMatch(/script-src[^;]*unsafe/);
  expect(['/', '/terms'].every(isStaticPath)).toBe(true);
  expect(['/sign-in', '/jobs', '//', '/terms/x'].some(isStaticPath)).toBe(false);
});
