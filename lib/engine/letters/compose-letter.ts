import { countWords } from '@/lib/core/count-words';
import type { ComposedLetter, LetterSentence } from '../types';
import { letterAdvice } from './letter-advice';
import { type LetterInput, signature } from './letter-input';
import {
  closing,
  courtesy,
  type Draft,
  entrySentences,
  furtherFacts,
  opening,
  phrase,
  postingSentence,
  skillSentences,
  yearsOfWork,
} from './letter-sentences';
import { type LineFact, pickFacts, sharedSkills } from './pick-facts';
import { createPick } from './variation';

export const letterWords = { min: 250, enough: 285, max: 350 } as const;

/** With fewer facts a sentence that leads up to them promises too much. */
const factsForBridge = 6;

type Body = { facts: readonly LineFact[]; further: readonly LetterSentence[] };

/** Facts by entry, latest first, the most telling line of each entry leading. */
function factParagraphs(draft: Draft, facts: readonly LineFact[]): LetterSentence[][] {
  const groups = new Map<number, LineFact[]>();
  for (const line of facts) groups.set(line.entryIndex, [...(groups.get(line.entryIndex) ?? []), line]);
  return [...groups.entries()].sort(([a], [b]) => a - b).map(([, lines]) => entrySentences(draft, lines));
}

function assemble(draft: Draft, { facts, further }: Body): LetterSentence[][] {
  const { profile, style } = draft.input;
  const salutation = [courtesy(phrase(draft, 'salutation'))];
  const hook = style === 'creative' ? facts.find((line) => line.clause.lead === 'I') : undefined;
  const first = [...(hook ? entrySentences(draft, [hook]) : []), opening(draft), ...yearsOfWork(draft)];
  const told = factParagraphs(
    draft,
    facts.filter((line) => line !== hook),
  );
  if (facts.length >= factsForBridge) told[0]?.unshift(courtesy(phrase(draft, 'bridge')));
  const fit = [...skillSentences(draft), ...further];
  const close = [...postingSentence(draft), closing(draft)];
  const name = profile.contact.name ? `\n${signature(profile.contact.name.text)}` : '';
  const signOff = [courtesy(`${phrase(draft, 'signOff')}${name}`)];
  return [salutation, first, ...told, fit, close, signOff].filter((paragraph) => paragraph.length > 0);
}

/** The letter as plain text: paragraphs apart by an empty line. */
export const letterText = (paragraphs: readonly (readonly LetterSentence[])[]): string =>
  paragraphs.map((sentences) => sentences.map((sentence) => sentence.text).join(' ')).join('\n\n');

/**
 * A letter of 250–350 words from what the CV says and the posting asks; shorter, with advice, when the facts do not
 * carry it. Every sentence of kind `fact` carries the CV quotes it rests on. Equal inputs give equal letters.
 */
export function composeLetter(input: LetterInput): ComposedLetter {
  const shared = sharedSkills(input);
  const seed = `${input.cvText}|${input.job.title}|${input.job.company}|${input.style}`;
  const build = (body: Body) => assemble({ input, shared, pick: createPick(seed) }, body);
  const wordsOf = (body: Body) => countWords(letterText(build(body)));

  let body: Body = { facts: [], further: [] };
  const tryAdding = (next: Body) => {
    if (wordsOf(body) < letterWords.enough && wordsOf(next) <= letterWords.max) body = next;
  };
  for (const line of pickFacts(input, shared)) tryAdding({ ...body, facts: [...body.facts, line] });
  for (const sentence of furtherFacts({ input, shared, pick: createPick(seed) })) {
    tryAdding({ ...body, further: [...body.further, sentence] });
  }
  const paragraphs = build(body);
  const wordCount = countWords(letterText(paragraphs));
  return { paragraphs, wordCount, advice: wordCount < letterWords.min ? letterAdvice(input, shared) : [] };
}
