import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOpenAi, type OpenAiTrouble, startOpenAi } from '@/e2e/fakes/openai';
import { createGate } from '@/lib/core/call-provider';
import { readGroup, vendorGroups } from '@/lib/core/env';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { CallRecord } from '@/lib/core/providers';
import { letterText, letterWords } from '@/lib/engine/letters/compose-letter';
import { readCv } from '@/lib/engine/reading/read-cv';
import { createOpenAi, type OpenAiDeps } from './openai';
import type { OpenAiConfig } from './openai-client';
import type { Budget } from './postgres';
import { costOf, knownPrices } from './prices';
import { cvOf, letterOf, matchesOf, sampleCv, samplePosting } from './testing/samples';
import type { AiOptions } from './types';

let fake: FakeOpenAi;
let rows: CallRecord[];
let settled: { reserved: number; cost: number }[];
const who: AiOptions = { userId: 'person-1', isModelAllowed: true };

beforeEach(async () => {
  fake = await startOpenAi();
  rows = [];
  settled = [];
});
afterEach(() => fake.close());

const open: Budget = {
  reserve: async (microUsd) => ({ day: '2026-11-27', microUsd }),
  settle: async ({ microUsd }, cost) => void settled.push({ reserved: microUsd, cost }),
};

function openAi(settings: Partial<OpenAiConfig> = {}, deps: Partial<OpenAiDeps> = {}) {
  const source = { OPENAI_API_KEY: 'sk-fake', OPENAI_BASE_URL: fake.baseUrl };
  const config = readGroup(source, 'OpenAI', vendorGroups.openai.shape);
  if (!config) throw new Error('no settings');
  const { call } = createGate({ provider: 'openai', record: (row) => rows.push(row) });
  return createOpenAi({ ...config, ...settings }, call, {
    ...{ budget: open, deadlineMs: 5_000, silenceMs: 5_000 },
    ...deps,
  });
}

async function failureOf(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (isProviderError(error)) return error;
  throw error;
}

const asked = () => fake.state.completions;

describe('happy', () => {
  test('an analysis holds only pieces whose quote stands in the CV, and counts what it dropped', async () => {
    const findings = await openAi().analyzeCv(cvOf(), who);
    const quotes = [
      ...findings.skills.map(({ quote }) => quote),
      ...findings.achievements,
      ...findings.fittingTitles.map(({ quote }) => quote),
      ...findings.industries.map(({ quote }) => quote),
    ];
    expect(quotes.length).toBeGreaterThan(2);
    for (const { start, end, text } of quotes) expect(sampleCv.slice(start, end)).toBe(text);
    expect(findings.skills.map(({ name }) => name)).toContain('release testing');
    expect(findings.droppedCount).toBe(1);
  });

  test('a second opinion holds quotes of both texts, for the jobs that were asked about', async () => {
    const opinions = await openAi().assessMatches(matchesOf(3), who);
    expect([...opinions.keys()]).toEqual(['job-1', 'job-2', 'job-3']);
    const one = opinions.get('job-2');
    expect(one?.strengths.length).toBeGreaterThan(0);
    expect(one?.gaps.length).toBeGreaterThan(0);
    for (const { cvQuote } of one?.strengths ?? []) {
      expect(sampleCv.slice(cvQuote.start, cvQuote.end)).toBe(cvQuote.text);
    }
    for (const { jobQuote } of one?.gaps ?? []) {
      expect(samplePosting.slice(jobQuote?.start, jobQuote?.end)).toBe(jobQuote?.text);
    }
  });

  test('a letter streams, has its length, and each fact carries lines of the CV', async () => {
    const heard: string[] = [];
    fake.trouble({ kind: 'slow', pauseMs: 5 });
    const letter = await openAi().writeLetter(letterOf(), {
      ...who,
      onProgress: ({ text }) => heard.push(text),
    });
    expect(letter.wordCount).toBeGreaterThanOrEqual(letterWords.min);
    expect(letter.wordCount).toBeLessThanOrEqual(letterWords.max);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.at(-1)).toBe(letterText(letter.paragraphs));
    const facts = letter.paragraphs.flat().filter(({ kind }) => kind === 'fact');
    expect(facts.length).toBeGreaterThan(5);
    for (const { cvQuotes } of facts) expect(cvQuotes.length).toBeGreaterThan(0);
    expect(letter.paragraphs[0]?.[0]?.text).toMatch(/^Dear/);
    expect(letter.paragraphs.at(-1)?.[0]?.text).toMatch(/Asha Rao$/);
    expect(asked()).toBe(1);
  });

  test('the ledger has the tokens and the cost that the server counted, to the last one', async () => {
    const ai = openAi();
    await ai.analyzeCv(cvOf(), who);
    await ai.analyzeCv(cvOf(), who);
    await ai.writeLetter(letterOf(), who);
    const sum = (pick: (row: CallRecord) => number | undefined) =>
      rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
    const { input, cachedInput, output } = fake.state.tokens;
    expect([sum((r) => r.inputTokens), sum((r) => r.cachedInputTokens), sum((r) => r.outputTokens)]).toEqual([
      input,
      cachedInput,
      output,
    ]);
    expect(cachedInput).toBeGreaterThan(0);
    const price = knownPrices['gpt-6-luna'] ?? { input: 0, cached: 0, output: 0 };
    for (const row of rows) {
      const { inputTokens = 0, cachedInputTokens = 0, outputTokens = 0 } = row;
      expect(row.costMicroUsd).toBe(costOf({ inputTokens, cachedInputTokens, outputTokens }, price));
      expect(row).toMatchObject({
        outcome: 'ok',
        model: 'gpt-6-luna',
        requestId: expect.stringMatching(/^req_/),
      });
    }
    expect(settled.map(({ cost }) => cost)).toEqual(rows.map((row) => row.costMicroUsd));
    for (const { reserved, cost } of settled) expect(reserved).toBeGreaterThanOrEqual(cost);
  });
});

