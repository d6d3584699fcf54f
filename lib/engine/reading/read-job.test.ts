import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobInput } from '@/lib/engine/types';
import { readJob } from './read-job';

const input = (text: string, more: Partial<JobInput> = {}): JobInput => ({
  title: 'Backend Engineer',
  company: 'Acme',
  location: null,
  country: null,
  remoteKind: null,
  text,
  ...more,
});

const posting = `We pay merchants.

Responsibilities
- Run services in Docker

Must have
- 4+ years of experience with Java and PostgreSQL
- Spoken German at B2

Nice to have
- Kotlin
- Kubernetes

Python is not required.

Benefits
- Free Tableau course`;

const importance = (text: string, more?: Partial<JobInput>) =>
  Object.fromEntries(readJob(input(text, more)).skills.map((skill) => [skill.name, skill.importance]));

describe('readJob', () => {
  it('weighs skills by the heading and the words around them', () => {
    expect(importance(posting)).toMatchObject({
      Java: 'required',
      PostgreSQL: 'required',
      Docker: 'mentioned',
      Kotlin: 'preferred',
      Kubernetes: 'preferred',
    });
  });

  it('drops what is not required and what is only offered', () => {
    expect(importance(posting)).not.toHaveProperty('Python');
    expect(importance(posting)).not.toHaveProperty('Tableau');
  });

  it('reads phrases without any heading, in one line', () => {
    const flat = 'You need solid TypeScript. Experience with GraphQL is a plus. We deploy by Docker.';
    expect(importance(flat)).toMatchObject({
      TypeScript: 'required',
      GraphQL: 'preferred',
      Docker: 'mentioned',
    });
  });

  it('counts a skill of the title as required', () => {
    expect(importance('We deploy Java by Docker.', { title: 'Java Developer' })).toMatchObject({
      Java: 'required',
    });
    const onlyInTitle = readJob(input('Join us.', { title: 'React Developer' })).skills;
    expect(onlyInTitle).toMatchObject([{ name: 'React', quote: { start: 0, end: 0, text: '' } }]);
  });

  it.each([
    ['3+ years of experience in sales', 3, null],
    ['2-4 yrs experience', 2, 4],
    ['at least five years in a similar role', 5, null],
    ['Experience: 18 months', 1.5, null],
    ['Experience up to 1 year', 0, 1],
    ['Freshers welcome', 0, null],
    ['4–7 years in testing with at least two in automation', 4, 7],
    ['Founded eight years ago', null, null],
    ['A contract of two years', null, null],
    ['not less than fifteen years of practice', 15, null],
  ])('reads the years of "%s"', (text, minYears, maxYears) => {
    expect(readJob(input(text))).toMatchObject({ minYears, maxYears });
  });

  it('takes the level from the title first, then from the text, then from the years', () => {
    expect(readJob(input('3 years of experience', { title: 'Senior Cook' })).level).toBe('senior');
    expect(readJob(input('No experience needed.', { title: 'Cook' }))).toMatchObject({
      level: 'fresher',
      levelQuote: { text: 'No experience needed' },
    });
    expect(readJob(input('3 years of experience', { title: 'Cook' })).level).toBe('mid');
    expect(readJob(input('Come and cook.', { title: 'Cook' })).level).toBeNull();
  });

  it('tells a required language from a wished and from a denied one', () => {
    const { languages } = readJob(
      input('German at B2 level is required. Spanish is a plus. Dutch is not required.'),
    );
    expect(languages).toMatchObject([
      { name: 'German', isRequired: true },
      { name: 'Spanish', isRequired: false },
    ]);
  });

  it('finds the remote kind in the text only when the feed does not say', () => {
    expect(readJob(input('Fully remote.')).remoteKind).toBe('remote');
    expect(readJob(input('Fully remote.', { remoteKind: 'hybrid' })).remoteKind).toBe('hybrid');
    expect(readJob(input('Remote onto machines of staff.')).remoteKind).toBeNull();
  });

  it('leaves employer and place out of the words that count', () => {
    const { terms } = readJob(
      input('Zircon in Pune builds ledgers.', { company: 'Zircon', location: 'Pune, India' }),
    );
    expect(terms).not.toHaveProperty('zircon');
    expect(terms).not.toHaveProperty('pune');
    expect(terms).toHaveProperty('ledger');
  });

  it('quotes only what stands in the text, and reads any text without failing', () => {
    const words = fc.constantFrom(
      ...['Requirements:', 'Java', 'C++', '3+ years', '\n', '•', '.', 'must', 'German', 'é', '—', '😀'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const profile = readJob(input(text));
        const quotes = [
          profile.yearsQuote,
          profile.levelQuote,
          ...profile.skills.map((skill) => skill.quote),
          ...profile.languages.map((language) => language.quote),
        ];
        for (const quote of quotes) {
          if (quote) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        }
        expect(readJob(input(text))).toEqual(profile);
      }),
      { numRuns: 100 },
    );
  });
});
