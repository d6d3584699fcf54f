import type { TextLine } from '../text-builder';
import type { Row } from './layout';
import { writeRow } from './write-row';

type Written = { row: Row; text: string };

const blankLineGap = 1.75;
const leastWrappedLength = 35;
const bulletStart = /^\s*([•●▪■◦○‣∙·*–-]|\d{1,2}[.)])(\s|$)/;
/** First halves of words that keep their hyphen; what else ends a line with one was cut by the typesetter. */
const compoundStarts = new Set(
  `self cross non full part long short well high low multi co re pre post anti inter intra semi sub ultra on off in out e
  first second third mid top best real open front back end data user time team hands day week year world award state
  object test event customer client cost problem decision detail result goal fast large small entry one two three four
  five six ten face door life value risk industry company market web cloud`.split(/\s+/),
);

/** One line of text for each row, with the rows that a paragraph was only wrapped into joined again. */
export function joinLines(rows: Row[], isHidden: boolean): TextLine[] {
  const written = rows.map((row) => ({ row, text: writeRow(row) })).filter(({ text }) => text.trim());
  const right = Math.max(...written.map(({ row }) => row.x1));
  const lines: TextLine[] = [];
  let last: Written | null = null;
  for (const next of written) {
    const line = lines.at(-1)?.pieces[0];
    if (last && line && isWrapped(last, next, right)) {
      line.text = joinWrapped(line.text, next.text);
    } else {
      lines.push({
        pieces: [{ text: next.text, isHidden }],
        isAfterGap: !last || isBeyondGap(last.row, next.row),
      });
    }
    last = next;
  }
  return lines;
}

const isBeyondGap = (above: Row, below: Row) =>
  below.y - above.y > blankLineGap * Math.max(above.size, below.size);

/** The line above ran to the edge: the first word below would not have fitted there. */
function isWrapped(above: Written, below: Written, right: number): boolean {
  if (above.text.length < leastWrappedLength || above.text.includes('\t') || below.text.includes('\t'))
    return false;
  if (bulletStart.test(below.text) || isBeyondGap(above.row, below.row)) return false;
  if (Math.abs(above.row.size - below.row.size) > 0.05 * above.row.size) return false;
  const startsLower = /^[\p{Ll}\p{N}(&]/u.test(below.text);
  if (/[.!?:]$/.test(above.text) && startsLower === false && below.text.length < leastWrappedLength)
    return false;
  const perLetter = (below.row.x1 - below.row.x0) / below.text.length;
  const firstWord = below.text.split(' ', 1)[0]?.length ?? 0;
  return above.row.x1 + (firstWord + 1) * perLetter > right;
}

function joinWrapped(above: string, below: string): string {
  const isHyphenated = /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below);
  if (!isHyphenated) return `${above} ${below}`;
  const start = /(\p{L}+)-$/u.exec(above)?.[1]?.toLowerCase() ?? '';
  return compoundStarts.has(start) ? above + below : above.slice(0, -1) + below;
}
