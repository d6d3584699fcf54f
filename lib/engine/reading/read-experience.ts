import type { CvExperience, Quote, Span, YearMonth } from '../types';
import { type CvText, type Line, linesWithin, quoteOf } from './cv-text';
import { isDegree, isInstitution } from './degrees';
import { anchorRange, type RoledLine, roleLines } from './experience-lines';
import { type HeaderPart, leanOf, readHeaderParts } from './header-parts';
import { isPlace } from './places';
import { type DateRange, findDuration } from './read-dates';
import { readTitle } from './recognize-occupations';
import { type ReadingOrder, type ResolvedHeader, resolveHeader } from './resolve-header';
import { monthsBetween } from './total-months';

/** Indices into the roled lines; the entry's words run to the next header. */
type Header = { first: number; anchor: number; last: number; range: DateRange | null; parts: HeaderPart[] };

export type ExperienceOptions = {
  asOf: YearMonth;
  /** For text without a heading: only what has dates and a title counts. */
  isUnmarked?: boolean;
};

const maxLinesBefore = 3;
const maxLinesAfter = 2;

/** The entries of one stretch of text, in reading order; ids are given by the caller. */
export function readExperience(cv: CvText, span: Span, options: ExperienceOptions): CvExperience[] {
  const roled = roleLines(linesWithin(cv, span));
  const headers = findHeaders(roled);
  const order = commonOrder(headers);
  const entries: CvExperience[] = [];
  let employer = '';
  headers.forEach((header, i) => {
    const resolved = resolveHeader(header.parts, order);
    const end = headers[i + 1]?.first ?? roled.length;
    const isBare = !roled
      .slice(header.last + 1, end)
      .some(({ role }) => role === 'bullet' || role === 'text');
    const next = headers[i + 1];
    const isGroupHead = resolved.title === '' && resolved.employer !== '' && isBare && next !== undefined;
    if (resolved.employer !== '') employer = resolved.employer;
    if (isGroupHead && resolveHeader(next.parts, order).title !== '') return;
    const entry = toEntry(
      cv,
      roled,
      header,
      { ...resolved, employer: resolved.employer || inherited(resolved, employer) },
      end,
      options,
    );
    if (entry !== null) entries.push(entry);
  });
  return entries;
}

function inherited(resolved: ResolvedHeader, employer: string): string {
  return /\b(?:freelance|self[\s-]employed|independent|founder)\b/i.test(resolved.title) ? '' : employer;
}

function commonOrder(headers: readonly Header[]): ReadingOrder {
  let balance = 0;
  for (const { parts } of headers) {
    const { order } = resolveHeader(parts, 'title-first');
    if (order !== null) balance += order === 'title-first' ? 1 : -1;
  }
  return balance < 0 ? 'employer-first' : 'title-first';
}

function findHeaders(roled: readonly RoledLine[]): Header[] {
  const anchors = findAnchors(roled);
  const lead = leadingLines(roled, anchors);
  const firsts = anchors.map((anchor, i) => firstLineOf(roled, anchor, anchors[i - 1] ?? -1, lead));
  return anchors.map((anchor, i) => {
    const first = firsts[i] ?? anchor;
    const limit = firsts[i + 1] ?? roled.length;
    return completeHeader(roled, first, anchor, limit);
  });
}

/** Dated heads; beside them heads without a date that name a title (and, next to dated ones, stand apart). */
function findAnchors(roled: readonly RoledLine[]): number[] {
  const dated = new Set(
    roled.flatMap(({ range, role }, i) => (range !== null && role === 'head' ? [i] : [])),
  );
  // A single date beside a range in one header (a birthday of the firm, a certificate) starts no entry of its own.
  const isRange = (i: number): boolean => dated.has(i) && roled[i]?.range?.isRange === true;
  const kept = [...dated].filter(
    (i) => isRange(i) || !nearby(i).some((j) => isRange(j) && isOneRun(roled, i, j)),
  );
  const keptSet = new Set(kept);
  const undated = roled.flatMap((_, i) => (isUndatedHead(roled, i, keptSet) ? [i] : []));
  return [...kept, ...undated].sort((a, b) => a - b);
}

