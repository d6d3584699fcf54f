import { describe, expect, it } from 'vitest';
import { cvMarks, evidencePairs, jobMarks } from './evidence-pairs';
import { exampleMatch } from './example-match';
import { exampleCv, exampleJob } from './example-texts';

describe('the example on the landing page', () => {
  const match = exampleMatch();
  const pairs = evidencePairs(match);

  it('is computed and comes out the same each time', () => {
    expect(exampleMatch()).toEqual(match);
  });

  it('shows skills that are found and skills that are missing', () => {
    expect(pairs.filter(({ kind }) => kind === 'matching').length).toBeGreaterThanOrEqual(5);
    expect(pairs.filter(({ kind }) => kind === 'missing').length).toBeGreaterThanOrEqual(1);
  });

  it('marks in both texts the very words that the engine quotes', () => {
    for (const { cvQuote, jobQuote } of pairs) {
      expect(exampleJob.text.slice(jobQuote.start, jobQuote.end)).toBe(jobQuote.text);
      if (cvQuote) expect(exampleCv.slice(cvQuote.start, cvQuote.end)).toBe(cvQuote.text);
    }
  });

  it('gives every found skill a mark in the CV and every skill one in the posting', () => {
    const ids = (marks: { id: string }[]) => marks.flatMap(({ id }) => id.split(' ')).sort();
    expect(ids(jobMarks(pairs))).toEqual(pairs.map(({ id }) => id).sort());
    expect(ids(cvMarks(pairs))).toEqual(
      pairs
        .filter(({ cvQuote }) => cvQuote)
        .map(({ id }) => id)
        .sort(),
    );
  });
});
