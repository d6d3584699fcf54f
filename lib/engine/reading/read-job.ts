import { findOccupation } from '@/lib/engine/lexicon/lexicon';
import {
  type Importance,
  importances,
  type JobInput,
  type JobProfile,
  type JobSkill,
  type Level,
  type Quote,
  type RemoteKind,
} from '@/lib/engine/types';
import { type JobClause, splitJobClauses } from './job-clauses';
import { importanceOf } from './job-importance';
import { readJobLanguages } from './job-languages';
import { readJobYears } from './job-years';
import { readTitle, recognizeOccupations } from './recognize-occupations';
import { recognizeSkills } from './recognize-skills';
import { stem } from './tokenize';
import { eachTellingStem, wordWeight } from './word-weight';

const maxTerms = 120;
const titleTermCount = 2;

/** Everything that scoring needs of a posting. Same input, same profile; every quote slices back out of `input.text`. */
export function readJob(input: JobInput): JobProfile {
  const { text } = input;
  const clauses = splitJobClauses(text);
  const title = input.title.trim() === '' ? titleFromText(text) : input.title;
  const titleRead = readTitle(title);
  const years = readJobYears(text, clauses);
  const level = readLevel(text, titleRead.level, years.minYears, years.quote);
  return {
    occupations: readOccupations(title, titleRead.occupationId),
    titleWords: [...new Set(titleRead.words.map(stem))],
    level: level.level,
    levelQuote: level.quote,
    minYears: years.minYears,
    maxYears: years.maxYears,
    yearsQuote: years.quote,
    skills: readSkills(text, title, clauses),
    languages: readJobLanguages(text, clauses),
    places: (input.location ?? '')
      .split(/[;/|]|\s+or\s+/)
      .map((place) => place.trim())
      .filter(Boolean),
    country: input.country,
    remoteKind: input.remoteKind ?? readRemoteKind(input.location, text),
    terms: readTerms(input, title, clauses),
  };
}

const seeking =
  /\b(?:look(?:ing)? for|hiring|hires?|seek(?:ing|s)?|recruit(?:ing|s)?|position of|role of|post of|vacancy for|required|join (?:us|our team) as|work as)\s+(?:an?|the|our next)?\s*([^\n.;:,]{3,60})/i;
const titleWordsAtMost = 9;
const openingLength = 400;

/** Feeds without a title mostly name it in the first line, after `looking for a`, or as the first post that is named. */
function titleFromText(text: string): string {
  const opening = text.trimStart().slice(0, openingLength);
  const line = (opening.split('\n', 1)[0] ?? '').trim();
  const isHeading = line.split(/\s+/).length <= titleWordsAtMost && !/[.!?]$/.test(line);
  if (isHeading && readTitle(line).occupationId) return line;
  const sought = recognizeOccupations(seeking.exec(text)?.[1] ?? '')[0];
  return (sought ?? recognizeOccupations(opening)[0])?.quote.text ?? (isHeading ? line : '');
}

function readOccupations(title: string, own: string | null): JobProfile['occupations'] {
  const ids = [...(own ? [own] : []), ...recognizeOccupations(title).map((found) => found.occupationId)];
  return [...new Set(ids)].map((occupationId) => ({
    occupationId,
    title: findOccupation(occupationId)?.title ?? occupationId,
  }));
}

function readSkills(text: string, title: string, clauses: readonly JobClause[]): JobSkill[] {
  const inTitle = recognizeSkills(title);
  const titleIds = new Set(inTitle.map(({ skillId }) => skillId));
  const skills: JobSkill[] = [];
  const seen = new Set<string>();
  for (const { skillId, name, quotes } of recognizeSkills(text)) {
    let best: { importance: Importance; quote: Quote } | null = null;
    for (const quote of quotes) {
      const importance = importanceOf(clauseAt(clauses, quote.start) ?? { section: null, text: quote.text });
      if (!importance) continue;
      if (!best || importances.indexOf(importance) < importances.indexOf(best.importance)) {
        best = { importance, quote };
      }
    }
    const [first] = quotes;
    if (titleIds.has(skillId) && first) best = { importance: 'required', quote: best?.quote ?? first };
    if (!best) continue;
    seen.add(skillId);
    skills.push({ skillId, name, ...best });
  }
  for (const { skillId, name } of inTitle) {
    if (seen.has(skillId)) continue;
    skills.push({ skillId, name, importance: 'required', quote: { start: 0, end: 0, text: '' } });
  }
  return skills;
}