const nearby = (i: number): number[] => [-4, -3, -2, -1, 1, 2, 3, 4].map((step) => i + step);

function isOneRun(roled: readonly RoledLine[], a: number, b: number): boolean {
  return roled.slice(Math.min(a, b), Math.max(a, b) + 1).every(({ role }) => role === 'head');
}

function isUndatedHead(roled: readonly RoledLine[], i: number, dated: ReadonlySet<number>): boolean {
  const current = roled[i];
  if (current === undefined || current.role !== 'head' || current.range !== null) return false;
  let start = i;
  while (roled[start - 1]?.role === 'head' && i - start <= 2) start -= 1;
  let end = i;
  while (roled[end + 1]?.role === 'head' && end - i <= 3) end += 1;
  if (!isTitled(current)) return false;
  if (findDuration(current.line.text) !== null) return true;
  const isOfDated = (anchor: number): boolean =>
    dated.has(anchor) &&
    roled
      .slice(Math.min(anchor, i), Math.max(anchor, i))
      .every(({ role }) => role === 'head' || role === 'blank');
  for (let anchor = start - 1; anchor <= end + 2; anchor += 1) if (isOfDated(anchor)) return false;
  if (i - start > 2 || roled.slice(start, i).some(isTitled)) return false;
  if (dated.size === 0) return true;
  const isApart = start === 0 || roled[start - 1]?.role === 'blank';
  const parts = roled.slice(start, end + 1).flatMap(({ line }) => readHeaderParts(line));
  return isApart && resolveHeader(parts, 'title-first').employer !== '' && roled[end + 1]?.role === 'bullet';
}

function isTitled({ line }: RoledLine): boolean {
  return readHeaderParts(line).some((part) => part.label === 'title' || part.lean >= 3);
}

/** How many lines stand before the date in the first entry: the habit of this CV. */
function leadingLines(roled: readonly RoledLine[], anchors: readonly number[]): number {
  const first = anchors[0];
  if (first === undefined) return 0;
  let at = first;
  while (at > 0 && first - at < maxLinesBefore && roled[at - 1]?.role === 'head') at -= 1;
  return first - at;
}

function firstLineOf(roled: readonly RoledLine[], anchor: number, previous: number, lead: number): number {
  const own = roled[anchor];
  const isLoneDate = own !== undefined && readHeaderParts(own.line).length === 0;
  const isOverBlank =
    isLoneDate &&
    roled[anchor - 1]?.role === 'blank' &&
    roled[anchor - 2]?.role === 'head' &&
    roled[anchor + 1]?.role !== 'head';
  let first = isOverBlank && anchor - 2 > previous ? anchor - 2 : anchor;
  while (first - 1 > previous && anchor - first < maxLinesBefore && roled[first - 1]?.role === 'head')
    first -= 1;
  const touchesPrevious = first - 1 === previous && previous >= 0;
  if (touchesPrevious) return Math.max(first, anchor - lead);
  // Short lines under the last bullet of another entry are rather its words than three more lines of this header.
  const isAfterWords = roled[first - 1]?.role === 'text' || roled[first - 1]?.role === 'bullet';
  return isAfterWords ? Math.max(first, anchor - Math.max(lead, lead === 0 ? 0 : 1)) : first;
}

function completeHeader(roled: readonly RoledLine[], first: number, anchor: number, limit: number): Header {
  const parts = roled
    .slice(first, anchor + 1)
    .flatMap(({ line, role }) => (role === 'head' ? readHeaderParts(line) : []));
  const range = roled[anchor]?.range ?? null;
  let last = anchor;
  for (let i = anchor + 1; i < limit && i - anchor <= maxLinesAfter; i += 1) {
    const line = roled[i];
    if (line === undefined || line.role !== 'head') break;
    const { title, employer } = resolveHeader(parts, 'title-first');
    const more = readHeaderParts(line.line);
    // "Staff Nurse – ICU" over "Lakeview Hospital": a joined word is the employer only when no better one follows.
    const isDoubtful = parts.some(
      ({ text, joint, lean }) => text === employer && joint !== null && lean === 0,
    );
    if (title !== '' && employer !== '' && !(isDoubtful && more.some(({ lean }) => lean < 0))) break;
    const isAnotherTitle = title !== '' && more.every(({ lean }) => lean > 0);
    if (isAnotherTitle) break;
    parts.push(...more);
    last = i;
  }
  return { first, anchor, last, range, parts };
}

