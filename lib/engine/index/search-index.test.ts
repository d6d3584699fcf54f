import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type IndexDoc } from './build-index';
import { searchIndex } from './search-index';

const toDoc = (text: string): IndexDoc => {
  const counts = new Map<string, number>();
  for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const query = (text: string) => new Map(text.split(' ').map((word) => [word, 1]));

describe('searchIndex', () => {
  it('ranks the document with the rarer words first', () => {
    const index = buildIndex(['team java coffee', 'team kotlin java', 'team cook rice'].map(toDoc));
    expect(searchIndex(index, query('kotlin team'), 3).map(({ doc }) => doc)).toEqual([1, 0, 2]);
  });

  it('finds nothing for words that no document has', () => {
    expect(searchIndex(buildIndex([toDoc('a b')]), query('c'), 5)).toEqual([]);
    expect(searchIndex(buildIndex([]), query('c'), 5)).toEqual([]);
  });

  it('gives the same as scoring every document and sorting, for any corpus', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 40 }),
        text,
        fc.integer({ min: 1, max: 12 }),
        (texts, asked, limit) => {
          const index = buildIndex(texts.map(toDoc));
          const all = searchIndex(index, query(asked), texts.length + 1);
          const sorted = [...all].sort((a, b) => b.score - a.score || a.doc - b.doc);
          expect(all).toEqual(sorted);
          expect(searchIndex(index, query(asked), limit)).toEqual(sorted.slice(0, limit));
          const words = new Set(asked.split(' '));
          const matching = texts.filter((one) => one.split(' ').some((each) => words.has(each)));
          expect(all).toHaveLength(matching.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
