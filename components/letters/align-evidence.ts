import type { LetterSentence } from '@/lib/engine/types';

/** A stretch of the letter: a sentence that the engine wrote, with what it rests on, or the person's own words. */
export type LetterStretch = { text: string; sentence: LetterSentence | null };

/**
 * Finds the composed sentences that still stand, word for word and in order, in a text that a person may have edited.
 * Joined again, the stretches are the text.
 */
export function alignEvidence(text: string, sentences: readonly LetterSentence[]): LetterStretch[] {
  const stretches: LetterStretch[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, at);
    if (start < 0) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), sentence: null });
    at = start + sentence.text.length;
    stretches.push({ text: sentence.text, sentence });
  }
  if (at < text.length) stretches.push({ text: text.slice(at), sentence: null });
  return stretches;
}

/** Stretches with words that were not composed from the CV: nobody has checked them. */
export function isOwnWords({ text, sentence }: LetterStretch): boolean {
  return sentence === null && /\p{L}/u.test(text);
}
