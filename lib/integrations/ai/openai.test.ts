import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOpenAi, startOpenAi } from '@/e2e/fakes/openai';
import type { CallRecord } from '@/lib/core/providers';
import { letterText, letterWords } from '@/lib/engine/letters/compose-letter';
import { readCv } from '@/lib/engine/reading/read-cv';
import { costOf, knownPrices } from './prices';
import { cvOf, letterOf, matchesOf, sampleCv, samplePosting } from './testing/samples';
import { openVendor, type Vendor, who } from './testing/vendor';

let fake: FakeOpenAi;
let rows: Vendor['rows'];
let settled: Vendor['settled'];
let openAi: Vendor['openAi'];
beforeEach(async () => {
  fake = await startOpenAi();
  ({ rows, settled, openAi } = openVendor(fake.baseUrl));
});
afterEach(() => fake.close());

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
