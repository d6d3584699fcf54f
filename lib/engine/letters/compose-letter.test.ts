import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { letterStyles } from '@/lib/core/letter-styles';
import { readCv } from '../reading/read-cv';
import { readJob } from '../reading/read-job';
import type { CvProfile, JobProfile, LetterSentence } from '../types';
import { composeLetter, letterText, letterWords } from './compose-letter';
import type { LetterInput } from './letter-input';

type Document = { id: string; text: string; title?: string; company?: string; location?: string };

const folder = new URL('../../../bench/relevance/set/', import.meta.url);
const load = (file: string): Document[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const cvs = load('cvs.jsonl');
const postings = load('jobs.jsonl');
const bestPosting = new Map<string, string>();
for (const line of readFileSync(new URL('qrels.tsv', folder), 'utf8').trim().split('\n')) {
  const [cvId = '', , jobId = '', grade] = line.split(/\s+/);
  if (grade === '3' && !bestPosting.has(cvId)) bestPosting.set(cvId, jobId);
}

const readPostings = new Map<string, JobProfile>();
const readCvs = new Map<string, CvProfile>();

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function inputFor(cv: Document, jobId: string | undefined, style: LetterInput['style']): LetterInput {
  const posting = postings.find((one) => one.id === jobId) ?? postings[0];
  if (!posting) throw new Error('the set is empty');
  const { title = '', company = '', location = null, text } = posting;
  const profile = remember(readPostings, text, () =>
    readJob({ title, company, location, country: null, remoteKind: null, text }),
  );
  const cvProfile = remember(readCvs, cv.text, () => readCv(cv.text, { asOf: { year: 2026, month: 11 } }));
  return { profile: cvProfile, cvText: cv.text, job: { title, company, text, profile }, style };
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? [];

const all = cvs.flatMap((cv) => letterStyles.map((style) => inputFor(cv, bestPosting.get(cv.id), style)));

/** Words of the wordings around the facts, which claim nothing. */
const frame = new Set(
  wordsOf(
    ['phrases.ts', 'letter-sentences.ts']
      .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
      .join(' '),
  ),
);

function unsupported(sentence: LetterSentence, input: LetterInput): string[] {
  const quoted = [...sentence.cvQuotes, ...sentence.jobQuotes].map((quote) => quote.text).join(' ');
  const isQuoted = (from: number, to: number) =>
    sentence.cvQuotes.some((quote) => quote.start < to && from < quote.end);
  const skills = input.profile.skills.filter((s) => s.evidence.some((e) => isQuoted(e.start, e.end)));
  const asked = input.job.profile.skills.map((skill) => skill.name);
  const known = new Set(
    wordsOf([quoted, input.job.title, input.job.company, ...skills.map((s) => s.name), ...asked].join(' ')),
  );
  return wordsOf(sentence.text).filter((word) => !known.has(word) && !frame.has(word) && !/^\d+$/.test(word));
}

describe('a composed letter', () => {
  test('says nothing about the person that its CV lines do not say', () => {
    for (const input of all) {
      for (const sentence of composeLetter(input).paragraphs.flat()) {
        for (const quote of sentence.cvQuotes) {
          expect(input.cvText.slice(quote.start, quote.end)).toBe(quote.text);
        }
        for (const quote of sentence.jobQuotes) {
          expect(input.job.text.slice(quote.start, quote.end)).toBe(quote.text);
        }
        if (sentence.kind !== 'fact') continue;
        expect(sentence.cvQuotes.length).toBeGreaterThan(0);
        expect({ sentence: sentence.text, unsupported: unsupported(sentence, input) }).toEqual({
          sentence: sentence.text,
          unsupported: [],
        });
      }
    }
  });

  test('names no more years than the dates of the CV add up to', () => {
    for (const input of all) {
      const years = /(\d+) years of work|worked for (\d+) years/.exec(
        letterText(composeLetter(input).paragraphs),
      );
      const said = Number(years?.[1] ?? years?.[2] ?? 0);
      expect(said).toBeLessThanOrEqual(input.profile.totalMonths / 12);
    }
  });

  test('has 250 to 350 words, or fewer and says what to add', () => {
    for (const input of all) {
      const { wordCount, advice } = composeLetter(input);
      expect(wordCount).toBeLessThanOrEqual(letterWords.max);
      expect(wordCount < letterWords.min).toBe(advice.length > 0);
    }
    const full = all.filter((input) => composeLetter(input).wordCount >= letterWords.min);
    expect(full.length).toBeGreaterThan(all.length / 8);
  });

  test('shares at most a quarter of its sentences with another person’s letter for the same job', () => {
    for (const style of letterStyles) {
      for (const posting of postings.slice(0, 6)) {
        // Greeting and signature are no sentences.
        const letters = cvs.map((cv) =>
          composeLetter(inputFor(cv, posting.id, style))
            .paragraphs.slice(1, -1)
            .flat()
            .map((s) => s.text),
        );
        for (const [index, letter] of letters.entries()) {
          for (const other of letters.slice(index + 1)) {
            const shared = letter.filter((sentence) => other.includes(sentence)).length;
            const longer = Math.max(letter.length, other.length);
            if (longer >= 10) expect(shared / longer).toBeLessThanOrEqual(0.25);
          }
        }
      }
    }
  });

  test('is the same letter for the same inputs, and another one in another style', () => {
    const [input] = all;
    if (!input) throw new Error('the set is empty');
    expect(composeLetter(input)).toEqual(composeLetter(input));
    expect(letterText(composeLetter({ ...input, style: 'casual' }).paragraphs)).not.toBe(
      letterText(composeLetter({ ...input, style: 'professional' }).paragraphs),
    );
  });

  test('from an empty CV claims nothing and says what to add', () => {
    const [input] = all;
    if (!input) throw new Error('the set is empty');
    const empty = { ...input, cvText: '', profile: readCv('', { asOf: { year: 2026, month: 11 } }) };
    const letter = composeLetter(empty);
    expect(letter.paragraphs.flat().filter((sentence) => sentence.kind === 'fact')).toEqual([]);
    expect(letter.advice.length).toBeGreaterThan(0);
  });
});
