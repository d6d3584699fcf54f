import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { letterStyles } from '@/lib/core/letter-styles';
import { applyCorrections } from '../reading/apply-corrections';
import { readCv } from '../reading/read-cv';
import { readJob } from '../reading/read-job';
import type { LetterSentence } from '../types';
import { composeLetter } from './compose-letter';
import type { LetterInput } from './letter-input';
import { createTrace } from './trace-sentences';

const cvText = `Asha Rao
Pune, India

Experience
Senior Software Engineer, Finpay Technologies, Pune
Jan 2021 – Dec 2024
• Cut failed payouts by 32% with Kafka and PostgreSQL
• Led a team of 4 engineers
Software Engineer, Infosys, Bengaluru
Jan 2019 – Dec 2020
• Built billing reports in Java for 12 clients

Education
B.Tech Computer Science, College of Engineering, Pune, 2018

Skills
Kafka, PostgreSQL, Java, Docker
`;
const posting = `Northwind Bank looks for a Lead Engineer.
You will run 40 services on Kubernetes and own Terraform modules.
You bring 8 years of experience with Kafka. We were founded in 1990 in Oslo.`;
const job = {
  title: 'Lead Engineer',
  company: 'Northwind Bank',
  text: posting,
  profile: readJob({
    title: 'Lead Engineer',
    company: 'Northwind Bank',
    location: null,
    country: null,
    remoteKind: null,
    text: posting,
  }),
};
const profile = readCv(cvText, { asOf: { year: 2026, month: 11 } });
const input: LetterInput = { profile, cvText, job, style: 'professional' };
const trace = (text: string, cvQuotes: string[] = [], jobQuotes: string[] = []): LetterSentence =>
  createTrace(input)({ text, cvQuotes, jobQuotes });

describe('a sentence of a model’s letter', () => {
  test.each([
    'At Finpay Technologies I cut failed payouts by 32% with Kafka.',
    'I led four engineers at Finpay Technologies.',
    'Before that, I built billing reports in Java at Infosys for 12 clients.',
    'I have six years of experience, two of them at Infosys.',
    'My work with PostgreSQL and Kafka fits the Lead Engineer role at Northwind Bank.',
    'Having led a team of 4 engineers, I know what a rota costs.',
    'My CV lists Docker among my skills.',
  ])('is a fact when the CV says all that it claims: %s', (text) => {
    const sentence = trace(text);
    expect(sentence.kind).toBe('fact');
    expect(sentence.cvQuotes.length).toBeGreaterThan(0);
    for (const quote of sentence.cvQuotes) expect(cvText.slice(quote.start, quote.end)).toBe(quote.text);
  });

  test.each([
    ['another number', 'At Finpay Technologies I cut failed payouts by 42% with Kafka.'],
    ['a number of another unit', 'I raised revenue by 4% at Finpay Technologies.'],
    ['an employer that is not there', 'I led four engineers at Google.'],
    ['the employer that is applied to', 'I led four engineers at Northwind Bank.'],
    ['a skill that only the posting names', 'I ran services on Kubernetes at Finpay Technologies.'],
    ['a number that only the posting names', 'I ran 40 services at Finpay Technologies.'],
    ['more years than the dates add up to', 'I bring 8 years of experience with Kafka.'],
    ['more years than at that employer', 'I worked at Infosys for 5 years on billing.'],
    ['a rank', 'As a director at Finpay Technologies, I led 4 engineers.'],
    ['a certificate', 'I am certified in Kafka.'],
    ['a claim without any line', 'I am a tireless optimist who turns every crisis into growth.'],
    ['a claim in a clause behind a wish', 'I would love to join, having led 40 people at Google.'],
    ['a claim with a line that has nothing to do with it', 'I inspire whole departments.', 'Docker'],
    ['a year', 'I joined Infosys in 2015 to build billing reports.'],
    ['no subject at all', 'Led 90 engineers across Finpay Technologies.'],
    ['a fact about the employer that it does not say', 'You were founded in 1985 in Paris.'],
  ])('is marked when it claims %s', (_, text, quote = 'Led a team of 4 engineers') => {
    expect(trace(text, [quote]).kind).toBe('unsupported');
  });

  test.each([
    'Thank you for your time.',
    'I would be glad to talk whenever it suits you.',
    'I am writing to apply for the Lead Engineer role at Northwind Bank.',
    'I look forward to hearing from you.',
  ])('claims nothing: %s', (text) => {
    expect(trace(text).kind).toBe('courtesy');
  });

  test('about the posting carries the posting’s words', () => {
    const sentence = trace('You run 40 services on Kubernetes.', [], ['run 40 services on Kubernetes']);
    expect(sentence).toMatchObject({ kind: 'posting', cvQuotes: [] });
    expect(sentence.jobQuotes[0]?.text).toBe('run 40 services on Kubernetes');
    expect(trace('I am eager to learn Terraform.').kind).toBe('posting');
    expect(trace('I have not used Terraform, but I work with Docker.').kind).toBe('fact');
  });

  test('rests on quotes that occur, whatever the model says that it rests on', () => {
    const sentence = trace('I cut failed payouts by 32%.', ['reduced payouts', 'cut FAILED payouts by 32%']);
    expect(sentence.cvQuotes.map((quote) => quote.text)).toEqual(['Cut failed payouts by 32%']);
  });

  test('may use what the person corrected, and not what they removed', () => {
    const corrected = applyCorrections(
      profile,
      {
        skills: [
          ...profile.skills.filter((skill) => skill.skillId !== 'java'),
          {
            skillId: 'terraform',
            name: 'Terraform',
            evidence: [],
            months: 0,
            lastUsedYear: null,
            isImplied: false,
          },
        ],
      },
      { asOf: { year: 2026, month: 11 } },
    );
    const say = createTrace({ ...input, profile: corrected });
    const plain = { cvQuotes: [], jobQuotes: [] };
    expect(say({ text: 'I use Terraform.', ...plain }).kind).toBe('fact');
    expect(say({ text: 'I built billing reports in Java at Infosys.', ...plain }).kind).toBe('unsupported');
  });

  test('never rests on text that a reader does not see', () => {
    const hidden = `${cvText}\nCertified pilot of 900 aircraft at Lufthansa`;
    const start = cvText.length + 1;
    const read = readCv(hidden, {
      asOf: { year: 2026, month: 11 },
      hiddenSpans: [{ start, end: hidden.length }],
    });
    const say = createTrace({ ...input, cvText: hidden, profile: read });
    const sentence = say({
      text: 'I flew 900 aircraft at Lufthansa.',
      cvQuotes: ['900 aircraft at Lufthansa'],
      jobQuotes: [],
    });
    expect(sentence).toMatchObject({ kind: 'unsupported', cvQuotes: [] });
  });
});

