import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOpenAi, type OpenAiTrouble, startOpenAi } from '@/e2e/fakes/openai';
import { ProviderError } from '@/lib/core/errors';
import { cvOf, letterOf, matchesOf } from './testing/samples';
import { failureOf, openVendor, type Vendor, who } from './testing/vendor';

let vendor: Vendor;
let fake: FakeOpenAi;
let rows: Vendor['rows'];
let settled: Vendor['settled'];
let openAi: Vendor['openAi'];
beforeEach(async () => {
  fake = await startOpenAi();
  vendor = openVendor(fake.baseUrl);
  ({ rows, settled, openAi } = vendor);
});
afterEach(() => fake.close());

const asked = () => fake.state.completions;

describe('failures of the server', () => {
  const cases: [string, OpenAiTrouble, object, number][] = [
    ['500', { kind: 'status', status: 500 }, { kind: 'server_error', isProvidersFault: true }, 2],
    ['503', { kind: 'status', status: 503 }, { kind: 'server_error' }, 2],
    [
      '400',
      { kind: 'status', status: 400, code: 'context_length_exceeded' },
      { kind: 'rejected', isProvidersFault: false },
      1,
    ],
    ['403', { kind: 'status', status: 403 }, { kind: 'bad_credentials' }, 1],
    ['a reset line', { kind: 'reset' }, { kind: 'unreachable' }, 2],
    ['an unreadable answer', { kind: 'garbage' }, { kind: 'bad_response', isProvidersFault: true }, 1],
    ['no choice', { kind: 'empty_choices' }, { kind: 'bad_response', isProvidersFault: true }, 2],
  ];
  test.each(cases)('%s', async (_, trouble, expected, calls) => {
    fake.trouble(trouble);
    expect(await failureOf(openAi().analyzeCv(cvOf(), who))).toMatchObject(expected);
    expect(asked()).toBe(calls);
    expect(rows).toHaveLength(calls);
  });

  test('401 says bad credentials, costs nothing, and is not tried again', async () => {
    fake.state.keys = ['sk-other'];
    expect(await failureOf(openAi().analyzeCv(cvOf(), who))).toMatchObject({ kind: 'bad_credentials' });
    expect(fake.state.requests).toHaveLength(1);
    expect(settled).toMatchObject([{ cost: 0 }]);
    expect(rows).toMatchObject([{ outcome: 'failed', failureKind: 'bad_credentials' }]);
  });

  test('429 waits as long as Retry-After asks, and then serves', async () => {
    fake.trouble({ kind: 'status', status: 429, retryAfterSeconds: 1, times: 1 });
    const startedAt = Date.now();
    await openAi().analyzeCv(cvOf(), who);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_000);
    expect(rows.map((row) => row.failureKind)).toEqual(['rate_limited', null]);
  });

  test('429 with a wait beyond the deadline fails at once', async () => {
    fake.trouble({ kind: 'status', status: 429, retryAfterSeconds: 60 });
    const startedAt = Date.now();
    expect(await failureOf(openAi().analyzeCv(cvOf(), who))).toMatchObject({
      kind: 'rate_limited',
      retryAfterMs: 60_000,
    });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  test('a server that hangs is a timeout at the deadline, and keeps its reservation: it may have billed', async () => {
    fake.trouble({ kind: 'hang' });
    const startedAt = Date.now();
    const error = await failureOf(openAi({}, { deadlineMs: 400 }).analyzeCv(cvOf(), who));
    expect(error.kind).toBe('timeout');
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    await expect.poll(() => settled).toHaveLength(1);
    expect(settled[0]?.cost).toBe(settled[0]?.reserved);
    expect(asked()).toBe(1);
  });

  test('a server that is not there is unreachable and costs nothing', async () => {
    await fake.close();
    expect(await failureOf(openAi().analyzeCv(cvOf(), who))).toMatchObject({ kind: 'unreachable' });
    expect(settled.every(({ cost }) => cost === 0)).toBe(true);
    fake = await startOpenAi();
  });

  test('a model that the server does not know is rejected, not the server’s fault', async () => {
    const error = await failureOf(openAi({ OPENAI_MODEL: 'gpt-none' }).analyzeCv(cvOf(), who));
    expect(error).toMatchObject({ kind: 'rejected', detail: { reason: 'model_not_found' } });
  });
});

describe('answers that can not be used', () => {
  const repaired: [OpenAiTrouble['kind'], RegExp][] = [
    ['truncated', /cut off/],
    ['invalid_json', /not valid JSON/],
    ['wrong_schema', /did not fit the schema.*skills/],
    ['empty_content', /empty/],
  ];
  test.each(repaired)('%s is repaired by telling the model what was wrong', async (kind, told) => {
    fake.trouble({ kind, times: 1 } as OpenAiTrouble);
    const findings = await openAi().analyzeCv(cvOf(), who);
    expect(findings.achievements.length + findings.skills.length).toBeGreaterThan(0);
    expect(asked()).toBe(2);
    expect(String(fake.bodies[1]?.messages.at(-1)?.content)).toMatch(told);
    expect(rows.map((row) => row.outcome)).toEqual(['failed', 'ok']);
    expect(rows[0]).toMatchObject({ failureKind: 'bad_response', costMicroUsd: expect.any(Number) });
  });

  const reasons: [OpenAiTrouble['kind'], string, number][] = [
    ['truncated', 'truncated', 2],
    ['invalid_json', 'invalid_json', 2],
    ['wrong_schema', 'schema_mismatch', 2],
    ['empty_content', 'empty', 2],
    ['empty_choices', 'no_choice', 2],
    ['refusal', 'refusal', 1],
    ['content_filter', 'content_filter', 1],
  ];
  test.each(reasons)('%s, again and again, fails by the name of %s', async (kind, reason, tries) => {
    fake.trouble({ kind } as OpenAiTrouble);
    const error = await failureOf(openAi().assessMatches(matchesOf(), who));
    expect(error).toMatchObject({ kind: 'bad_response', detail: { reason } });
    expect(error.isRetryable).toBe(false);
    expect(asked()).toBe(tries);
  });

  test('a good answer after thinking aloud and in a fence is used as it is, whole and streamed', async () => {
    fake.trouble({ kind: 'fenced' });
    const heard: string[] = [];
    const letter = await openAi().writeLetter(letterOf(), {
      ...who,
      onProgress: ({ text }) => heard.push(text),
    });
    expect(letter.wordCount).toBeGreaterThan(200);
    expect(heard).not.toEqual([]);
    expect(heard.join('\n')).not.toMatch(/think|`/);
    expect((await openAi().analyzeCv(cvOf(), who)).skills).not.toEqual([]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'ok'));
    expect(asked()).toBe(2);
  });

  test('refusals never open the breaker: one hostile CV must not switch AI off for everybody', async () => {
    const ai = openAi();
    fake.trouble({ kind: 'refusal' });
    for (let time = 0; time < 12; time += 1) await failureOf(ai.analyzeCv(cvOf(), who));
    fake.trouble(null);
    expect((await ai.analyzeCv(cvOf(), who)).achievements).toBeDefined();
  });
});

describe('a stream', () => {
  test('that is slow is waited for as long as it goes on', async () => {
    fake.trouble({ kind: 'slow', pauseMs: 30 });
    const letter = await openAi({}, { silenceMs: 1_000 }).writeLetter(letterOf(), who);
    expect(letter.wordCount).toBeGreaterThan(200);
  });

  test('that falls silent is a timeout, after what was written was seen', async () => {
    fake.trouble({ kind: 'stall', pieces: 12 });
    const heard: string[] = [];
    const startedAt = Date.now();
    const error = await failureOf(
      openAi({}, { silenceMs: 500 }).writeLetter(letterOf(), {
        ...who,
        onProgress: ({ text }) => heard.push(text),
      }),
    );
    expect(error).toMatchObject({ kind: 'timeout', detail: { reason: 'no_progress' } });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    expect(heard.length).toBeGreaterThan(0);
    await expect.poll(() => rows).toMatchObject([{ outcome: 'failed', failureKind: 'timeout' }]);
  });

  test('that never says a word is a timeout within the person’s patience', async () => {
    fake.trouble({ kind: 'hang' });
    const startedAt = Date.now();
    expect((await failureOf(openAi({}, { silenceMs: 300 }).writeLetter(letterOf(), who))).kind).toBe(
      'timeout',
    );
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  test('that is cut is not taken for a letter', async () => {
    fake.trouble({ kind: 'cut', pieces: 6 });
    const error = await failureOf(openAi().writeLetter(letterOf(), who));
    expect(['unreachable', 'bad_response']).toContain(error.kind);
    expect(error.detail.reason).toBe('cut_off');
  });

  test('ends when the person leaves: nothing is tried instead, and the call counts for nothing', async () => {
    fake.trouble({ kind: 'slow', pauseMs: 40 });
    const leaving = new AbortController();
    const reason = new Error('the browser left');
    const writing = openAi().writeLetter(letterOf(), {
      ...{ ...who, signal: leaving.signal },
      onProgress: () => leaving.abort(reason),
    });
    await expect(writing).rejects.toBe(reason);
    await expect.poll(() => rows).toMatchObject([{ outcome: 'cancelled', failureKind: null }]);
    expect(asked()).toBe(1);
  });
});

describe('the budget', () => {
  test('that does not cover the most that a call can cost means no call and no row in the ledger', async () => {
    const reserve = () => Promise.reject(new ProviderError('openai', 'over_budget'));
    const ai = openAi({}, { budget: { ...vendor.budget, reserve } });
    expect(await failureOf(ai.analyzeCv(cvOf(), who))).toMatchObject({
      kind: 'over_budget',
      isProvidersFault: false,
    });
    expect(fake.state.requests).toEqual([]);
    expect(rows).toEqual([]);
  });

  test('hears the cost of every attempt, also of one whose answer could not be used', async () => {
    const costs: number[] = [];
    fake.trouble({ kind: 'invalid_json', times: 1 });
    await openAi({}, { onCost: (cost) => costs.push(cost) }).analyzeCv(cvOf(), who);
    expect(costs).toHaveLength(2);
    expect(Math.min(...costs)).toBeGreaterThan(0);
  });
});
