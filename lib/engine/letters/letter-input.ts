import type { LetterStyle } from '@/lib/core/letter-styles';
import type { CvProfile, JobProfile, Quote, Span } from '../types';

export type LetterInput = {
  profile: CvProfile;
  cvText: string;
  job: { title: string; company: string; text: string; profile: JobProfile };
  style: LetterStyle;
};

/** The words as they stand in `text` inside `span`, or null when they do not. */
export function quoteWithin(text: string, span: Span | null, words: string): Quote | null {
  if (!words) return null;
  const from = span?.start ?? 0;
  const start = text.indexOf(words, from);
  const end = start + words.length;
  if (start < 0 || (span && end > span.end)) return null;
  return { start, end, text: words };
}

/** A posting's title without what feeds hang on it: places, ids, "(m/f/d)". */
export function plainTitle(title: string): string {
  const plain = title
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/\s[–—|-]\s|\s*[|/]\s*(?=remote|hybrid|onsite)/i)[0]
    ?.replace(/\s+/g, ' ')
    .trim();
  return plain || title.trim();
}

/** An employer without what stands in brackets behind the name. */
export function plainEmployer(employer: string): string {
  return employer.replace(/\s*\([^)]*\)\s*$/, '').trim() || employer;
}

/** `MOHAMMED SHAIKH` signs as `Mohammed Shaikh`; a name in mixed case stays as it is. */
export function signature(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

export function joinNames(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
