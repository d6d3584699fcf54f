import type { Span, YearMonth } from '../types';
import { monthsByWord } from './month-names';

export type DateRange = Span & {
  from: YearMonth | null;
  to: YearMonth | 'present' | null;
  /** False for one date that stands alone ("Summer 2020"): `from` and `to` then bound it. */
  isRange: boolean;
};

type Point = Span & { from: YearMonth; to: YearMonth; hasYear: boolean };

const monthWord = [...monthsByWord.keys()].sort((a, b) => b.length - a.length).join('|');
const year = '(?:19[4-9]\\d|20[0-4]\\d)';
const dash = '[-–—−‒→~]';
const separator = `(?:\\s{0,3}(?:${dash}{1,2}|\\bto\\b|\\btill\\b|\\buntil\\b|\\bbis\\b|\\bal?\\b|\\bà\\b|\\bthrough\\b|\\band\\b)\\s{0,3})`;
const present =
  "(?:till\\s{1,2}(?:date|now|today|present)|to\\s{1,2}(?:date|present|now)|up\\s?to\\s{1,2}(?:date|now)|until\\s{1,2}(?:now|today|present)|present(?:\\s{1,2}day)?|currently|current|today|now|date|ongoing|on-going|continuing|heute|dato|aujourd[’']hui|actualidad|actual|presente|oggi|heden)";

const pointPattern = new RegExp(
  [
    // "12 March 2019", "Mar'19", "Sept. 2020", "Jan-2020", "Q2 2021", "Summer of 2020"
    `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th)?[.\\s]{1,2})?(?<word>${monthWord})\\.?(?:\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?,)?(?:\\s{0,2}[-,’'‘/.]\\s{0,2}|\\s{1,2}of\\s{1,2}|\\s{0,2})(?<wordYear>${year}|(?<=[-’'‘/]\\s?)\\d\\d)(?![\\d])`,
    // "Jan" of "Jan – Mar 2020"
    `(?<![\\p{L}\\d])(?<bare>${monthWord})\\.?(?=${separator}(?:${monthWord})\\.?[\\s,’']{1,3}${year})`,
    // "2020-03-15", "2020/03"
    `(?<![\\d/.-])(?<isoYear>${year})[-/.](?<isoMonth>0[1-9]|1[0-2])(?:[-/.]\\d\\d)?(?![\\d])`,
    // "15.03.2020", "03/2020", "3-2020"
    `(?<![\\d/.])(?:(?<day>\\d{1,2})\\s?[./-]\\s?)?(?<numMonth>\\d{1,2})\\s?[./-]\\s?(?<numYear>${year})(?!\\d)`,
    `(?<![\\p{L}\\d.,+₹$€£/])(?<plain>${year})(?![\\d\\p{L}%+]|,\\d|\\.\\d)`,
  ].join('|'),
  'giu',
);

const gapToPoint = new RegExp(
  `^${separator}$|^\\s{0,2}\\n\\s{0,2}${dash}\\s{0,2}$|^\\s{0,2}${dash}\\s{0,2}\\n\\s{0,2}$`,
  'iu',
);
const gapToPresent = new RegExp(
  `^(?:${separator}|\\s{1,2}|\\s?\\n?${dash}\\s?\\n?)(?:the\\s)?${present}(?![\\p{L}\\d])`,
  'iu',
);
const shortEnd = /^\s?[-–/]\s?(\d\d)(?![\d/.-])/u;
const sinceBefore = /(?:\bsince|\bseit|\bdepuis|\bdesde|\bonwards from|\bab)\s{1,3}$/iu;
const fromBefore = /(?:\bfrom|\bbetween|\bvon|\bde)\s{1,3}$/iu;
const openEnd = /^\s{0,2}(?:onwards?|\+)(?![\p{L}\d])/iu;
/** "Designer, Nordwind AB, 2021–": nothing but a dash, and words before the year. */
const danglingDash = /^\s?[-–—]\s{0,2}(?=\n|\)|$)/u;