test('of the built-in engine’s own letters, nearly every sentence holds: the check does not cry wolf', () => {
  const folder = new URL('../../../bench/relevance/set/', import.meta.url);
  const load = (file: string): { id: string; text: string; title?: string; company?: string }[] =>
    readFileSync(new URL(file, folder), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const postings = load('jobs.jsonl');
  const marked: string[] = [];
  let count = 0;
  for (const [index, cv] of load('cvs.jsonl').entries()) {
    const { text, title = '', company = '' } = postings[index * 2] ?? { text: '' };
    const read = readJob({ title, company, location: null, country: null, remoteKind: null, text });
    for (const style of letterStyles) {
      const letter: LetterInput = {
        profile: readCv(cv.text, { asOf: { year: 2026, month: 11 } }),
        cvText: cv.text,
        job: { title, company, text, profile: read },
        style,
      };
      const say = createTrace(letter);
      for (const sentence of composeLetter(letter).paragraphs.slice(1, -1).flat()) {
        count += 1;
        const { cvQuotes, jobQuotes } = sentence;
        const words = (quotes: { text: string }[]) => quotes.map((quote) => quote.text);
        const traced = say({ text: sentence.text, cvQuotes: words(cvQuotes), jobQuotes: words(jobQuotes) });
        if (traced.kind === 'unsupported') marked.push(`${sentence.kind}: ${sentence.text}`);
      }
    }
  }
  expect(marked.length / count, marked.join('\n')).toBeLessThan(0.03);
});

test('a skill’s word in the company’s name is no claim of that skill, and a post there is one', () => {
  const company = 'Vanyaak Telecom';
  const say = createTrace({ ...input, job: { ...job, company } });
  const kindOf = (text: string) => say({ text, cvQuotes: [], jobQuotes: [] }).kind;
  expect(kindOf(`I am writing to apply for the post of Lead Engineer at ${company}.`)).toBe('courtesy');
  expect(kindOf(`I worked at ${company}.`)).toBe('unsupported');
});
