import { impliedSkills, nearSkills } from '@/lib/engine/lexicon/lexicon';
import { readTitle, recognizeOccupations } from '@/lib/engine/reading/recognize-occupations';
import { recognizeSkills } from '@/lib/engine/reading/recognize-skills';
import { stem } from '@/lib/engine/reading/tokenize';
import { eachTellingStem } from '@/lib/engine/reading/word-weight';
import type { CvExperience, CvProfile, Level, Quote, SectionKind, Span } from '@/lib/engine/types';
import { standingOf } from './stated-level';

export type HeldSkill = {
  skillId: string;
  name: string;
  quote: Quote | null;
  /** The whole line that the quote stands in. */
  line: Quote | null;
  /** Months of use in dated entries; 0 when it is only listed. */
  months: number;
};

export type HeldTitle = {
  title: string;
  occupationId: string | null;
  words: ReadonlySet<string>;
  /** 1 for the present or latest post, less for earlier ones. */
  recency: number;
  quote: Quote | null;
};

/** What scoring needs of a CV, prepared once. Name, contact, address, school and employers are no longer in it. */
export type MatchableCv = {
  /** By skill id; what a skill implies is held too, with the quote of the skill that implies it. */
  skills: ReadonlyMap<string, HeldSkill>;
  /** Best stand-in for skills that are not held, by the id of the skill that is asked for. */
  standIns: ReadonlyMap<string, { held: HeldSkill; closeness: number }>;
  titles: readonly HeldTitle[];
  stems: ReadonlySet<string>;
  /** Telling stems apart from names of skills: how much a chance overlap with any posting must be expected. */
  plainStemCount: number;
  /** Null when it could not be told. */
  level: Level | null;
  levelQuote: Quote | null;
  /** Null when neither dates nor a stated number were read. */
  years: number | null;
  languages: ReadonlyMap<string, Quote | null>;
};

const recencyStep = 0.08;
const leastRecency = 0.6;
const maxTitles = 8;
const maxMentioned = 4;
const mentionedRecency = 0.85;
const presentRecency = 0.97;
const titleReach = 40;
const headlineReach = 160;
/** `demos to HR directors`: the title is somebody else's. */
const ofOthers = /\b(?:to|with|for|from|by|of|and|between|the|our|their)\s+$/i;
const maxLineLength = 240;