function clauseAt(clauses: readonly JobClause[], at: number): JobClause | null {
  let low = 0;
  let high = clauses.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle];
    if (!clause) return null;
    if (at < clause.start) high = middle - 1;
    else if (at >= clause.end) low = middle + 1;
    else return clause;
  }
  return null;
}

const entryPattern =
  /\b(?:entry[- ](?:level|seat)|(?:recent|fresh) graduates?|new grad(?:uate)?s?\b|freshers? (?:are )?(?:welcome|only|can|may)|internship|apprenticeship|first (?:or second )?job|no (?:earlier |previous |prior |work )?experience (?:is )?(?:needed|necessary|required)|no diploma required)/i;
const seniorPattern = /\b(?:senior[- ]level|experienced senior|seasoned)\b/i;

function readLevel(
  text: string,
  fromTitle: Level | null,
  minYears: number | null,
  yearsQuote: Quote | null,
): { level: Level | null; quote: Quote | null } {
  if (fromTitle) return { level: fromTitle, quote: null };
  const entry = entryPattern.exec(text);
  if (entry && (minYears ?? 0) < 1) return { level: 'fresher', quote: quoteOf(entry) };
  if (minYears !== null) return { level: levelOfYears(minYears), quote: yearsQuote };
  const senior = seniorPattern.exec(text);
  return senior ? { level: 'senior', quote: quoteOf(senior) } : { level: null, quote: null };
}

function levelOfYears(years: number): Level {
  if (years < 0.5) return 'fresher';
  if (years < 2) return 'junior';
  if (years < 6) return 'mid';
  return years < 12 ? 'senior' : 'lead';
}

const remotePatterns: readonly (readonly [RemoteKind, RegExp])[] = [
  [
    'onsite',
    /\b(?:on[- ]?site (?:only|role|position|in|with)|not (?:a )?remote|no remote|five days in (?:the )?office)\b/i,
  ],
  [
    'hybrid',
    /\b(?:hybrid|days? (?:a week )?(?:from|at) home|(?:two|three|four|[234]) days (?:a week )?(?:in|at) (?:the|our)|office days)\b/i,
  ],
  [
    'remote',
    /\b(?:fully remote|100% remote|remotely|remote[- ](?:first|friendly|role|position|job|work|within|inside|team)|work(?:ing)? from (?:home|anywhere))\b/i,
  ],
];

function readRemoteKind(location: string | null, text: string): RemoteKind | null {
  if (/\bremote\b/i.test(location ?? '')) return 'remote';
  return remotePatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Company and places are left out: who asks and where says nothing about the work. */
function readTerms(input: JobInput, title: string, clauses: readonly JobClause[]): Record<string, number> {
  const left = new Set<string>();
  eachTellingStem(`${input.company} ${input.location ?? ''}`, (stemmed) => left.add(stemmed));
  const counts = new Map<string, number>();
  const add = (count: number) => (stemmed: string) => {
    if (!left.has(stemmed)) counts.set(stemmed, (counts.get(stemmed) ?? 0) + count);
  };
  for (const clause of clauses) if (clause.section !== 'offer') eachTellingStem(clause.text, add(1));
  const titleStems = new Set<string>();
  eachTellingStem(title, (stemmed) => titleStems.add(stemmed));
  for (const stemmed of titleStems) add(titleTermCount)(stemmed);
  return Object.fromEntries(
    [...counts]
      .sort(([a, countA], [b, countB]) => termValue(b, countB) - termValue(a, countA) || (a < b ? -1 : 1))
      .slice(0, maxTerms),
  );
}

function termValue(stemmed: string, count: number): number {
  return wordWeight(stemmed) * Math.sqrt(count);
}

function quoteOf(match: RegExpExecArray): Quote {
  return { start: match.index, end: match.index + match[0].length, text: match[0] };
}
