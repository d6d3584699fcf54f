import type { Quote, Span } from '../types';

/** One laid-out line; `start`/`end` and `text` without surrounding white space. */
export type Line = Span & {
  index: number;
  text: string;
  isBlank: boolean;
  /** Offset where the words behind a bullet begin, null when the line has no bullet. */
  bulletBody: number | null;
};

/** `visible` has the length of `source`, with hidden text replaced by spaces: offsets fit both. */
export type CvText = { source: string; visible: string; lines: Line[] };

const bullet =
  /^(?:[•▪●○◦■□▸►▶‣⁃∙·◆◇➢➤✓✔❖\u{f0b7}\u{f0a7}\u{f0d8}\u{f076}»✦★➔→]|[-–—](?=\s)|[*>](?=\s)|\*(?=[^*\n]*$)|o(?=\s)|\d{1,2}[.)](?=\s))\s*/u;

export function prepareCvText(source: string, visible: string = source): CvText {
  const lines: Line[] = [];
  let offset = 0;
  for (const raw of visible.split('\n')) {
    const text = raw.trim();
    const start = offset + (raw.length - raw.trimStart().length);
    const mark = bullet.exec(text)?.[0] ?? '';
    const hasBody = mark !== '' && mark.length < text.length;
    lines.push({
      index: lines.length,
      start: text === '' ? offset : start,
      end: text === '' ? offset : start + text.length,
      text,
      isBlank: text === '' || /^[\s_=\-–—|*•·.]+$/.test(text),
      bulletBody: hasBody ? start + mark.length : null,
    });
    offset += raw.length + 1;
  }
  return { source, visible, lines };
}

/** The quote between two offsets, shrunk to leave surrounding white space out. */
export function quoteOf(source: string, start: number, end: number): Quote {
  let from = Math.max(0, start);
  let to = Math.min(source.length, end);
  while (from < to && /\s/.test(source.charAt(from))) from += 1;
  while (to > from && /\s/.test(source.charAt(to - 1))) to -= 1;
  return { start: from, end: to, text: source.slice(from, to) };
}

/** The lines of a stretch; of one that it begins in ("Education: BSc …") the rest. */
export function linesWithin(cv: CvText, span: Span): Line[] {
  const found: Line[] = [];
  for (let at = firstEndingAfter(cv.lines, span.start); at < cv.lines.length; at += 1) {
    const line = cv.lines[at];
    if (line === undefined || line.start >= span.end) break;
    if (line.end > span.end) continue;
    if (line.start >= span.start) found.push(line);
    else if (line.end > span.start) found.push(...restOf(cv, line, span.start));
  }
  return found;
}

/** By halving: a text of nothing but headings asks once for each of them. */
function firstEndingAfter(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function restOf(cv: CvText, line: Line, start: number): Line[] {
  const text = cv.visible.slice(start, line.end).trimStart();
  return text === '' ? [] : [{ ...line, start: line.end - text.length, text, bulletBody: null }];
}

export function blankOut(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(span.start, text.length));
    const end = Math.max(start, Math.min(span.end, text.length));
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}

/** "E X P E R I E N C E" → "EXPERIENCE"; any other text as it is. */
export function closeLetterSpacing(text: string): string {
  if (!/^(?:[\p{L}&/] ){3,}[ \p{L}&/]*$/u.test(`${text} `)) return text;
  return text
    .split(/ {2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}

export function firstLineOf(quote: Quote): Quote {
  const end = quote.text.indexOf('\n');
  const text = (end < 0 ? quote.text : quote.text.slice(0, end)).trimEnd();
  return { start: quote.start, end: quote.start + text.length, text };
}
