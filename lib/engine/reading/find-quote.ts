import type { Quote, Span } from '../types';
import { blankOut } from './cv-text';

export type FindQuote = (words: string) => Quote | null;

type Folded = { text: string; starts: number[]; ends: number[] };

const invisible = /\p{Cf}|\p{Cc}|\u034f|[\u115f\u1160\u3164\uffa0]|[\u{e0100}-\u{e01ef}]/u;
const marks = /[\u0300-\u036f]/g;
const variants: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '‹': '<',
  '›': '>',
};
const ends = /^[\s"'.,;:•▪·*…-]+|[\s"'.,;:…-]+$/gu;

/** The text in the form that is compared, with the place that each code unit came from. */
function fold(source: string): Folded {
  const starts: number[] = [];
  const endsAt: number[] = [];
  let text = '';
  let at = 0;
  for (const character of source) {
    const end = at + character.length;
    let plain = /\s/.test(character)
      ? ' '
      : invisible.test(character)
        ? ''
        : (variants[character] ?? character.normalize('NFKD').replace(marks, '').toLowerCase());
    if (plain === ' ' && text.endsWith(' ')) plain = '';
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      endsAt.push(end);
    }
    text += plain;
    at = end;
  }
  return { text, starts, ends: endsAt };
}

const isWordUnit = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** Whether a match begins and ends between words: "go" does not stand in "Google". */
function isWhole(text: string, start: number, end: number): boolean {
  const cutsIn = (at: number) => at > 0 && isWordUnit(text, at - 1) && isWordUnit(text, at);
  return !cutsIn(start) && !cutsIn(end);
}

/**
 * Finds words in `source` as people would: without case, accents, white space, invisible characters and the kind of quotes and
 * dashes, at whole words only. The quote slices back out of `source`. `hidden` stretches never serve.
 */
export function quoteFinder(source: string, hidden: readonly Span[] = []): FindQuote {
  const folded = fold(blankOut(source, hidden));
  const search = (needle: string): Quote | null => {
    if (!/[\p{L}\p{N}]/u.test(needle)) return null;
    for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + 1)) {
      if (!isWhole(folded.text, at, at + needle.length)) continue;
      const start = folded.starts[at] ?? 0;
      const end = folded.ends[at + needle.length - 1] ?? start;
      return { start, end, text: source.slice(start, end) };
    }
    return null;
  };
  return (words) => {
    const needle = fold(words).text.trim();
    return search(needle) ?? search(needle.replace(ends, ''));
  };
}