/** All dates of a text, in order. Linear in the length of the text. */
export function findDates(text: string): DateRange[] {
  const points = findPoints(text);
  const found: DateRange[] = [];
  for (let i = 0; i < points.length; i += 1) {
    const point = points[i];
    if (point === undefined) continue;
    const next = points[i + 1];
    const after = text.slice(point.end, point.end + 24);
    const before = text.slice(Math.max(0, point.start - 16), point.start);
    const start = point.start - (sinceBefore.exec(before) ?? fromBefore.exec(before) ?? [''])[0].length;
    const toPresent = gapToPresent.exec(after);
    if (next?.hasYear && gapToPoint.test(text.slice(point.end, next.start))) {
      const from = point.hasYear ? point.from : { year: next.to.year, month: point.from.month };
      found.push({ start, end: next.end, ...inOrder(from, next.to), isRange: true });
      i += 1;
    } else if (!point.hasYear) {
    } else if (toPresent !== null) {
      found.push({
        start,
        end: point.end + toPresent[0].length,
        from: point.from,
        to: 'present',
        isRange: true,
      });
    } else if (sinceBefore.test(before) || openEnd.test(after) || isDangling(text, point.start, after)) {
      const tail = (openEnd.exec(after) ?? danglingDash.exec(after))?.[0].length ?? 0;
      found.push({ start, end: point.end + tail, from: point.from, to: 'present', isRange: true });
    } else {
      found.push(withShortEnd({ ...point, start }, after));
    }
  }
  return found;
}

function isDangling(text: string, start: number, after: string): boolean {
  const line = text.slice(Math.max(0, start - 120), start);
  return danglingDash.test(after) && /\p{L}{3}[^\n]*$/u.test(line);
}

function inOrder(from: YearMonth, to: YearMonth): { from: YearMonth; to: YearMonth } {
  return compareMonths(from, to) <= 0 ? { from, to } : { from: to, to: from };
}

export function compareMonths(a: YearMonth, b: YearMonth): number {
  return a.year - b.year || (a.month === null || b.month === null ? 0 : a.month - b.month);
}

/** "2019-21", "2019/20". */
function withShortEnd(point: Point, after: string): DateRange {
  const single = { start: point.start, end: point.end, from: point.from, to: point.to, isRange: false };
  const match = shortEnd.exec(after);
  if (match === null || point.from.month !== null) return single;
  const to = Math.floor(point.from.year / 100) * 100 + Number(match[1]);
  if (to <= point.from.year || to - point.from.year > 40) return single;
  return { ...single, end: point.end + match[0].length, to: { year: to, month: null }, isRange: true };
}

function findPoints(text: string): Point[] {
  const points: Point[] = [];
  for (const match of text.matchAll(pointPattern)) {
    const point = toPoint(match);
    if (point !== null) points.push(point);
  }
  return points;
}

function toPoint(match: RegExpMatchArray): Point | null {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const span = { start, end: start + match[0].length };
  if (groups.word !== undefined && groups.wordYear !== undefined) {
    const months = monthsByWord.get(groups.word.toLowerCase());
    const fullYear = toFullYear(groups.wordYear);
    if (months === undefined || fullYear === null) return null;
    return monthPoint(span, fullYear, months.first, months.last);
  }
  if (groups.bare !== undefined) {
    const months = monthsByWord.get(groups.bare.toLowerCase());
    return months === undefined
      ? null
      : { ...monthPoint(span, 0, months.first, months.last), hasYear: false };
  }
  if (groups.isoYear !== undefined) {
    return monthPoint(span, Number(groups.isoYear), Number(groups.isoMonth), Number(groups.isoMonth));
  }
  if (groups.numYear !== undefined) {
    const second = Number(groups.numMonth);
    const first = Number(groups.day ?? Number.NaN);
    // 03/25/2020: the American order shows itself when the middle number can be no month.
    const month = second > 12 && first <= 12 ? first : second;
    return month < 1 || month > 12 ? null : monthPoint(span, Number(groups.numYear), month, month);
  }
  const plain = { year: Number(groups.plain), month: null };
  return { ...span, from: plain, to: plain, hasYear: true };
}

function monthPoint(span: Span, fullYear: number, first: number, last: number): Point {
  return {
    ...span,
    from: { year: fullYear, month: first },
    to: { year: fullYear, month: last },
    hasYear: true,
  };
}

function toFullYear(digits: string): number | null {
  if (digits.length === 4) return Number(digits);
  const short = Number(digits);
  if (short <= 45) return 2000 + short;
  return short >= 60 ? 1900 + short : null;
}

const durationPattern =
  /(?<![\d.])(?:(\d{1,2})(?:\.(\d))?\s?\+?\s?(?:years?|yrs?|jahre?n?)\.?)?[\s,&]{0,3}(?:and\s)?(?:(\d{1,2})\s?(?:months?|mos?|mths?|monate?n?)\.?)?(?![\p{L}])/giu;

/** Months of a written duration ("2 yrs 3 mos"), with its place; null when the text has none. */
export function findDuration(text: string): (Span & { months: number }) | null {
  for (const match of text.matchAll(durationPattern)) {
    if (match[1] === undefined && match[3] === undefined) continue;
    const tenths = Number(match[2] ?? 0);
    const months = Number(match[1] ?? 0) * 12 + Math.round(tenths * 1.2) + Number(match[3] ?? 0);
    return { start: match.index, end: match.index + match[0].length, months };
  }
  return null;
}
