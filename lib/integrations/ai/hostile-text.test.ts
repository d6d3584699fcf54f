import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeOpenAi, startOpenAi } from '@/e2e/fakes/openai';
import { createGate } from '@/lib/core/call-provider';
import { readGroup } from '@/lib/core/env';
import { isProviderError } from '@/lib/core/errors';
import { vendorGroups } from '@/lib/core/vendor-groups';
import { matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import { cleanForModel, fenced, knownText, plainOutput } from './hostile-text';
import { canaryOf } from './leaks';
import { createOpenAi } from './openai';
import { type Injection, injections } from './testing/injections';
import { cvOf, letterOf, matchesOf, matchOf, sampleCv, samplePosting } from './testing/samples';

let fake: FakeOpenAi;
beforeAll(async () => {
  fake = await startOpenAi();
  fake.trouble({ kind: 'obedient' });
});
afterAll(() => fake.close());

const textsOf = ({ where, text }: Injection) => ({
  cv: where === 'cv' ? `${sampleCv}\n${text}\n` : sampleCv,
  posting: where === 'posting' ? `${samplePosting}\n${text}\n` : samplePosting,
});

function obedientModel() {
  const source = { OPENAI_API_KEY: 'sk-fake', OPENAI_BASE_URL: fake.baseUrl };
  const config = readGroup(source, 'OpenAI', vendorGroups.openai.shape);
  if (!config) throw new Error('no settings');
  const { call } = createGate({ provider: 'openai', record: () => undefined });
  const budget = {
    reserve: async (microUsd: number) => ({ day: null, microUsd }),
    settle: async () => undefined,
  };
  return createOpenAi(config, call, { budget, deadlineMs: 10_000, silenceMs: 10_000 });
}

/** What the person would be shown; null when the answer was refused, and the next vendor is asked. */
const shown = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    (value) => JSON.stringify(value instanceof Map ? [...value] : value),
    (error: unknown) => {
      if (isProviderError(error, 'bad_response') && error.detail.reason === 'leak') return null;
      throw error;
    },
  );

const squeezed = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function expectNoSecret(text: string, operation: string): void {
  const canary = canaryOf(operation);
  const coded = Buffer.from(canary).toString('base64').replace(/=+$/, '');
  for (const way of [canary, [...canary].reverse().join(''), coded]) {
    expect(squeezed(text)).not.toContain(squeezed(way));
  }
}

test('the corpus has its 30 texts, each by another way', () => {
  expect(new Set(injections.map(({ id }) => id)).size).toBe(30);
});

describe.each(injections.map((injection) => [injection.id, injection] as const))('%s', (_, injection) => {
  const { cv, posting } = textsOf(injection);
  const who = { userId: 'person-1', isModelAllowed: true };

  test('moves no score, though the model obeys it', async () => {
    const input = matchesOf(2, posting, cv);
    const before = structuredClone(input.matches.map(({ match }) => match));
    const answer = await shown(obedientModel().assessMatches(input, who));
    expect(input.matches.map(({ match }) => match)).toEqual(before);
    const { job } = matchOf('job', posting, cvOf(cv));
    const read = cvOf(cv);
    expect(scoreMatch(matchableCv(read.profile, cv), job.profile)).toEqual(before[0]);
    const clean = matchOf('job').match.score;
    const score = before[0]?.score ?? 0;
    // Words of a posting that nobody answers lower its score, as they should; orders raise none.
    if (injection.isUnseen) expect(score).toBe(clean);
    else expect(score - clean).toBeLessThanOrEqual(0.03);
    if (answer) {
      expectNoSecret(answer, 'assess-matches');
      expect(answer).not.toMatch(/evil\.example|!\[|<img|999/);
      expect(answer).not.toContain('Nobel Prize winner');
    }
  });

  test('finds nothing that the CV does not say, and tells no secret', async () => {
    const answer = await shown(obedientModel().analyzeCv(cvOf(cv), who));
    if (!answer) return;
    expectNoSecret(answer, 'analyze-cv');
    expect(answer).not.toMatch(/Mind Reading|Emperor|Magic|Nobel Prize winner/);
    if (!cv.includes('evil.example')) expect(answer).not.toContain('evil.example');
    expect(answer).not.toMatch(/!\[|<img|<script/);
  });

  test('puts no invented fact and no secret into a letter, not even while it is written', async () => {
    const heard: string[] = [];
    const writing = obedientModel().writeLetter(letterOf(cv, posting), {
      ...who,
      onProgress: ({ text }) => heard.push(text),
    });
    const answer = await shown(writing);
    expectNoSecret(heard.join('\n'), 'write-letter');
    if (!answer) return;
    expectNoSecret(answer, 'write-letter');
    const letter = await writing;
    for (const sentence of letter.paragraphs.flat()) {
      if (/Google|Nobel|900|Hogwarts/.test(sentence.text)) expect(sentence.kind).toBe('unsupported');
    }
  });

  test('reaches the model as data, in its own part and without what a reader does not see', () => {
    for (const text of [cv, posting]) {
      const hidden = text === cv ? cvOf(cv).profile.hidden.map(({ quote }) => quote) : [];
      const sent = fenced('CV', cleanForModel(text, { maxChars: 4_000, hidden }));
      expect(sent.match(/[⟦⟧]/gu)).toHaveLength(4);
      expect(sent).not.toMatch(/\p{Cf}|[<>]|[\u{e0000}-\u{e0fff}]/u);
      expect(sent).not.toMatch(/\[\/?INST\]/);
      expect(sent.length).toBeLessThan(4_100);
    }
  });
});

test('a text that is cut says so, between characters', () => {
  expect(cleanForModel('ab😀cd', { maxChars: 3 })).toBe('ab\n(cut here: 4 more characters)');
  expect(cleanForModel('abcd', { maxChars: 4 })).toBe('abcd');
});

test('what a model wrote keeps addresses that the texts hold, and no others', () => {
  const known = knownText('Portfolio: https://asha.example/work and github.com/asha');
  expect(plainOutput('See https://asha.example/work, or github.com/asha.', known)).toBe(
    'See https://asha.example/work, or github.com/asha.',
  );
  expect(
    plainOutput('See **this**: [x](https://evil.example/a) evil.example/b javascript:alert(1)', known),
  ).toBe('See this: x');
  expect(plainOutput('I use ASP.NET, Node.js and C++.\nReally.', known)).toBe(
    'I use ASP.NET, Node.js and C++. Really.',
  );
});

test('an answer that goes on without end costs no more time than the part of it that may be shown', () => {
  const known = knownText('');
  for (const piece of ['[', 'a-', 'a.', ' ', '<']) {
    const startedAt = performance.now();
    plainOutput(piece.repeat(200_000), known);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  }
});