/** `text` must be the one that the profile was read from; corrections by hand may be in the profile. */
export function matchableCv(profile: CvProfile, text: string): MatchableCv {
  const skills = holdSkills(profile, text);
  const worded = maskedText(profile, text);
  const stems = new Set<string>();
  const plainStems = new Set<string>();
  const named = recognizeSkills(worded)
    .flatMap((skill) => skill.quotes)
    .sort((a, b) => a.start - b.start);
  let next = 0;
  eachTellingStem(worded, (stemmed, start, end) => {
    while ((named[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    stems.add(stemmed);
    if ((named[next]?.start ?? Number.POSITIVE_INFINITY) >= end) plainStems.add(stemmed);
  });
  for (const { degree } of profile.education) eachTellingStem(degree, (stemmed) => stems.add(stemmed));
  for (const { name } of skills.values()) eachTellingStem(name, (stemmed) => stems.add(stemmed));
  return {
    skills,
    standIns: findStandIns(skills),
    titles: holdTitles(profile, text, worded),
    stems,
    plainStemCount: plainStems.size,
    ...standingOf(profile, worded),
    languages: new Map(profile.languages.map(({ name, source }) => [name.toLowerCase(), source])),
  };
}

function holdSkills(profile: CvProfile, text: string): Map<string, HeldSkill> {
  const skills = new Map<string, HeldSkill>();
  for (const { skillId, name, evidence, months } of profile.skills) {
    const quote = evidence[0] ?? null;
    const known = skills.get(skillId);
    if (known && known.months >= months) continue;
    skills.set(skillId, { skillId, name, quote, line: quote && lineAround(text, quote), months });
  }
  for (const held of [...skills.values()]) {
    for (const implied of impliedSkills(held.skillId)) {
      if (!skills.has(implied)) skills.set(implied, held);
    }
  }
  return skills;
}

function findStandIns(skills: ReadonlyMap<string, HeldSkill>): MatchableCv['standIns'] {
  const standIns = new Map<string, { held: HeldSkill; closeness: number }>();
  for (const held of skills.values()) {
    for (const [asked, closeness] of nearSkills(held.skillId)) {
      const known = standIns.get(asked);
      const isBetter =
        !known ||
        closeness > known.closeness ||
        (closeness === known.closeness && held.skillId < known.held.skillId);
      if (isBetter && !skills.has(asked)) standIns.set(asked, { held, closeness });
    }
  }
  return standIns;
}

function holdTitles(profile: CvProfile, text: string, worded: string): HeldTitle[] {
  const posts = [...profile.experience].sort((a, b) => lastMonth(b) - lastMonth(a));
  const titles = posts.slice(0, maxTitles).map((post, index) => {
    const read = readTitle(post.title);
    return {
      title: post.title,
      occupationId: post.occupationId ?? read.occupationId,
      words: new Set(read.words.map(stem)),
      recency: Math.max(leastRecency, 1 - recencyStep * index),
      quote: titleQuote(post),
    };
  });
  const headline = headlineOf(profile, text);
  const named = headline ? [...titles, headline] : titles;
  return [...named, ...mentionedTitles(worded, named)];
}

/** Posts named in a line with a year count nearly like entries; posts named anywhere only when there is nothing else. */
function mentionedTitles(worded: string, named: readonly HeldTitle[]): HeldTitle[] {
  const seen = new Set(named.map((title) => title.occupationId));
  const titles: HeldTitle[] = [];
  for (const { occupationId, title, quote } of recognizeOccupations(worded)) {
    if (seen.has(occupationId) || titles.length === maxMentioned) continue;
    if (named.length > 0 && !isDatedLine(worded, quote)) continue;
    seen.add(occupationId);
    titles.push({
      title,
      occupationId,
      words: new Set(readTitle(quote.text).words.map(stem)),
      recency: isPresentLine(worded, quote) ? presentRecency : mentionedRecency,
      quote,
    });
  }
  return titles;
}

function isPresentLine(text: string, quote: Quote): boolean {
  return /\b(?:present|current|now|today|to date|till date)\b/i.test(lineAround(text, quote).text);
}

function isDatedLine(text: string, quote: Quote): boolean {
  const { start, text: line } = lineAround(text, quote);
  return quote.start - start <= titleReach && /\b(?:19|20)\d\d\b/.test(line) && !/[.;]\s/.test(line);
}

/** What people call themselves, above or in the summary; the summary's own words win. */
function headlineOf(profile: CvProfile, text: string): HeldTitle | null {
  const spans = [profile.summary, ...profile.sections.filter((section) => section.kind === 'contact')];
  for (const span of spans) {
    if (!span) continue;
    const masked = mask(text, contactSpans(profile)).slice(span.start, span.end);
    const found = recognizeOccupations(masked.slice(0, headlineReach)).find(
      ({ quote }) => !ofOthers.test(masked.slice(0, quote.start)),
    );
    if (!found) continue;
    const { occupationId, title, quote } = found;
    const start = span.start + quote.start;
    const words = new Set(readTitle(quote.text).words.map(stem));
    return {
      title,
      occupationId,
      words,
      recency: 0.95,
      quote: { start, end: start + quote.text.length, text: quote.text },
    };
  }
  return null;
}

function titleQuote({ source, title }: CvExperience): Quote | null {
  const at = source ? source.text.indexOf(title) : -1;
  if (!source || at < 0) return null;
  return { start: source.start + at, end: source.start + at + title.length, text: title };
}

function lastMonth({ to }: CvExperience): number {
  if (to === 'present') return Number.MAX_SAFE_INTEGER;
  return to ? to.year * 12 + (to.month ?? 12) : 0;
}

const personLine =
  /^[\s•*-]*(?:date of birth|d\.?o\.?b|birth ?(?:date|day|place)|place of birth|born|age|gender|sex|nationality|citizenship|religion|caste|marital status|civil status|(?:father|mother|husband|wife|spouse)(?:['’]s)?(?: name)?|passport|visa|photo|permanent address|present address|current address|address|children|pronouns)\b\s*(?::|-|–|\.{2,}|\t| {2,}).*$/gim;

const silentSections = new Set<SectionKind>(['education', 'languages']);
const dateRange = /\b(?:19|20)\d\d\s*(?:-|–|—|to|until|till)\s/i;
const sentenceWords = 8;

/** The CV's own words about the work, everything else blanked out at its place. */
function maskedText(profile: CvProfile, text: string): string {
  const spans: Span[] = [...contactSpans(profile), ...profile.hidden.map(({ quote }) => quote)];
  for (const section of profile.sections) {
    if (section.kind === 'contact') spans.push(...contactLines(text, section));
    else if (silentSections.has(section.kind)) spans.push(section);
  }
  const headline = profile.contact.name?.text;
  if (headline) spans.push(...occurrences(text, headline, 0));
  for (const { source, employer } of profile.experience) {
    if (source && employer) spans.push(...occurrences(source.text, employer, source.start));
  }
  for (const { institution } of profile.education) {
    if (institution.length > 3) spans.push(...occurrences(text, institution, 0));
  }
  for (const line of text.matchAll(personLine)) {
    spans.push({ start: line.index, end: line.index + line[0].length });
  }
  return mask(text, spans);
}

/** Without headings, the part above the first one may hold whole posts: only its sentences and dated lines are kept. */
function contactLines(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const lineEnd = text.indexOf('\n', at);
    const to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    const line = text.slice(at, to);
    const words = line.trim().split(/\s+/).length;
    const isSentence =
      words >= sentenceWords && line.split(',').length - 1 <= words / 6 && !/[@|·]/.test(line);
    if (!isSentence && !dateRange.test(line)) lines.push({ start: at, end: to });
    at = to + 1;
  }
  return lines;
}

function contactSpans({ contact }: CvProfile): Span[] {
  return [contact.name, contact.email, contact.phone, contact.location, ...contact.links].filter(
    (span) => span !== null,
  );
}

function occurrences(text: string, words: string, offset: number): Span[] {
  const spans: Span[] = [];
  if (words === '') return spans;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    spans.push({ start: offset + at, end: offset + at + words.length });
  }
  return spans;
}

function mask(text: string, spans: readonly Span[]): string {
  let masked = text;
  for (const { start, end } of spans) {
    masked = masked.slice(0, start) + masked.slice(start, end).replace(/[^\n]/g, ' ') + masked.slice(end);
  }
  return masked;
}

function lineAround(text: string, quote: Quote): Quote {
  const from = text.lastIndexOf('\n', quote.start - 1) + 1;
  const lineEnd = text.indexOf('\n', quote.end);
  const raw = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  const start = from + (raw.length - raw.trimStart().length);
  const end = Math.min(start + maxLineLength, from + raw.trimEnd().length);
  return { start, end, text: text.slice(start, end) };
}
