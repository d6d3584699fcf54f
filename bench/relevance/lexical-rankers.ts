import { stem, stopWords, tokenize } from '@/lib/engine/reading/tokenize';
import type { Direction, Doc } from './load-set';

/** Scores of all documents for one query, in the order of the documents. */
export type Ranker = { name: string; scoreAll: (query: Doc) => Float64Array };

type Counts = Map<string, number>;

/** The loop of the product's first notes: white space, lower case, words over three letters, repeats count. */
export function createBaseline(docs: readonly Doc[], direction: Direction): Ranker {
  const split = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);
  const words = docs.map((doc) => split(wholeText(doc)));
  const scoreOne = (cvWords: readonly string[], jobWords: ReadonlySet<string>, jobLength: number) => {
    let matches = 0;
    for (const word of cvWords) if (word.length > 3 && jobWords.has(word)) matches++;
    return Math.min(matches / Math.max(jobLength, 10), 1);
  };
  const sets = direction === 'cv-to-job' ? words.map((list) => new Set(list)) : [];
  return {
    name: 'baseline',
    scoreAll(query) {
      const queryWords = split(wholeText(query));
      if (direction === 'cv-to-job') {
        return Float64Array.from(sets, (set, i) => scoreOne(queryWords, set, words[i]?.length ?? 0));
      }
      const set = new Set(queryWords);
      return Float64Array.from(words, (cvWords) => scoreOne(cvWords, set, queryWords.length));
    },
  };
}

/** Okapi BM25, k1 1.2, b 0.75, over stems without stop words; each word of the query counts as often as it stands there. */
export function createBm25(docs: readonly Doc[]): Ranker {
  const counts = docs.map(countStems);
  const lengths = counts.map(total);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, docs.length);
  const postings = invert(counts);
  return {
    name: 'bm25',
    scoreAll(query) {
      const scores = new Float64Array(docs.length);
      for (const [word, times] of countStems(query)) {
        const list = postings.get(word) ?? [];
        const idf = Math.log(1 + (docs.length - list.length + 0.5) / (list.length + 0.5));
        for (const { doc, count } of list) {
          const length = (lengths[doc] ?? 0) / Math.max(1, mean);
          scores[doc] =
            (scores[doc] ?? 0) + (times * idf * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * length));
        }
      }
      return scores;
    },
  };
}

/** Cosine of tf·idf vectors (smoothed idf, raw counts), over the same stems. */
export function createTfIdf(docs: readonly Doc[]): Ranker {
  const counts = docs.map(countStems);
  const postings = invert(counts);
  const idf = (word: string) => Math.log((1 + docs.length) / (1 + (postings.get(word)?.length ?? 0))) + 1;
  const norm = (vector: Counts) => {
    let sum = 0;
    for (const [word, count] of vector) sum += (count * idf(word)) ** 2;
    return Math.sqrt(sum) || 1;
  };
  const norms = counts.map(norm);
  return {
    name: 'tf-idf',
    scoreAll(query) {
      const scores = new Float64Array(docs.length);
      const vector = countStems(query);
      for (const [word, times] of vector) {
        const weight = times * idf(word) ** 2;
        for (const { doc, count } of postings.get(word) ?? []) {
          scores[doc] = (scores[doc] ?? 0) + weight * count;
        }
      }
      const queryNorm = norm(vector);
      return scores.map((score, doc) => score / (queryNorm * (norms[doc] ?? 1)));
    },
  };
}

function invert(counts: readonly Counts[]): Map<string, { doc: number; count: number }[]> {
  const postings = new Map<string, { doc: number; count: number }[]>();
  counts.forEach((words, doc) => {
    for (const [word, count] of words) {
      const list = postings.get(word);
      if (list) list.push({ doc, count });
      else postings.set(word, [{ doc, count }]);
    }
  });
  return postings;
}

function countStems(doc: Doc): Counts {
  const counts: Counts = new Map();
  for (const { word } of tokenize(wholeText(doc))) {
    if (stopWords.has(word)) continue;
    const key = stem(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function total(counts: Counts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function wholeText(doc: Doc): string {
  return doc.title === '' ? doc.text : `${doc.title}\n${doc.text}`;
}
