import { everyTrade } from './common-words';
import { phraseKey, stem, stopWords, tokenize } from './tokenize';
import { wordShares } from './word-shares';

/** Share of postings in which a word stands that the tables do not know. */
const unknownShare = 0.008;
const unknownWeight = -Math.log(unknownShare);

const weights = new Map<string, number>();
for (const [stemmed, share] of Object.entries(wordShares)) weights.set(stemmed, -Math.log(share));
for (const [share, words] of everyTrade) {
  for (const word of words.split(/\s+/)) {
    const stemmed = stem(word);
    weights.set(stemmed, Math.min(-Math.log(share), weights.get(stemmed) ?? unknownWeight));
  }
}

/** How telling a stem is, by the share of postings it stands in (`-ln`, so 0.7 for one in two, 4.8 for one in 125). */
export function wordWeight(stemmed: string): number {
  return weights.get(stemmed) ?? unknownWeight;
}

/** Words about who a person is, not what they can do. They never count. */
const personWords = new Set(
  `he she him his her hers himself herself mr mrs ms miss male female man woman men women boy girl gender sex age aged
  born birth dob married single unmarried divorced marital status nationality national citizen citizenship religion
  hindu muslim christian sikh jewish buddhist caste father mother husband wife son daughter children child photo
  photograph passport visa address street road lane avenue nagar pin postcode zip phone mobile email tel`
    .split(/\s+/)
    .map(stem),
);

/** Whether a stem may count for text similarity: a word with letters, no stop word, nothing about the person. */
export function isTellingStem(stemmed: string): boolean {
  return stemmed.length > 1 && /\p{L}/u.test(stemmed) && !stopWords.has(stemmed) && !personWords.has(stemmed);
}

/** Calls `each` with every telling stem of the text, repeats and all. */
export function eachTellingStem(
  text: string,
  each: (stemmed: string, start: number, end: number) => void,
): void {
  for (const { word, start, end } of tokenize(text)) {
    if (stopWords.has(word) || stopWords.has(phraseKey(word))) continue;
    const stemmed = stem(word);
    if (isTellingStem(stemmed)) each(stemmed, start, end);
  }
}
