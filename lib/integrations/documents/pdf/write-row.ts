import type { Glyph } from './glyphs';
import type { Row } from './layout';

/** Gaps in ems: from here on it is a space, a new field of the line, a letter set apart from the next one. */
const spaceGap = 0.17;
const leastSpaceGap = 0.05;
const fieldGap = 2.5;
const letterGap = 0.12;

/** The row's text: words by their gaps, a tab where a field begins, letter-spaced words closed up. */
export function writeRow(row: Row): string {
  const glyphs = row.segments.flatMap((segment) => segment.glyphs).sort((a, b) => a.x0 - b.x0);
  const fields: Glyph[][] = [];
  glyphs.forEach((glyph, at) => {
    const field = fields.at(-1);
    const last = glyphs[at - 1];
    if (!field || !last || gap(last, glyph) > fieldGap) fields.push([glyph]);
    else field.push(glyph);
  });
  return joinSpacedFields(fields.map(writeField)).join('\t');
}

const gap = (left: Glyph, right: Glyph) => (right.x0 - left.x1) / Math.max(left.size, right.size);

type Field = { text: string; isSpaced: boolean };

function writeField(glyphs: Glyph[]): Field {
  const gaps = glyphs.slice(1).map((glyph, at) => gap(glyphs[at] ?? glyph, glyph));
  const isSpaced = isLetterSpaced(glyphs, gaps);
  const median = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const wordGap = isSpaced ? Math.max(1.6 * median, median + 0.15) : spaceGap;
  let text = '';
  glyphs.forEach((glyph, at) => {
    const before = gaps[at - 1] ?? 0;
    const isSurelyApart = glyph.isAfterSpace && !isSpaced && before > leastSpaceGap;
    if (at > 0 && (before > wordGap || isSurelyApart)) text += ' ';
    text += glyph.text;
  });
  return { text, isSpaced };
}

function isLetterSpaced(glyphs: Glyph[], gaps: number[]): boolean {
  const letters = glyphs.filter((glyph) => /^\p{L}$/u.test(glyph.text)).length;
  const wide = gaps.filter((width) => width >= letterGap).length;
  return glyphs.length >= 4 && letters >= 0.8 * glyphs.length && wide >= 0.85 * gaps.length;
}

/** Words of one widely spaced heading can stand as far apart as fields do. */
function joinSpacedFields(fields: Field[]): string[] {
  if (fields.length > 1 && fields.every((field) => field.isSpaced)) {
    return [fields.map((field) => field.text).join(' ')];
  }
  return fields.map((field) => field.text);
}
