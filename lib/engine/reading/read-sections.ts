import type { CvSection, Quote } from '../types';
import { type CvText, closeLetterSpacing, type Line, quoteOf } from './cv-text';
import { isDegree, isInstitution } from './degrees';
import { anchorRange } from './experience-lines';
import { leanOf } from './header-parts';
import { findDates } from './read-dates';
import { type HeadingKind, headingKindOf } from './section-headings';

/** A section with what its heading says exactly; `bodyStart` is where the words behind the heading begin. */
export type ReadSection = CvSection & { headingKind: HeadingKind | null; bodyStart: number };

type Heading = {
  line: Line;
  kind: HeadingKind | 'unknown';
  /** Null for the line of a degree that opens its section without one. */
  quote: Quote | null;
  isEntryLabel?: boolean;
  bodyStart: number;
  isCapitals: boolean;
};

const decoration = /^[#\s*_=\-–—|:■◆❖►▪●•]+|[\s*_=\-–—|:.■◆❖►▪●•]+$/gu;
/** Headings that also stand inside an entry, or as a label in a list of skills. */
const weakKinds: ReadonlySet<string> = new Set([
  'projects',
  'achievements',
  'languages',
  'certifications',
  'aside',
  'skills',
  'summary',
]);

/** Sections whose lines are lists: a label that would belong to an entry opens a section of its own there. */
const lists: ReadonlySet<string> = new Set(['skills', 'certifications', 'languages', 'aside']);

/** Sections in reading order, from the first to the last character that is not white space; none for an empty text. */
export function readSections(cv: CvText): ReadSection[] {
  const first = cv.lines.find((line) => !line.isBlank);
  if (first === undefined) return [];
  const headings = findHeadings(cv);
  const end = cv.visible.trimEnd().length;
  const sections: ReadSection[] = [];
  const firstHeading = headings[0]?.line.start ?? end;
  if (first.start < firstHeading) sections.push(...readOpening(cv, first.start, firstHeading));
  headings.forEach((heading, i) => {
    const until = headings[i + 1]?.line.start ?? end;
    const headingKind = heading.kind === 'unknown' ? null : heading.kind;
    const kind =
      headingKind === null || headingKind === 'aside' || headingKind === 'volunteering'
        ? 'other'
        : headingKind;
    sections.push({
      start: heading.line.start,
      end: cv.visible.slice(0, until).trimEnd().length,
      kind,
      heading: heading.quote,
      headingKind,
      bodyStart: heading.bodyStart,
    });
  });
  return sections;
}

function findHeadings(cv: CvText): Heading[] {
  const named = cv.lines.flatMap((line) => readHeading(cv, line) ?? []);
  const hasEducation = named.some(({ kind }) => kind === 'education');
  const candidates = hasEducation ? named : withBareDegrees(cv, named);
  const strong = candidates.filter(
    ({ kind, quote }) =>
      quote !== null && (kind === 'experience' || kind === 'education' || kind === 'skills'),
  );
  const capitals = strong.filter(({ isCapitals }) => isCapitals).length;
  const isCapitalsStyle = strong.length > 0 ? capitals * 2 > strong.length : null;
  const headings: Heading[] = [];
  let current: HeadingKind | 'unknown' | null = null;
  for (const candidate of candidates) {
    const isTailLabel = current === 'experience' && isAfterWork(cv, candidate, candidates, headings.at(-1));
    if (!isTailLabel && !isHeading(candidate, current, isCapitalsStyle)) continue;
    headings.push(candidate);
    current = candidate.kind;
  }
  return headings;
}

/** "Licences: …" under the last entry, set off by an empty line or another such label: the work is over. */
function isAfterWork(
  cv: CvText,
  { line, bodyStart, kind, isEntryLabel, quote }: Heading,
  candidates: readonly Heading[],
  current: Heading | undefined,
): boolean {
  const isLabel = bodyStart < line.end && quote !== null && isEntryLabel !== true && kind !== 'experience';
  const before = cv.lines[line.index - 1];
  if (!isLabel || before === undefined) return false;
  const isSetOff = before.isBlank || (current?.line === before && current.bodyStart < before.end);
  return isSetOff && !hasWorkAfter(cv, line, candidates);
}

/** Whether dated entries follow before the next heading that fills its line. */
function hasWorkAfter(cv: CvText, line: Line, candidates: readonly Heading[]): boolean {
  const next = candidates.find(
    (other) => other.line.index > line.index && other.quote !== null && other.bodyStart === other.line.end,
  );
  return cv.lines
    .slice(line.index + 1, next?.line.index)
    .some((other) => !isDegree(other.text) && anchorRange(other)?.isRange === true);
}

/** In a CV without a heading for it, "BSc Physics, University of Leeds, 2012" on its own opens the education. */
function withBareDegrees(cv: CvText, named: readonly Heading[]): Heading[] {
  const bare = cv.lines.flatMap((line): Heading[] => {
    const before = cv.lines[line.index - 1];
    const isSetOff = before === undefined || before.isBlank || named.some((other) => other.line === before);
    const [degree = '', ...rest] = line.text.split(/,\s|\s[–—|-]\s/);
    const isStudy = isDegree(degree) && leanOf(degree) < 3 && isInstitution(rest.join(', '));
    if (!isSetOff || !isStudy || line.bulletBody !== null || line.text.length > 140) return [];
    if (hasWorkAfter(cv, line, named)) return [];
    return [{ line, kind: 'education', quote: null, bodyStart: line.start, isCapitals: false }];
  });
  return [...named, ...bare].sort((a, b) => a.line.start - b.line.start);
}

function isHeading(
  candidate: Heading,
  current: Heading['kind'] | null,
  isCapitalsStyle: boolean | null,
): boolean {
  const { kind, isCapitals, line, bodyStart } = candidate;
  if (candidate.quote === null) return current !== 'education';
  const isInline = bodyStart < line.end;
  if (candidate.isEntryLabel) return current !== null && lists.has(current) && current !== kind;
  const isOtherStyle = isCapitalsStyle !== null && isCapitals !== isCapitalsStyle;
  if (kind === 'unknown') return isCapitalsStyle === true && isCapitals && current !== null;
  if (!weakKinds.has(kind)) return !(isInline && current === 'experience');
  // Labels inside personal details or entries ("Languages known: …") open no section.
  if (current === 'contact' && isInline) return false;
  if (current === 'experience' || current === 'projects') return !isInline && !isOtherStyle;
  if (current === 'skills' && isInline) return kind === 'languages' ? false : kind !== 'skills';
  if (current === 'skills' && kind === 'skills') return !isOtherStyle;
  return true;
}

function readHeading(cv: CvText, line: Line): Heading | null {
  if (line.isBlank) return null;
  const bare = line.text.replace(decoration, '').replace(/^(?:\d{1,2}|[IVX]{1,4})[.)]\s+/, '');
  const colon = line.text.indexOf(':');
  if (colon > 0 && colon < 40 && colon < line.text.length - 1 && line.text.length <= 300)
    return readInlineHeading(cv, line, colon);
  if (bare.length < 3 || bare.length > 60 || /[.!?;@\d]/.test(bare) || bare.split(/\s+/).length > 14)
    return null;
  const closed = closeLetterSpacing(bare);
  if (closed.split(/\s+/).length > 6) return null;
  const isCapitals = closed === closed.toUpperCase() && closed !== closed.toLowerCase();
  const kind = headingKindOf(closed);
  const quote = trimmedQuote(cv, line.start, line.end);
  const heading = { line, quote, bodyStart: line.end, isCapitals };
  if (kind !== null) {
    const isSentencePart = /^[\p{Ll}]/u.test(bare) && bare.includes(' ');
    const isListItem = line.bulletBody !== null && /^[-*•·o]/.test(line.text) && !isCapitals;
    return isSentencePart || isListItem ? null : { ...heading, kind };
  }
  const stands =
    isAlone(cv, line) && isCapitals && line.bulletBody === null && /^[\p{L}\s&/'’,-]+$/u.test(closed);
  return stands && closed.length > 4 ? { ...heading, kind: 'unknown' } : null;
}

/** The heading's words without the signs around them. */
function trimmedQuote(cv: CvText, start: number, end: number): Quote {
  const text = cv.visible.slice(start, end);
  const head = /^[#\s*_=\-–—|:■◆❖►▪●•]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[\s*_=\-–—|:]*$/u.exec(text)?.[0].length ?? 0;
  return quoteOf(cv.source, start + head, end - tail);
}

function readInlineHeading(cv: CvText, line: Line, colon: number): Heading | null {
  if (line.bulletBody !== null && !/^[■◆❖►▪]/u.test(line.text)) return null;
  const label = line.text.slice(0, colon).replace(decoration, '');
  const kind = headingKindOf(label);
  if (kind === null || kind === 'contact' || label.length < 4) return null;
  const isLabelOfEntry =
    /^(?:project|course|place|position|other|others|qualification|degrees?|place|tools|software|technologies|role|career|jobs?|travel|registration|licen[cs]e|media|equipment|training)$/i.test(
      label.trim(),
    );
  const start = line.start + colon + 1;
  return {
    line,
    isEntryLabel: isLabelOfEntry && label !== label.toUpperCase(),
    kind,
    quote: trimmedQuote(cv, line.start, line.start + colon),
    bodyStart: start,
    isCapitals: label === label.toUpperCase(),
  };
}

/** An unknown heading has an empty line before it and words, not another heading-like line, after it. */
function isAlone(cv: CvText, line: Line): boolean {
  const before = cv.lines[line.index - 1];
  const after = cv.lines[line.index + 1];
  if (before === undefined || !before.isBlank) return false;
  if (after === undefined) return false;
  const next = after.isBlank ? cv.lines[line.index + 2] : after;
  if (next === undefined || next.isBlank) return false;
  return findDates(line.text).length === 0 && findDates(next.text).length === 0 && !/[,|\t]/.test(line.text);
}

const contactSign =
  /@|https?:|www\.|^.{0,60}\b(?:linkedin|github)\b|\+?\d[\d\s().-]{7,}\d|^(?:phone|mobile|tel|e-?mail|address|location|nationality|date of birth|dob|born|adresse|telefon|anschrift|geburtsdatum|cell|mob)\b/i;

/** What stands before the first heading: name and contact lines, then what follows them without a heading. */
function readOpening(cv: CvText, start: number, end: number): ReadSection[] {
  const lines = cv.lines.filter((line) => !line.isBlank && line.start >= start && line.end <= end);
  let last = -1;
  const firstJob = lines.findIndex((line) => anchorRange(line)?.isRange === true);
  lines.slice(0, firstJob < 0 ? 14 : Math.min(14, firstJob)).forEach((line, i) => {
    if (line.text.length <= 160 && contactSign.test(line.text) && i - last <= 5) last = i;
  });
  if (last < 0) last = findOpeningWithoutContact(lines);
  while (
    lines[last + 1] !== undefined &&
    /^(?:nationality|date of birth|dob|address)\b/i.test(lines[last + 1]?.text ?? '')
  )
    last += 1;
  const contactEnd = lines[last]?.end ?? start;
  const rest = lines.slice(last + 1);
  const restEnd = rest.at(-1)?.end ?? contactEnd;
  const sections: ReadSection[] = [];
  const plain = { heading: null, headingKind: null };
  if (last >= 0) sections.push({ start, end: contactEnd, kind: 'contact', bodyStart: start, ...plain });
  const first = rest.length > 0 ? splitFirstParagraph(cv, rest) : null;
  if (first !== null) {
    sections.push({
      start: rest[0]?.start ?? first,
      end: first,
      kind: 'summary',
      bodyStart: rest[0]?.start ?? first,
      ...plain,
    });
  }
  const restStart = rest.find((line) => first === null || line.start >= first)?.start;
  if (restStart !== undefined) {
    const words = cv.visible.slice(restStart, restEnd);
    const least = /[.!]$/.test(words) ? 6 : 12;
    const isProse = findDates(words).every(({ isRange }) => !isRange) && words.split(/\s+/).length >= least;
    sections.push({
      start: restStart,
      end: restEnd,
      kind: isProse ? 'summary' : 'other',
      bodyStart: restStart,
      ...plain,
    });
  }
  return sections;
}

/** Where a paragraph of prose ends that stands before dated entries; null when the text does not open so. */
function splitFirstParagraph(cv: CvText, rest: readonly Line[]): number | null {
  const first = rest[0];
  if (first === undefined) return null;
  const next = cv.lines.slice(first.index).find((line) => line.isBlank);
  const last = rest.findLast((line) => next === undefined || line.start < next.start);
  if (last === undefined || last === rest.at(-1)) return null;
  const words = cv.visible.slice(first.start, last.end);
  const isProse = /[.!]$/.test(words) && words.split(/\s+/).length >= 10 && findDates(words).length === 0;
  return isProse && first.bulletBody === null ? last.end : null;
}

/** A name line, perhaps with a professional title under it; none when the text opens otherwise. */
function findOpeningWithoutContact(lines: readonly Line[]): number {
  const first = lines[0];
  if (first === undefined || first.text.length > 60 || /[.!?]$/.test(first.text)) return -1;
  return /^[\p{Lu}\p{Lo}]/u.test(first.text) && first.text.split(/\s+/).length <= 5 ? 0 : -1;
}