describe('what is sent', () => {
  test('bears the key, keeps data out of the instructions, and names nobody', async () => {
    await openAi().writeLetter(letterOf(), who);
    const [body] = fake.bodies;
    const [system, user] = body?.messages ?? [];
    expect(system).toMatchObject({ role: 'system', content: expect.not.stringContaining('Finpay') });
    expect(user).toMatchObject({
      role: 'user',
      content: expect.stringMatching(/⟦CV⟧\n[\s\S]*Finpay[\s\S]*⟦\/CV⟧/),
    });
    expect(body?.messages).toHaveLength(2);
    expect(body?.tools).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain('person-1');
  });

  test('is what compatible servers take: no bounds in the schema, no parameters of OpenAI alone', async () => {
    await openAi().assessMatches(matchesOf(), who);
    const [body] = fake.bodies;
    const sent = JSON.stringify(body);
    for (const word of ['maxLength', 'maxItems', 'store', 'safety_identifier', 'max_completion_tokens']) {
      expect(sent).not.toContain(`"${word}"`);
    }
    expect(body).toMatchObject({ max_tokens: 4_000, response_format: { json_schema: { strict: true } } });
  });

  test('of a CV is the whole of it, without what a reader does not see', async () => {
    const long = `${sampleCv}\n${'Kept records of deliveries in the yard\n'.repeat(4)}${'x'.repeat(3_000)}\nLAST LINE OF THE CV`;
    const start = long.indexOf('Trained six');
    const hiddenSpans = [{ start, end: start + 'Trained six new colleagues'.length }];
    const profile = readCv(long, { asOf: { year: 2026, month: 11 }, hiddenSpans });
    await openAi().analyzeCv({ text: long, profile }, who);
    const sent = JSON.stringify(fake.bodies[0]?.messages[1]);
    expect(sent).toContain('LAST LINE OF THE CV');
    expect(sent).not.toContain('Trained six');
  });

  test('of matches is one call with a line a job, never the postings', async () => {
    const posting = `${samplePosting}\nThis sentence of the posting stays at home.`;
    await openAi().assessMatches(matchesOf(30, posting), who);
    expect(asked()).toBe(1);
    const sent = String(fake.bodies[0]?.messages[1]?.content);
    expect(sent).not.toContain('stays at home');
    expect(sent.match(/^\d+ Lead Engineer \|/gm)).toHaveLength(20);
  });
});

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
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });

  test('a server that hangs is a timeout at the deadline, and keeps its reservation: it may have billed', async () => {
    fake.trouble({ kind: 'hang' });
    const startedAt = Date.now();
    const error = await failureOf(openAi({}, { deadlineMs: 400 }).analyzeCv(cvOf(), who));
    expect(error.kind).toBe('timeout');
    expect(Date.now() - startedAt).toBeLessThan(1_500);
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
    expect(Date.now() - startedAt).toBeLessThan(2_500);
    expect(heard.length).toBeGreaterThan(0);
    await expect.poll(() => rows).toMatchObject([{ outcome: 'failed', failureKind: 'timeout' }]);
  });

  test('that never says a word is a timeout within the person’s patience', async () => {
    fake.trouble({ kind: 'hang' });
    const startedAt = Date.now();
    expect((await failureOf(openAi({}, { silenceMs: 300 }).writeLetter(letterOf(), who))).kind).toBe(
      'timeout',
    );
    expect(Date.now() - startedAt).toBeLessThan(1_500);
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
    const ai = openAi({}, { budget: { ...open, reserve } });
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
