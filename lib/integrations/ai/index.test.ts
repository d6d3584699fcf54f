import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FakeOpenAi, type OpenAiTrouble, startOpenAi } from '@/e2e/fakes/openai';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Db } from '@/lib/db/types';
import { letterText } from '@/lib/engine/letters/compose-letter';
import {
  type AiOptions,
  analyzeCv,
  assessMatches,
  isModelSetUp,
  modelIdentity,
  spentToday,
  writeLetter,
} from './index';
import { costOf } from './prices';
import { cvOf, letterOf, matchesOf } from './testing/samples';

withTestDb();

let fake: FakeOpenAi;
let keyNumber = 0;
let who: AiOptions;

beforeEach(async () => {
  // Another key is another gate: no test meets the breaker of the one before.
  keyNumber += 1;
  // Another person each time: nobody is served what was said to somebody else.
  const { userId } = await insertPerson(`asha-${keyNumber}@example.com`);
  who = { userId, isModelAllowed: true };
  fake = await startOpenAi({ keys: [`sk-${keyNumber}`] });
  process.env.OPENAI_API_KEY = `sk-${keyNumber}`;
  process.env.OPENAI_BASE_URL = fake.baseUrl;
  process.env.OPENAI_FALLBACK_MODEL = 'gpt-5.4-mini';
});
afterEach(async () => {
  for (const name of ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_FALLBACK_MODEL']) delete process.env[name];
  await fake.close();
});

const lunaPrice = { input: 0.1, cached: 0.01, output: 0.5 };
const used = () => {
  const { input, cachedInput, output } = fake.state.tokens;
  return { inputTokens: input, cachedInputTokens: cachedInput, outputTokens: output };
};
const committed = async () => (await spentToday()).committedMicroUsd;
const models = () => fake.state.requests.map(({ model }) => model);

test('without a key the built-in engine serves, and nothing went wrong', async () => {
  delete process.env.OPENAI_API_KEY;
  delete process.env.OPENAI_BASE_URL;
  delete process.env.OPENAI_FALLBACK_MODEL;
  expect(await isModelSetUp()).toBe(false);
  expect(await modelIdentity()).toBeNull();
  const { origin } = await writeLetter(letterOf(), who);
  expect(origin).toEqual({ source: 'built_in', model: null, reason: null, staleSince: null });
});

test('a person whose allowance is used up gets the built-in engine, told so, and no call is made', async () => {
  const { origin } = await analyzeCv(cvOf(), { ...who, isModelAllowed: false });
  expect(origin).toMatchObject({ source: 'built_in', reason: 'allowance_used' });
  expect(fake.state.requests).toEqual([]);
});

test('a model that answers is named, and its cost is the day’s', async () => {
  const { origin } = await assessMatches(matchesOf(), who);
  expect(origin).toEqual({ source: 'openai', model: 'gpt-6-luna', reason: null, staleSince: null });
  expect(await committed()).toBe(costOf(used(), lunaPrice));
  expect(await modelIdentity()).toEqual({
    ...{ model: 'gpt-6-luna', host: '127.0.0.1' },
    promptVersion: expect.any(Number),
  });
});

test('the second model serves when the first refuses, and both are paid', async () => {
  fake.trouble({ kind: 'refusal', times: 1 });
  const before = await committed();
  const { origin } = await analyzeCv(cvOf(), who);
  expect(origin).toMatchObject({ source: 'openai', model: 'gpt-5.4-mini', reason: null });
  expect(models()).toEqual(['gpt-6-luna', 'gpt-5.4-mini']);
  expect(await committed()).toBeGreaterThan(before);
});

describe('with both models broken, the person still has a letter, marked as built-in:', () => {
  const broken: [OpenAiTrouble, string][] = [
    [{ kind: 'status', status: 401 }, 'bad_credentials'],
    [{ kind: 'status', status: 429, retryAfterSeconds: 20 }, 'rate_limited'],
    [{ kind: 'status', status: 500 }, 'server_error'],
    [{ kind: 'status', status: 503 }, 'server_error'],
    [{ kind: 'status', status: 400 }, 'rejected'],
    [{ kind: 'reset' }, 'unreachable'],
    [{ kind: 'garbage' }, 'bad_response'],
    [{ kind: 'cut', pieces: 3 }, 'unreachable'],
    [{ kind: 'invalid_json' }, 'bad_response'],
    [{ kind: 'wrong_schema' }, 'bad_response'],
    [{ kind: 'refusal' }, 'bad_response'],
    [{ kind: 'truncated' }, 'bad_response'],
    [{ kind: 'empty_choices' }, 'bad_response'],
    [{ kind: 'obedient' }, 'bad_response'],
  ];
  test.each(broken)('%o', async (trouble, reason) => {
    fake.trouble(trouble);
    const heard: string[] = [];
    const { value, origin } = await writeLetter(letterOf(), {
      ...who,
      onProgress: ({ text }) => heard.push(text),
    });
    expect(origin).toMatchObject({ source: 'built_in', model: null, reason });
    expect(heard.at(-1)).toBe(letterText(value.paragraphs));
    expect(value.wordCount).toBeGreaterThan(100);
    expect(models().slice(0, 1)).toEqual(['gpt-6-luna']);
    expect(models()).toContain('gpt-5.4-mini');
  });

  test('a server that hangs, within ten seconds', async () => {
    fake.trouble({ kind: 'hang' });
    const startedAt = Date.now();
    const { origin } = await writeLetter(letterOf(), who);
    expect(origin).toMatchObject({ source: 'built_in', reason: 'timeout' });
    expect(Date.now() - startedAt).toBeLessThan(10_000);
  });
});

test('when the day’s budget is spent nothing is asked, and the engine takes over', async () => {
  await executeSql(`insert into ai_budgets values ((now() at time zone 'utc')::date, $1)`, [
    (await spentToday()).budgetMicroUsd,
  ]);
  const { origin } = await analyzeCv(cvOf(), who);
  expect(origin).toMatchObject({ source: 'built_in', reason: 'over_budget' });
  expect(fake.state.requests).toEqual([]);
});

test('a person who leaves gets no second try and no built-in letter', async () => {
  fake.trouble({ kind: 'slow', pauseMs: 40 });
  const leaving = new AbortController();
  const writing = writeLetter(letterOf(), {
    ...{ ...who, signal: leaving.signal },
    onProgress: () => leaving.abort(),
  });
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
  expect(models()).toEqual(['gpt-6-luna']);
});

test('asked again within half an hour, a person hears the same words, and nothing is asked or paid', async () => {
  const first = await writeLetter(letterOf(), who);
  const paid = await committed();
  const heard: string[] = [];
  const again = await writeLetter(letterOf(), { ...who, onProgress: ({ text }) => heard.push(text) });
  expect(again).toEqual({ ...first, isKept: true });
  expect(heard).toEqual([letterText(first.value.paragraphs)]);
  expect(fake.state.completions).toBe(1);
  expect(await committed()).toBe(paid);
  const other = await insertPerson('ravi@example.com');
  await writeLetter(letterOf(), { ...who, userId: other.userId });
  expect(fake.state.completions).toBe(2);
});

test('when the provider fails, what it said in the last days serves, with its age', async () => {
  const first = await analyzeCv(cvOf(), who);
  const { rows } = await executeSql(
    `update cache_entries set fresh_until = now() - interval '1 second', created_at = now() - interval '2 days' returning key`,
  );
  expect(rows).toHaveLength(1);
  // Past the few seconds that this process remembers.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
  fake.trouble({ kind: 'status', status: 500 });
  const again = await analyzeCv(cvOf(), who).finally(() => vi.useRealTimers());
  expect(again.value).toEqual(first.value);
  expect(again.origin).toMatchObject({ source: 'openai', model: 'gpt-6-luna' });
  expect(Date.parse(again.origin.staleSince ?? '')).toBeLessThan(Date.now() - 47 * 3_600_000);
});

test('a database that is gone means no call: a budget that can not be counted is not spent', async () => {
  await closeDb();
  const broken = { execute: () => Promise.reject(new Error('gone')) } as unknown as Db;
  setDb({ db: broken, close: async () => undefined });
  const { origin } = await analyzeCv(cvOf(), who);
  expect(origin.source).toBe('built_in');
  expect(fake.state.requests).toEqual([]);
});
