import { blankOut } from '@/lib/engine/reading/cv-text';
import type { Span } from '@/lib/engine/types';

/** Characters that a reader does not see, or that change the direction of what they see. */
const unseen =
  /\p{Cf}|(?![\n\t])\p{Cc}|\p{Co}|\p{Cs}|\u034f|[\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
/** Turns and tags in the languages of local models' chat templates. */
const turns = /\[\/?INST\]|<<\/?SYS>>/gi;
const fences = /[⟦⟧]/gu;

export type CleanOptions = { maxChars: number; hidden?: readonly Span[] };

/**
 * Text of a stranger as a model may read it: without what a reader does not see, with nothing that could pass for our own
 * delimiters or for a turn of the conversation, and no longer than agreed. What was cut off is said.
 */
export function cleanForModel(text: string, { maxChars, hidden = [] }: CleanOptions): string {
  const seen = blankOut(text, hidden)
    .replace(unseen, '')
    .replace(turns, ' ')
    .replace(fences, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  if (seen.length <= maxChars) return seen;
  const cut = seen.slice(0, maxChars).replace(/\p{Cs}$/u, '');
  return `${cut}\n(cut here: ${seen.length - cut.length} more characters)`;
}

/** Data in its own delimited part; `cleanForModel` leaves no such bracket inside it. */
export const fenced = (name: string, cleaned: string): string => `⟦${name}⟧\n${cleaned}\n⟦/${name}⟧`;

const markdownLink = /!?\[([^\]\n]*)\]\(([^)\n]*)\)/g;
const link = /\b(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+|\b(?:data|javascript|mailto):\S+/gi;
const hostWithPath = /\b(?:[a-z\d-]+\.)+[a-z]{2,}\/\S*/gi;

/** Texts that addresses may come from, lowered once. */
export type KnownText = { lower: string };
export const knownText = (...texts: string[]): KnownText => ({ lower: texts.join('\n').toLowerCase() });

// No piece of an answer is meant to be longer, and the patterns below take their time with the square of its length.
const longestPiece = 1_000;

/**
 * What a model wrote as plain text: no markup, no unseen characters, no address that `known` (the CV, the posting) does not
 * hold itself. Line breaks become spaces.
 */
export function plainOutput(text: string, known: KnownText): string {
  const keepKnown = (address: string) => {
    const bare = address.replace(/[).,;:!?'"]+$/, '');
    return known.lower.includes(bare.toLowerCase()) ? address : '';
  };
  return text
    .slice(0, longestPiece)
    .replace(unseen, '')
    .replace(markdownLink, (_, label: string) => label)
    .replace(link, keepKnown)
    .replace(hostWithPath, keepKnown)
    .replace(/<[^>\n]{0,200}>?/g, '')
    .replace(/(\*\*|__|```|`|^#{1,6}\s|^>\s|⟦|⟧)/gmu, '')
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
