import type { TextMark } from '@/components/ui/marked-text';
import type { MatchScore, Quote, SkillMatch } from '@/lib/engine/types';

export type EvidencePair = {
  /** `p0`, `p1` …: what ties a choice to its marks in both texts. */
  id: string;
  name: string;
  kind: 'matching' | 'near' | 'missing';
  cvQuote: Quote | null;
  jobQuote: Quote;
};

const pairLimit = 14;

const overlaps = (one: Quote, other: Quote) => one.start < other.end && other.start < one.end;

const inReadingOrder = (list: readonly SkillMatch[]) =>
  [...list].sort((one, other) => one.jobQuote.start - other.jobQuote.start);

/** One pair a phrase of the posting, found ones first; a phrase that another pair already marks is left out. */
export function evidencePairs(match: MatchScore): EvidencePair[] {
  const skills: [EvidencePair['kind'], SkillMatch[]][] = [
    ['matching', match.matching],
    ['near', match.near],
    ['missing', match.missing],
  ];
  const pairs: EvidencePair[] = [];
  for (const [kind, list] of skills) {
    for (const { name, cvQuote, jobQuote } of inReadingOrder(list)) {
      if (kind !== 'missing' && !cvQuote) continue;
      if (pairs.some((pair) => overlaps(pair.jobQuote, jobQuote))) continue;
      pairs.push({ id: `p${pairs.length}`, name, kind, cvQuote, jobQuote });
    }
  }
  return pairs.slice(0, pairLimit);
}

/** Pairs that rest on the same words of the CV share one mark: its id names them all, apart by spaces. */
export function cvMarks(pairs: readonly EvidencePair[]): TextMark[] {
  const marks: TextMark[] = [];
  for (const { id, cvQuote } of pairs) {
    if (!cvQuote) continue;
    const shared = marks.find(({ start, end }) => start < cvQuote.end && cvQuote.start < end);
    if (shared) shared.id += ` ${id}`;
    else marks.push({ start: cvQuote.start, end: cvQuote.end, id });
  }
  return marks;
}

export function jobMarks(pairs: readonly EvidencePair[]): TextMark[] {
  return pairs.map(({ id, jobQuote, kind }) => ({
    ...jobQuote,
    id,
    tone: kind === 'missing' ? 'missing' : 'evidence',
  }));
}
