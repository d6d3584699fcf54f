import type { Glyph } from './glyphs';

/** Characters that stand together on one baseline, far enough from their neighbors to belong to another column. */
export type Segment = { glyphs: Glyph[]; x0: number; x1: number; y: number; size: number };

/** What a person reads as one line within one column, left to right. */
export type Row = { segments: Segment[]; x0: number; x1: number; y: number; size: number };

const segmentGap = 1;
const baselineTolerance = 0.2;
const rowTolerance = 0.45;
const gutterWidth = 6;
const leastColumnRows = 4;
const mostRows = 200;

/** Cuts what is drawn into segments, whatever the order it was drawn in. */
export function makeSegments(glyphs: Glyph[]): Segment[] {
  const segments: Segment[] = [];
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  for (const line of groupByBaseline(sorted)) {
    line.sort((a, b) => a.x0 - b.x0);
    let open: Segment | null = null;
    for (const glyph of line) {
      if (open && isDrawnTwice(open, glyph)) continue;
      if (!open || glyph.x0 - open.x1 > segmentGap * glyph.size) {
        open = { glyphs: [], x0: glyph.x0, x1: glyph.x1, y: glyph.y, size: glyph.size };
        segments.push(open);
      }
      open.glyphs.push(glyph);
      open.x1 = Math.max(open.x1, glyph.x1);
      open.size = Math.max(open.size, glyph.size);
    }
  }
  return segments;
}

function groupByBaseline(sorted: Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line && last && glyph.y - last.y <= baselineTolerance * Math.min(glyph.size, last.size))
      line.push(glyph);
    else lines.push([glyph]);
    last = glyph;
  }
  return lines;
}

/** Bold is often faked by drawing the same letter again, a hair further. */
function isDrawnTwice(segment: Segment, glyph: Glyph): boolean {
  const last = segment.glyphs.at(-1);
  return last?.text === glyph.text && glyph.x0 - last.x0 < 0.2 * Math.min(last.x1 - last.x0, glyph.size);
}

/** Rows of one block, and the blocks of a page in the order in which a person reads them: column after column. */
export function orderBlocks(segments: Segment[]): Row[][] {
  const rows = makeRows(segments);
  const cut = rows.length > mostRows ? null : findColumns(rows);
  if (!cut) return rows.length > 0 ? [rows] : [];
  const flat = (part: Row[]) => part.flatMap((row) => row.segments);
  const inside = flat(rows.slice(cut.from, cut.to));
  const left = inside.filter((segment) => segment.x0 < cut.x);
  const right = inside.filter((segment) => segment.x0 >= cut.x);
  // The column that opens with the person's name, the largest words of the page, comes first.
  const columns = largest(right) > 1.3 * largest(left) ? [right, left] : [left, right];
  return [
    ...orderBlocks(flat(rows.slice(0, cut.from))),
    ...columns.flatMap(orderBlocks),
    ...orderBlocks(flat(rows.slice(cut.to))),
  ];
}

const largest = (segments: Segment[]) => segments.reduce((size, segment) => Math.max(size, segment.size), 0);

function makeRows(segments: Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row && segment.y - row.y <= rowTolerance * Math.min(segment.size, row.size)) {
      row.segments.push(segment);
      row.x0 = Math.min(row.x0, segment.x0);
      row.x1 = Math.max(row.x1, segment.x1);
      row.size = Math.max(row.size, segment.size);
    } else {
      rows.push({ segments: [segment], x0: segment.x0, x1: segment.x1, y: segment.y, size: segment.size });
    }
  }
  for (const row of rows) row.segments.sort((a, b) => a.x0 - b.x0);
  return rows;
}

type Cut = { x: number; from: number; to: number };

/** The longest stretch of rows with a gutter that nothing crosses and a column of its own on either side. */
function findColumns(rows: Row[]): Cut | null {
  const edges = new Set(rows.flatMap((row) => row.segments.map((segment) => Math.round(segment.x0))));
  let best: Cut | null = null;
  for (const x of edges) {
    let from = 0;
    for (let at = 0; at <= rows.length; at += 1) {
      const row = rows[at];
      if (row && !crosses(row, x)) continue;
      if ((!best || at - from > best.to - best.from) && areColumns(rows.slice(from, at), x)) {
        best = { x: x - 1, from, to: at };
      }
      from = at + 1;
    }
  }
  return best;
}

const crosses = (row: Row, x: number) =>
  row.segments.some((segment) => segment.x0 < x - 1 && segment.x1 > x - gutterWidth);

const read = (segment: Segment) => segment.glyphs.map((glyph) => glyph.text).join('');

/**
 * A table of dates beside their entries is read row by row; a sidebar is read on its own. They are told apart by what
 * stands on the sparser side: dates, or few lines that each begin a line of the other side.
 */
function areColumns(rows: Row[], x: number): boolean {
  const left = rows.flatMap((row) => row.segments.filter((segment) => segment.x0 < x - 1));
  const right = rows.flatMap((row) => row.segments.filter((segment) => segment.x0 >= x - 1));
  if (!isSubstantial(left) || !isSubstantial(right)) return false;
  const sparse = left.length <= right.length ? left : right;
  const dense = sparse === left ? right : left;
  const dated = sparse.filter((segment) => /(19|20)\d\d|present/i.test(read(segment))).length;
  if (dated >= sparse.length / 2) return false;
  const beside = sparse.filter((segment) =>
    dense.some((other) => Math.abs(other.y - segment.y) < baselineTolerance * segment.size),
  ).length;
  return beside < 0.8 * sparse.length || sparse.length > 0.5 * dense.length;
}

function isSubstantial(side: Segment[]): boolean {
  const letters = side.map((segment) => read(segment).match(/\p{L}/gu)?.length ?? 0);
  const total = letters.reduce((sum, count) => sum + count, 0);
  return side.length >= leastColumnRows && total >= 20 && total / side.length >= 3;
}