function toEntry(
  cv: CvText,
  roled: readonly RoledLine[],
  header: Header,
  resolved: ResolvedHeader,
  end: number,
  options: ExperienceOptions,
): CvExperience | null {
  const { range } = header;
  const { title, employer } = resolved;
  if (title === '' && employer === '') return null;
  const headText = roled
    .slice(header.first, header.last + 1)
    .map(({ line }) => line.text)
    .join(' ');
  if (isStudy(headText, title) || careerBreak.test(headText)) return null;
  if (options.isUnmarked === true && (range === null || title === '' || leanOf(title) < 2)) return null;
  const start = roled[header.first]?.line.start ?? 0;
  const lastLine = roled.slice(header.first, end).findLast(({ role }) => role !== 'blank');

  const duration = range === null ? (findDuration(headText)?.months ?? 0) : 0;
  const isPeriod = range !== null;
  return {
    id: '',
    title,
    employer,
    from: range?.from ?? null,
    to: range?.to ?? null,
    months: isPeriod ? monthsBetween(range.from, range.to, options.asOf) : duration,
    occupationId: title === '' ? null : readTitle(title).occupationId,
    source: quoteOf(cv.source, start, lastLine?.line.end ?? start),
    bullets: readBullets(cv, roled.slice(header.last + 1, end)),
  };
}

export const careerBreak =
  /\b(?:career break|parental leave|maternity leave|paternity leave|sabbatical|gap year|family care|caring for (?:my |a )?(?:family|mother|father|parent|child|son|daughter)|full[\s-]time (?:parent|study|student|carer for)|elternzeit|unemployed|job search|medical leave|congé parental)\b/i;

/** A degree at a school, in text that has no heading for it. */
function isStudy(headText: string, title: string): boolean {
  if (!isDegree(headText)) return false;
  return leanOf(title) < 3 || (isInstitution(headText) && isDegree(title));
}

/** Bullets with the lines they wrap onto, and paragraphs cut into sentences. */
function readBullets(cv: CvText, roled: readonly RoledLine[]): Quote[] {
  const spans: Span[] = [];
  let isOpen = false;
  for (const { line, role } of roled) {
    if (role === 'blank' || role === 'noise') {
      isOpen = false;
      continue;
    }
    const last = spans.at(-1);
    const isShort = role === 'head' && (isPlace(line.text) || anchorRange(line) !== null);
    const isNewSentence =
      last !== undefined &&
      /[.!?]$/.test(cv.visible.slice(last.start, last.end)) &&
      /^\p{Lu}/u.test(line.text);
    if (role === 'text' && isOpen && last !== undefined && !isNewSentence) last.end = line.end;
    else if (!isShort && !isSchoolLine(line, role))
      spans.push({ start: line.bulletBody ?? line.start, end: line.end });
    isOpen = role !== 'head';
  }
  return spans.flatMap((span) => cutSentences(cv, span)).filter(({ text }) => text.length > 1);
}

function isSchoolLine(line: Line, role: RoledLine['role']): boolean {
  return role !== 'bullet' && line.text.length <= 110 && isDegree(line.text) && isInstitution(line.text);
}

const longBullet = 260;

function cutSentences(cv: CvText, span: Span): Quote[] {
  const text = cv.visible.slice(span.start, span.end);
  if (text.length <= longBullet) return [quoteOf(cv.source, span.start, span.end)];
  const quotes: Quote[] = [];
  let at = 0;
  for (const match of text.matchAll(/(?<=[\p{Ll}\d)%][.!?])\s+(?=\p{Lu})/gu)) {
    quotes.push(quoteOf(cv.source, span.start + at, span.start + match.index));
    at = match.index + match[0].length;
  }
  quotes.push(quoteOf(cv.source, span.start + at, span.end));
  return quotes;
}
