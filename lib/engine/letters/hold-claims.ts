import { quoteFinder } from '../reading/find-quote';
import { recognizeSkillsDetailed } from '../reading/recognize-skills';
import type { FoundSkill, Quote } from '../types';
import {
  type Clause,
  clausesOf,
  isPast,
  type NameClaim,
  type NumberClaim,
  namesIn,
  numbersIn,
  statusWords,
} from './letter-claims';
import { isSameNumber, type LetterSources } from './letter-sources';

/** What one sentence says, taken apart. */
export type ReadSentence = {
  text: string;
  clauses: Clause[];
  claims: Clause[];
  names: NameClaim[];
  skills: { skillId: string; quote: Quote }[];
  /** Skills that it says are missing. */
  denied: Quote[];
};

/** `instead of X`, `not X`: named, and not claimed. */
const isDenied = (text: string, at: number): boolean =>
  /\b(?:instead of|rather than|without|not|no|never)\s(?:\p{L}+\s)?$/iu.test(text.slice(0, at));

/** Names that are skills only in company (Java, Excel) are taken at their word. */
function skillsOfName({ start, text }: NameClaim): FoundSkill[] {
  const { found } = recognizeSkillsDetailed(text, { skillListSpans: [{ start: 0, end: text.length }] });
  return found.map((skill) => ({
    ...skill,
    quotes: skill.quotes.map((quote) => ({ ...quote, start: quote.start + start, end: quote.end + start })),
  }));
}

export function readSentence(text: string): ReadSentence {
  const clauses = clausesOf(text);
  const names = namesIn(text);
  const { found, negated } = recognizeSkillsDetailed(text);
  const skills = [...found, ...names.flatMap(skillsOfName)].flatMap(({ skillId, quotes }) =>
    quotes.filter((quote) => !isDenied(text, quote.start)).map((quote) => ({ skillId, quote })),
  );
  const claims = clauses.filter((clause) => clause.kind === 'claim');
  return { text, clauses, claims, names, skills, denied: negated.flatMap(({ quotes }) => quotes) };
}

/** Years of the employer that the clause names, else of all the work. */
function yearsAllowed({ profile }: LetterSources, text: string): number {
  const find = quoteFinder(text);
  const named = profile.experience.filter((entry) => entry.employer && find(entry.employer));
  const months = named.length > 0 ? Math.max(...named.map((entry) => entry.months)) : profile.totalMonths;
  return Math.floor(months / 12);
}

function isNumberHeld(sources: LetterSources, number: NumberClaim, { kind, text }: Clause): boolean {
  const isClaim = kind === 'claim';
  if (number.isWord && !isClaim) return true;
  if (isClaim && number.isYears && number.value <= yearsAllowed(sources, text)) return true;
  const known = isClaim ? sources.cvNumbers : [...sources.cvNumbers, ...sources.jobNumbers];
  return known.some((one) => isSameNumber(number, one));
}

function isNameHeld(sources: LetterSources, name: NameClaim, clause: Clause, quoted: string): boolean {
  const { findInCv, findInJob, findName, findTarget } = sources;
  const isIn = (text: string) => findInCv(text) !== null || findName(text) !== null;
  if (isIn(name.text)) return true;
  const isOfTarget = findTarget(name.text) !== null;
  if (clause.kind !== 'claim' && (isOfTarget || findInJob(name.text) !== null)) return true;
  if (isOfTarget) return !isPast(clause.text);
  const words = name.text.split(/\s+/);
  const find = quoteFinder(quoted);
  return words.length > 1 && words.every((word) => find(word) !== null && isIn(word));
}

function isSkillHeld(sources: LetterSources, skillId: string, words: string, { kind }: Clause): boolean {
  const { skills, asked, findName, findInJob, findTarget } = sources;
  if (skills.has(skillId) || findName(words) !== null) return true;
  if (kind === 'claim') return false;
  return asked.has(skillId) || findInJob(words) !== null || findTarget(words) !== null;
}

/** A rank or certificate stands in the CV, in some form of the word, or belongs to the post that is applied for. */
function isStatusHeld({ cvWords, findTarget }: LetterSources, claim: string): boolean {
  return [...claim.matchAll(statusWords)].every(
    ([word]) =>
      cvWords.includes(word.toLowerCase().slice(0, 6)) || (findTarget(word) !== null && !isPast(claim)),
  );
}

/** Whether every number, name, skill and rank of the sentence stands where it may come from. */
export function isHeld(sources: LetterSources, sentence: ReadSentence, quoted: string): boolean {
  const { text, clauses, claims, names, skills, denied } = sentence;
  const whole: Clause = { start: 0, end: text.length, text, kind: 'other' };
  const clauseAt = (at: number) => clauses.find((one) => one.start <= at && at < one.end) ?? whole;
  const isNamedOnly = ({ start, end, text: name }: NameClaim) =>
    sources.findInJob(name) !== null &&
    (isDenied(text, start) || denied.some((one) => one.start <= start && end <= one.end));
  return (
    clauses.every((clause) =>
      numbersIn(clause.text).every((number) => isNumberHeld(sources, number, clause)),
    ) &&
    names.every((name) => isNameHeld(sources, name, clauseAt(name.start), quoted) || isNamedOnly(name)) &&
    skills.every(({ skillId, quote }) => isSkillHeld(sources, skillId, quote.text, clauseAt(quote.start))) &&
    claims.every((claim) => isStatusHeld(sources, claim.text))
  );
}
