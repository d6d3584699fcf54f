import type { Line } from './cv-text';
import { isDegree } from './degrees';
import { leanOf, withoutDates } from './header-parts';
import { isPlace } from './places';
import { type DateRange, findDates } from './read-dates';
import { headingKindOf } from './section-headings';

export type LineRole = 'blank' | 'bullet' | 'text' | 'head' | 'noise';

export type RoledLine = { line: Line; role: LineRole; range: DateRange | null };

const noise =
  /^(?:key\s|main\s|core\s|my\s|primary\s|roles?\s(?:and|&)\s)?(?:responsibilit(?:y|ies)|achievements?|accomplishments|duties|tasks|highlights|roles?|job description|description|contributions?|deliverables|duties and responsibilities|duties & responsibilities|roles? & responsibilit(?:y|ies)|work profile|job profile|aufgaben|tätigkeiten)(?:\sinclud(?:e|ed|ing)|\shandled)?\s*[:\-–]*$/i;
const verbStart =
  /^(?:(?!United|Limited|Advanced|Certified|Registered|Licensed|Chartered|Applied|Associated|Allied|Integrated|Combined|Federated|Skilled|Qualified|Experienced|Beijing|Reading|Sterling|Engineering|Nursing|Banking|Building|Training|Marketing|Manufacturing|Boeing|Consulting|Catering|Teaching|Cleaning|Purchasing|Mining|Printing|Trading)[A-Z][a-z]+(?:ed|ing)|Led|Built|Ran|Won|Made|Wrote|Drove|Grew|Set|Cut|Took|Gave|Kept|Held|Sold|Taught|Oversaw|Began|Spoke|Brought|Responsible|Accountable|Tasked|Part of|In charge of|Ensure|Manage|Develop|Maintain|Provide|Handle|Prepare|Assist|Support|Perform|Work with|Work closely|Coordinate|Monitor|Conduct)\b(?!\s(?:Manager|Officer|Engineer|Nurse|Director|Partner|Editor|Assistant|Consultant|Specialist|Lead|Technician|Supervisor|Executive|Advisor|Analyst|Developer|Coordinator|Services|Solutions|Ltd|Inc))/;
const workSentence =
  /^(?:I\s|Currently\s|Presently\s)?(?:am\s|was\s)?(?:worked|working|employed|served)\s(?:as|at|with|in|for)\b/i;
const abbreviationEnd = /\b(?:Ltd|Inc|Pvt|Co|Corp|Jr|Sr|St|LLC|L\.L\.C|Dept|Govt|e\.V|[A-Z])\.$/;

/** What part each line of an experience section plays; ranges stand on heads only. */
export function roleLines(lines: readonly Line[]): RoledLine[] {
  const longest = Math.max(0, ...lines.map((line) => Math.min(line.text.length, 160)));
  const isDoubleSpaced = hasBlankBetweenAll(lines);
  const roled: RoledLine[] = [];
  for (const [i, line] of lines.entries()) {
    const previous = roled.at(-1);
    if (line.isBlank) {
      if (!isDoubleSpaced) roled.push({ line, role: 'blank', range: null });
      continue;
    }
    const range = anchorRange(line);
    roled.push(roleLine(line, range, previous, lines.slice(i + 1, i + 4), longest));
  }
  return roled;
}

