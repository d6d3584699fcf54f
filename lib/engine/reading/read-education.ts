import type { CvEducation, Span } from '../types';
import { type CvText, type Line, linesWithin, quoteOf } from './cv-text';
import { isCertificate, isDegree, isInstitution } from './degrees';
import { isPlace } from './places';
import { findDates } from './read-dates';

type Piece = { text: string; isDegree: boolean; isInstitution: boolean; isAfterComma: boolean };
type Draft = { degree: string; institution: string; year: number | null; start: number; end: number };

const separators = /\t+|\s{3,}|\s*[|•·]\s*|\s+[–—-]{1,2}\s+|\s+(?:from|at|bei)\s+(?=\p{Lu}|the\s)/u;
const marks =
  /(?:\b(?:c?gpa|cpi|percentage|grade|marks|aggregate|score|note|secured|scored|with)\b[\s:–-]*)?\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|\/\s?\d{1,3}(?:\.\d)?|cgpa\b|gpa\b|percent\b)|\b(?:c?gpa|cpi|percentage|grade|aggregate|score)\s*[:–-]?\s*[A-D\d][\d.+]{0,4}/giu;
const label =
  /^(?:degree|course|qualification|institut(?:e|ion)|university|college|school|board|year(?: of passing)?|passing year|specialization)\s*[:\-–]\s*/i;
const tableHead =
  /^(?:s\.?\s?no\.?|degree|course|qualification|examination|exam|year|class)\b.*\b(?:board|university|institute|institution|college|year|percentage|marks|school)\b/i;

/** Degrees with their school and last year; a line that names neither a degree nor a school starts no entry. */
export function readEducation(cv: CvText, span: Span): CvEducation[] {
  const drafts: Draft[] = [];
  let isClosed = true;
  for (const line of linesWithin(cv, span)) {
    if (line.isBlank) {
      isClosed = drafts.length > 0 && isComplete(drafts.at(-1));
      continue;
    }
    if (tableHead.test(line.text) && findDates(line.text).length === 0) continue;
    isClosed = readLine(line, drafts, isClosed);
  }
  return drafts
    .filter(({ degree, institution }) => degree !== '' || institution !== '')
    .map(({ degree, institution, year, start, end }) => ({
      id: '',
      degree,
      institution,
      year,
      source: quoteOf(cv.source, start, end),
    }));
}

const isComplete = (draft: Draft | undefined): boolean =>
  draft !== undefined && draft.degree !== '' && draft.institution !== '';

/** A line longer than this is no line of a degree any more. */
const mostRead = 400;

function readLine(line: Line, drafts: Draft[], wasClosed: boolean): boolean {
  const whole = line.bulletBody === null ? line.text : line.text.slice(line.bulletBody - line.start);
  const body = whole.slice(0, mostRead);
  const dates = findDates(body);
  const year = latestYear(dates);
  const pieces = cutPieces(body);
  const isDetail =
    body.length > 140 ||
    /^(?:relevant |key )?(?:coursework|courses|modules|thesis|dissertation|project|activities|achievements|gpa|grade|honou?rs)\b/i.test(
      body,
    );
  if (isDetail && !pieces.some((piece) => piece.isDegree && piece.isInstitution)) {
    const last = drafts.at(-1);
    if (last !== undefined) last.end = line.end;
    return wasClosed;
  }
  const isLabelled = /^\p{Lu}[\p{L} ]{2,30}:\s/u.test(body) && !label.test(body);
  const degree = joinDegree(pieces);
  if (degree === '' && (isLabelled || isCertificate(body))) return wasClosed;
  const institution = joinInstitution(pieces, degree !== '');
  const last = drafts.at(-1);
  const isNew =
    last === undefined ||
    (degree !== '' && last.degree !== '') ||
    (institution !== '' && last.institution !== '') ||
    (year !== null && last.year !== null && pieces.length > 0) ||
    (wasClosed && degree !== '') ||
    (wasClosed && year !== null && isComplete(last) && last.year !== null);
  if (isNew) {
    const [name, subject] = pieces;
    if (degree === '' && institution === '' && year === null) return wasClosed;
    // "Le Cordon Bleu, Pâtisserie, 2019": neither word list knows it, the year and the section do.
    const isUnknown = degree === '' && institution === '' && year !== null;
    drafts.push({
      degree: isUnknown ? (subject?.text ?? '') : degree,
      institution: isUnknown ? (name?.text ?? '') : institution,
      year,
      start: line.start,
      end: line.end,
    });
    return false;
  }
  last.degree ||= degree;
  last.institution ||= institution;
  last.year ??= year;
  if (last.degree !== '' && last.institution === '' && !isLabelled)
    last.institution = loneName(pieces, degree);
  last.end = line.end;
  return false;
}

