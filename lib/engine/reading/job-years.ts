import type { Quote } from '@/lib/engine/types';
import type { JobClause } from './job-clauses';

export type JobYears = { minYears: number | null; maxYears: number | null; quote: Quote | null };

const numberWords = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
]
  .join(' ')
  .split(' ');

const number = `(?:\\d{1,2}(?:\\.5)?|${numberWords.join('|')}|twenty)`;
const unit = '(?:years?|yrs?|year\\(s\\)|months?|mos)\\b';
const lower =
  '(?:at least|at the least|minimum(?: of)?|min\\.?(?: of)?|over|more than|no less than|not less than|upwards of|about|around|roughly|some)';

const rangePattern = new RegExp(
  `\\b(${number})\\s*\\+?\\s*(?:-|–|—|to|and|or)\\s*(${number})\\s*\\+?\\s*[-–]?\\s*(${unit})`,
  'gi',
);
const upToPattern = new RegExp(
  `(?<!no |not )\\b(?:up to|less than|under|maximum(?: of)?|max\\.?)\\s+(${number})\\s*(${unit})`,
  'gi',
);
const plainPattern = new RegExp(
  `\\b(?:${lower}\\s+)?(${number})\\s*(?:\\((?:\\d{1,2})\\)\\s*)?(?:\\+|plus|or more|or longer|and more)?\\s*[-–]?\\s*(?:full\\s+|solid\\s+|good\\s+)?(${unit})`,
  'gi',
);
const fresherPattern =
  /\bfreshers?(?: (?:are |may |can )*(?:welcome|apply|considered|eligible)|\b)|\bno (?:earlier |previous |prior |work |relevant )*experience (?:is )?(?:needed|necessary|required)|\bexperience (?:is )?not (?:needed|necessary|required)|\b(?:entry[- ]level|recent graduates?|new grad(?:uate)?s)\b/i;

const surelyExperience =
  /experien|background|practice|\bexp\b|professional|hands[- ]on|track record|\bworked\b|qualification|tenure|overall|career|\bposts?\b/i;
const maybeExperience =
  /\b(?:in|with|as|of|on|running|working|closing|required|needed|minimum|position|role|seat)\b/i;
const aboutOther =
  /\b(?:contract of|agreement|renewable|vest\w*|founded|established|since|aged?|years? old|ago|runway|celebrat\w*|probation|warranty|history|paid over|next|last|first|free|every|each|holiday|leave|bond|temporary|children|toddlers|records|data from|be considered|service agreement|lease|degree course|roadmap|growth plan)\b/i;

/**
 * Years of experience that a posting asks for: `3-5 years`, `at least five years`, `2+ yrs`, `18 months`, `freshers welcome`.
 * Of several the one that surely speaks of experience and asks most counts; what is only preferred does not.
 */
export function readJobYears(text: string, clauses: readonly JobClause[]): JobYears {
  let best: JobYears = { minYears: null, maxYears: null, quote: null };
  let isBestSure = false;
  for (const clause of clauses) {
    if (clause.section === 'offer' || clause.section === 'preferred' || aboutOther.test(clause.text))
      continue;
    const isSure = clause.section === 'required' || surelyExperience.test(clause.text);
    if (!isSure && !maybeExperience.test(clause.text)) continue;
    for (const found of readClause(text, clause, isSure)) {
      const isMore = best.minYears === null || (found.minYears ?? 0) > best.minYears;
      if (isSure === isBestSure ? !isMore : isBestSure) continue;
      best = found;
      isBestSure = isSure;
    }
  }
  if (best.minYears !== null) return best;
  const fresher = fresherPattern.exec(text);
  if (!fresher) return best;
  return { minYears: 0, maxYears: null, quote: quoteOf(text, fresher.index, fresher[0].length) };
}

function readClause(text: string, clause: JobClause, isSure: boolean): JobYears[] {
  const found: JobYears[] = [];
  const taken: { from: number; to: number }[] = [];
  const read = (pattern: RegExp, toYears: (match: RegExpMatchArray) => [number | null, number | null]) => {
    for (const match of clause.text.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (taken.some((span) => match.index < span.to && span.from < to)) continue;
      taken.push({ from: match.index, to });
      const [minYears, maxYears] = toYears(match);
      if (
        minYears === null ||
        minYears > 25 ||
        (!isSure && /\bin\s*$/.test(clause.text.slice(0, match.index)))
      )
        continue;
      found.push({ minYears, maxYears, quote: quoteOf(text, clause.start + match.index, match[0].length) });
    }
  };
  read(rangePattern, ([, from = '', to = '', unitWord = '']) => {
    const [min, max] = [toYears(from, unitWord), toYears(to, unitWord)];
    return max >= min ? [min, max] : [min, null];
  });
  read(upToPattern, ([, to = '', unitWord = '']) => [0, toYears(to, unitWord)]);
  read(plainPattern, ([, from = '', unitWord = '']) => [toYears(from, unitWord), null]);
  return found;
}

function toYears(written: string, unitWord: string): number {
  const lowerCase = written.toLowerCase();
  const word = lowerCase === 'twenty' ? 20 : numberWords.indexOf(lowerCase);
  const value = word >= 0 ? word : Number(lowerCase);
  return /^mo/i.test(unitWord) ? Math.round((value / 12) * 10) / 10 : value;
}

function quoteOf(text: string, start: number, length: number): Quote {
  return { start, end: start + length, text: text.slice(start, start + length) };
}
