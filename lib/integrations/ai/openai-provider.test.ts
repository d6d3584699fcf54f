import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeOpenAi, startOpenAi } from '@/e2e/fakes/openai';
import { createGate } from '@/lib/core/call-provider';
import { readGroup } from '@/lib/core/env';
import type { CallRecord } from '@/lib/core/providers';
import { vendorGroups } from '@/lib/core/vendor-groups';
import { openaiProvider } from './openai-provider';

let fake: FakeOpenAi;
let rows: CallRecord[];
beforeEach(async () => {
  fake = await startOpenAi();
  rows = [];
});
afterEach(() => fake.close());

function check(settings: Record<string, string> = {}) {
  const source = { OPENAI_API_KEY: 'sk-fake', OPENAI_BASE_URL: fake.baseUrl, ...settings };
  const config = readGroup(source, 'OpenAI', vendorGroups.openai.shape);
  if (!config) throw new Error('no settings');
  return openaiProvider.check(
    config,
    createGate({ provider: 'openai', record: (row) => rows.push(row) }).call,
  );
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a key and a model that are good are operational, for one free call', async () => {
  expect(await check()).toEqual({ mode: null, notes: [], isDegraded: false });
  expect(fake.state.requests.map(({ path }) => path)).toEqual(['/v1/models/gpt-6-luna']);
  expect(rows).toMatchObject([{ operation: 'check', outcome: 'ok' }]);
});

test('a wrong key, a server error and a server that hangs are failures by their names', async () => {
  await expect(check({ OPENAI_API_KEY: 'sk-other' })).rejects.toMatchObject({ kind: 'bad_credentials' });
  fake.trouble({ kind: 'status', status: 503 });
  await expect(check()).rejects.toMatchObject({ kind: 'server_error' });
  fake.trouble({ kind: 'hang' });
  await expect(check()).rejects.toMatchObject({ kind: 'timeout' });
});

test('a model that is shut down within 90 days is a warning, one that was is trouble, one later is neither', async () => {
  const states = fake.state.models;
  states['gpt-6-luna'] = { shutdownDate: inDays(30) };
  const soon = await check();
  expect(soon.isDegraded).toBe(false);
  expect(soon.notes).toEqual([expect.stringContaining(`is shut down on ${inDays(30)}: set OPENAI_MODEL`)]);
  states['gpt-6-luna'] = { shutdownDate: inDays(-1) };
  expect(await check()).toMatchObject({
    isDegraded: true,
    notes: [expect.stringContaining('was shut down')],
  });
  states['gpt-6-luna'] = { shutdownDate: inDays(200) };
  expect(await check()).toMatchObject({ isDegraded: false, notes: [] });
});

test('a model that the server does not serve is named with those that it does', async () => {
  const { isDegraded, notes } = await check({ OPENAI_MODEL: 'gpt-none' });
  expect(isDegraded).toBe(true);
  expect(notes[0]).toMatch(/does not serve gpt-none: set OPENAI_MODEL .*gpt-6-luna/);
});

test('the second model is checked too, and its own variable is named', async () => {
  const { notes } = await check({ OPENAI_FALLBACK_MODEL: 'gpt-none' });
  expect(notes).toEqual([expect.stringContaining('set OPENAI_FALLBACK_MODEL')]);
});

test('a compatible server with a list of models and nothing for one of them is well', async () => {
  await fake.close();
  fake = await startOpenAi({ hasModelEndpoint: false });
  expect(await check()).toMatchObject({ notes: [], isDegraded: false });
});