function latestYear(dates: ReturnType<typeof findDates>): number | null {
  const years = dates.map(({ from, to }) => (to === null || to === 'present' ? from : to)?.year ?? 0);
  return years.length === 0 ? null : Math.max(...years);
}

function cutPieces(body: string): Piece[] {
  let text = body.replace(/\*\*|__|^[#>\s]+/g, '').replace(label, '');
  for (const { start, end } of findDates(text).reverse())
    text = `${text.slice(0, start)}\t${text.slice(end)}`;
  text = text.replace(marks, '\t').replace(/[([]\s*[)\]]/g, '\t');
  return text.split(separators).flatMap((stretch) =>
    stretch.split(/,\s+/).flatMap((raw, i) => {
      const words = trimPiece(raw);
      if (!/\p{L}{2}/u.test(words) && !isDegree(words)) return [];
      return [
        { text: words, isDegree: isDegree(words), isInstitution: isInstitution(words), isAfterComma: i > 0 },
      ];
    }),
  );
}

function trimPiece(raw: string): string {
  let text = raw.replace(/\s+/g, ' ').replace(/^[\s,;:|–—\-./]+|[\s,;:|–—\-/]+$/g, '');
  if (!text.includes('(')) text = text.replace(/[)\]]+$/, '');
  if (!text.includes(')')) text = text.replace(/\s*\($/, '');
  return text.trim();
}

/** The degree with what follows it by comma ("B.Tech, Computer Science"), up to a school or a place. */
function joinDegree(pieces: readonly Piece[]): string {
  const at = pieces.findIndex(
    (piece) =>
      piece.isDegree &&
      !(piece.isInstitution && pieces.some((other) => other.isDegree && !other.isInstitution)),
  );
  const first = pieces[at];
  if (first === undefined) return '';
  const words = [first.text];
  for (const piece of pieces.slice(at + 1)) {
    const others = pieces.filter((other) => other !== piece && other !== first);
    const isNeeded = !piece.isDegree && !others.some((other) => other.isInstitution);
    if (!piece.isAfterComma || piece.isInstitution || isPlace(piece.text) || isNeeded) break;
    words.push(piece.text);
  }
  return words.join(', ');
}

function joinInstitution(pieces: readonly Piece[], hasDegree: boolean): string {
  const own = pieces.filter((piece) => piece.isInstitution && !piece.isDegree);
  const first = own[0];
  if (first !== undefined) {
    const at = pieces.indexOf(first);
    const next = pieces[at + 1];
    // "University of California, Berkeley", "St Xavier's College, University of Mumbai": keep what is joined by a comma.
    return next?.isAfterComma === true && next.isInstitution ? `${first.text}, ${next.text}` : first.text;
  }
  return hasDegree ? loneName(pieces, joinDegree(pieces)) : '';
}

function loneName(pieces: readonly Piece[], degree: string): string {
  const rest = pieces.filter(
    (piece) => !piece.isDegree && !degree.includes(piece.text) && !isPlace(piece.text),
  );
  // A school's name has its long words capitalized: "Konstfack", not "First aid at work".
  return rest.find(({ text }) => /^\p{Lu}/u.test(text) && !/(?<!\p{L})\p{Ll}{4}/u.test(text))?.text ?? '';
}