function roleLine(
  line: Line,
  range: DateRange | null,
  previous: RoledLine | undefined,
  following: readonly Line[],
  longest: number,
): RoledLine {
  const plain = { line, range: null };
  if (noise.test(line.text.replace(/^[*•#\s]+/, ''))) return { ...plain, role: 'noise' };
  if (line.bulletBody !== null) {
    const body = line.text.slice(line.bulletBody - line.start);
    const isEntry = range?.isRange && body.length <= 130 && !verbStart.test(body) && !/[.;]$/.test(body);
    return isEntry && hasTitleOrEmployer(body) ? { line, role: 'head', range } : { ...plain, role: 'bullet' };
  }
  if (workSentence.test(line.text) && range !== null) return { line, role: 'head', range };
  if (isContinuation(line, range, previous, following, longest)) return { ...plain, role: 'text' };
  if (range !== null) return { line, role: 'head', range };
  return { ...plain, role: isHeaderLike(line.text) ? 'head' : 'text' };
}

function hasBlankBetweenAll(lines: readonly Line[]): boolean {
  let pairs = 0;
  let spaced = 0;
  for (const [i, line] of lines.entries()) {
    if (line.isBlank || i === lines.length - 1) continue;
    pairs += 1;
    if (lines[i + 1]?.isBlank === true) spaced += 1;
  }
  return pairs > 3 && spaced / pairs > 0.85;
}

/** The range that makes a line the head of an entry: a date on a short line, at its edge or alone. */
export function anchorRange(line: Line): DateRange | null {
  if (line.text.length > 180) return null;
  const dates = findDates(line.text);
  const first = dates.find(({ isRange }) => isRange) ?? joinPair(line.text, dates) ?? dates[0];
  if (first === undefined) return null;
  const rest = withoutDates(line.text).trim();
  if (workSentence.test(line.text)) return first;
  if (rest.split(/\s+/).length > 16 || /^\p{Ll}/u.test(rest) || (verbStart.test(rest) && !/\t|\|/.test(rest)))
    return null;
  const before = line.text.slice(0, first.start);
  const after = line.text.slice(first.end);
  const isAtEdge =
    /^[^\p{L}\d]*(?:(?:from|duration|period|tenure|dates?|since)\W{1,3})?$/iu.test(before) || isTail(after);
  const isParted = /[\t|(–—·,-]\s*$/.test(before) || /\s{3,}$/.test(before);
  if (!isAtEdge && !isParted) return null;
  if (first.isRange)
    return /[.!?]$/.test(line.text) && rest.split(/\s+/).length > 8 && !abbreviationEnd.test(line.text)
      ? null
      : first;
  return isSingleDateAnchor(rest) ? first : null;
}

/** After the dates only a closing bracket, a duration, a place or an employment type. */
function isTail(after: string): boolean {
  const tail = withoutDates(after)
    .replace(/[()[\]|·•,;:.\t–—-]/g, ' ')
    .trim();
  return tail === '' || isPlace(tail) || tail.length <= 24;
}

function isSingleDateAnchor(rest: string): boolean {
  if (rest.replace(/[^\p{L}]/gu, '') === '') return true;
  return (
    rest.split(/\s+/).length <= 10 && rest.split(/\t|\||,|\s[–—-]\s/).some((part) => leanOf(part.trim()) >= 3)
  );
}

/** "01/06/2016 <tab> 30/06/2019": two cells of a table. */
function joinPair(text: string, dates: readonly DateRange[]): DateRange | null {
  const [from, to] = dates;
  if (from === undefined) return null;
  if (to === undefined) {
    const open = /^[\s|]{1,6}(?:till\s?date|present|to\s?date|current|ongoing|now)\b/i.exec(
      text.slice(from.end),
    );
    return open === null ? null : { ...from, end: from.end + open[0].length, to: 'present', isRange: true };
  }
  if (!/^[\s|]{1,6}$/.test(text.slice(from.end, to.start))) return null;
  return { start: from.start, end: to.end, from: from.from, to: to.to, isRange: true };
}

function isContinuation(
  line: Line,
  range: DateRange | null,
  previous: RoledLine | undefined,
  following: readonly Line[],
  longest: number,
): boolean {
  if (previous === undefined || (previous.role !== 'bullet' && previous.role !== 'text')) return false;
  if (/^[\p{Ll}(&%]/u.test(line.text)) return true;
  if (range !== null) return false;
  const isOpenEnded = !/[.!?:;]$/.test(previous.line.text);
  if (!isOpenEnded || previous.line.text.length < Math.max(40, longest * 0.7)) return false;
  const next = following.find((candidate) => !candidate.isBlank);
  const isHeadOfNext = next !== undefined && anchorRange(next) !== null;
  return !(isHeadOfNext && isHeaderLike(line.text)) && !/[,–-]$/.test(line.text)
    ? leanOf(line.text) < 3 || !isHeaderLike(line.text)
    : !isHeadOfNext;
}

export function isHeaderLike(text: string): boolean {
  const plain = text.replace(/^[#>*_\s]+|[*_\s]+$/g, '');
  if (plain.length > 110 || plain.split(/\s+/).length > 14) return false;
  if (/[.!?;]$/.test(plain) && !abbreviationEnd.test(plain)) return false;
  if (!/^[\p{Lu}\p{Lo}\d"'“(@]/u.test(plain) || isDegree(plain)) return false;
  if (
    /^(?:technologies|tech stack|tools|environment|skills|stack|project|technology|software|website|url)\b[^:]*:/i.test(
      plain,
    )
  )
    return false;
  if (/https?:|www\./i.test(plain)) return false;
  return !verbStart.test(plain) || Math.abs(leanOf(plain)) > 2;
}

function hasTitleOrEmployer(body: string): boolean {
  return withoutDates(body)
    .split(/\t|\||,|\s[–—-]\s|\sat\s/)
    .some((part) => leanOf(part.trim()) !== 0);
}

/** A heading of a list inside an entry, known by its words. */
export function isSubHeading(text: string): boolean {
  return headingKindOf(text) !== null;
}
