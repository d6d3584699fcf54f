import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeCv } from '../analysis/analyze-cv';
import { readCv } from './read-cv';

const asOf = { year: 2026, month: 3 };
const folder = new URL('./fixtures/', import.meta.url);
const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const lines = texts.flatMap((text) => text.split('\n'));

/** Every quote anywhere in a value. */
function quotesIn(value: unknown): { start: number; end: number; text: string }[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'text' in value && 'start' in value && 'end' in value
      ? [value as { start: number; end: number; text: string }]
      : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

const oddity = fc.constantFrom(
  '\u200b',
  '\u{e0041}',
  '\t',
  '•',
  '2019 –',
  ' | ',
  '(',
  'É',
  '\u202e',
  '   ',
  ',,',
  '@',
  '**',
  '\n\n',
  '٣',
  '👩‍💻',
);
const mutated = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: oddity },
      { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
    ),
    { maxLength: 60 },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom('\n', '\n', '\n', ' ', '\n\n', '\t'), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((joints) => parts.map((part, i) => part + joints[i]).join('')),
  );
const spans = fc.array(
  fc.tuple(fc.nat(3_000), fc.nat(200)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 3 },
);

describe('reading and analysis', () => {
  it('never throw, quote only what stands in the text, and give the same again', () => {
    fc.assert(
      fc.property(mutated, spans, (text, hiddenSpans) => {
        const profile = readCv(text, { asOf, hiddenSpans });
        const analysis = analyzeCv(text, profile);
        for (const { start, end, text: words } of quotesIn([profile, analysis])) {
          expect(text.slice(start, end)).toBe(words);
        }
        expect(readCv(text, { asOf, hiddenSpans })).toEqual(profile);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it.each([
    ['one endless line', 'Engineer at Acme 2019 - 2020, '],
    ['endless bullets', '• Led 5 people and cut cost by 3%\n'],
    ['endless blanks', ' \n\t\n'],
    ['endless digits', '1 2-3.4(5)'],
    ['endless dates', 'Jan 2019 –\n'],
    ['endless brackets', '((('],
    ['endless dots', 'a.b-c@d.e '],
    ['endless capitals', 'A B C D '],
    ['endless separators', ' | , – '],
    ['endless roles', 'Senior Engineer, Acme Ltd\nJan 2019 – Mar 2020\n• Python and SQL\n\n'],
    ['endless degrees', 'EDUCATION\nB.Sc, University of X, 2019\n'],
    ['endless zero widths', 'a\u200b'],
  ])('stay fast for 200,000 characters of %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000);
    const started = performance.now();
    analyzeCv(text, readCv(text, { asOf }));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
