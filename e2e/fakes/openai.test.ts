import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeOpenAi, startOpenAi } from './openai';

let fake: FakeOpenAi;
beforeEach(async () => {
  fake = await startOpenAi({ keys: ['sk-old'] });
});
afterEach(() => fake.close());

const control = (path: string, body: unknown) =>
  fetch(new URL(`/__fake/${path}`, fake.baseUrl), { method: 'POST', body: JSON.stringify(body) });
const models = (key: string) =>
  fetch(`${fake.baseUrl}/models`, { headers: { authorization: `Bearer ${key}` } });

test('a journey in another process revokes a key, and lets another one in, at once', async () => {
  expect((await models('sk-old')).status).toBe(200);
  await control('keys', ['sk-new']);
  expect((await models('sk-old')).status).toBe(401);
  expect((await models('sk-new')).status).toBe(200);
  expect((await fetch(`${fake.baseUrl}/models`)).status).toBe(401);
});

test('trouble lasts as many requests as it was told, on the door that it was told', async () => {
  await control('trouble', { kind: 'status', status: 503, times: 2, on: 'models' });
  const statuses = [];
  for (let time = 0; time < 3; time += 1) statuses.push((await models('sk-old')).status);
  expect(statuses).toEqual([503, 503, 200]);
  await control('trouble', { kind: 'status', status: 500, on: 'completions' });
  expect((await models('sk-old')).status).toBe(200);
  await control('trouble', null);
});

test('its state tells every request, also over HTTP', async () => {
  await models('sk-old');
  await models('sk-wrong');
  const state = await (await fetch(new URL('/__fake/state', fake.baseUrl))).json();
  expect(state.requests.map(({ path, status }: { path: string; status: number }) => [path, status])).toEqual([
    ['/v1/models', 200],
    ['/v1/models', 401],
  ]);
  expect(state).toMatchObject({ completions: 0, tokens: { input: 0, cachedInput: 0, output: 0 } });
});
