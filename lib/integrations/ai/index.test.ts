import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOpenAi, type OpenAiTrouble, startOpenAi } from '@/e2e/fakes/openai';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Db } from '@/lib/db/types';
import { letterText } from '@/lib/engine/letters/compose-letter';
import { analyzeCv, assessMatches, isModelSetUp, modelIdentity, spentToday, writeLetter } from './index';
import { cvOf, letterOf, matchesOf } from './testing/samples';

withTestDb();

let fake: FakeOpenAi;
let keyNumber = 0;
const who = { userId: 'person-1', isModelAllowed: true };

beforeEach(async () => {
  // Another key is another gate: no test meets the breaker of the one before.
  keyNumber += 1;
  fake = await startOpenAi({ keys: [`sk-${keyNumber}`] });
  process.env.OPENAI_API_KEY = `sk-${keyNumber}`;
  process.env.OPENAI_BASE_URL = fake.baseUrl;
  process.env.OPENAI_FALLBACK_MODEL = 'gpt-5.4-mini';
});
afterEach(async () => {
  for (const name of ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_FALLBACK_MODEL']) delete process.env[name];
  await fake.close();
});

const committed = async () => (await spentToday()).committedMicroUsd;
const models = () => fake.state.requests.map(({ model }) => model);

test('without a key the built-in engine serves, and nothing went wrong', async () => {
  delete process.env.OPENAI_API_KEY;
  delete process.env.OPENAI_BASE_URL;
  delete process.env.OPENAI_FALLBACK_MODEL;
  expect(await isModelSetUp()).toBe(false);
  expect(await modelIdentity()).toBeNull();
  const { origin, costMicroUsd } = await writeLetter(letterOf(), who);
  expect(origin).toEqual({ source: 'built_in', model: null, reason: null, staleSince: null });
  expect(costMicroUsd).toBe(0);
});

test('a person whose allowance is used up gets the built-in engine, told so, and no call is made', async () => {
  const { origin } = await analyzeCv(cvOf(), { ...who, isModelAllowed: false });
  expect(origin).toMatchObject({ source: 'built_in', reason: 'allowance_used' });
  expect(fake.state.requests).toEqual([]);
});

test('a model that answers is named, and what it cost is what the day has spent', async () => {
  const { origin, costMicroUsd } = await assessMatches(matchesOf(), who);
  expect(origin).toEqual({ source: 'openai', model: 'gpt-6-luna', reason: null, staleSince: null });
  expect(costMicroUsd).toBeGreaterThan(0);
  expect(await committed()).toBe(costMicroUsd);
  expect(await modelIdentity()).toEqual({
    ...{ model: 'gpt-6-luna', host: '127.0.0.1' },
    promptVersion: expect.any(Number),
  });
});

test('the second model serves when the first refuses, and both are paid', async () => {
  fake.trouble({ kind: 'refusal', times: 1 });
  const { origin, costMicroUsd } = await analyzeCv(cvOf(), who);
  expect(origin).toMatchObject({ source: 'openai', model: 'gpt-5.4-mini', reason: null });
  expect(models()).toEqual(['gpt-6-luna', 'gpt-5.4-mini']);
  expect(await committed()).toBe(costMicroUsd);
});

describe('with both models broken, the person still has a letter, marked as built-in:', () => {
  const broken: [OpenAiTrouble, string][] = [
    [{ kind: 'status', status: 401 }, 'bad_credentials'],
    [{ kind: 'status', status: 429, retryAfterSeconds: 120 }, 'rate_limited'],
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

test('a database that is gone means no call: a budget that can not be counted is not spent', async () => {
  await closeDb();
  const broken = { execute: () => Promise.reject(new Error('gone')) } as unknown as Db;
  setDb({ db: broken, close: async () => undefined });
  const { origin } = await analyzeCv(cvOf(), who);
  expect(origin.source).toBe('built_in');
  expect(fake.state.requests).toEqual([]);
});
