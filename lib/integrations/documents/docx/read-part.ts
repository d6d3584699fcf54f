import { mendSpacedLetters } from '../clean-text';
import type { TextLine, TextPiece } from '../text-builder';
import { isRunHidden, isShading, type RunStyle, type Styles, takeRunProperty } from './run-style';
import { walkXml } from './walk-xml';

type Paragraph = {
  lines: TextPiece[][];
  style: string | null;
  isBullet: boolean;
  isShaded: boolean;
  run: { text: string; style: RunStyle; characterStyle: string | null } | null;
};

type Reading = {
  styles: Styles;
  /** The innermost is last: text boxes stand inside a run of another paragraph. */
  paragraphs: Paragraph[];
  /** Lines of the document, or of the cell that is open. */
  sinks: TextLine[][];
  rows: TextLine[][][];
  /** One entry for each open table, cell and text box: whether a color of its own may lie behind the text. */
  grounds: boolean[];
  isGapDue: boolean;
};

/** Deleted text, what was moved away, and the second telling of a drawing for older programs. */
const skipped = ['del', 'moveFrom', 'Fallback'];
const groundElements = ['tbl', 'tc', 'txbxContent', 'textbox'];

/** The lines of one part (document, header, footer) in reading order: table rows from the top, cells left to right. */
export function readPart(xml: string, styles: Styles): TextLine[] {
  const lines: TextLine[] = [];
  const reading: Reading = { styles, paragraphs: [], sinks: [lines], rows: [], grounds: [], isGapDue: false };
  walkXml(xml, {
    open: (name, attribute, path) => {
      if (skipped.includes(name)) return false;
      open(reading, name, attribute, path);
      return undefined;
    },
    text: (text, path) => {
      const run = reading.paragraphs.at(-1)?.run;
      if (run && path.at(-1) === 't') run.text += text;
    },
    close: (name) => close(reading, name),
  });
  return lines;
}

function open(
  reading: Reading,
  name: string,
  attribute: (name: string) => string | null,
  path: readonly string[],
) {
  const parent = path.at(-2) ?? '';
  const paragraph = reading.paragraphs.at(-1);
  if (groundElements.includes(name)) reading.grounds.push(name === 'txbxContent' || name === 'textbox');
  if (name === 'p') {
    reading.paragraphs.push({ lines: [[]], style: null, isBullet: false, isShaded: false, run: null });
  } else if (name === 'tr') reading.rows.push([]);
  else if (name === 'tc') reading.sinks.push([]);
  else if (parent === 'tblPr' || parent === 'tcPr') {
    // A table style may shade rows: with one, what lies behind the text is unknown.
    const isColored = name === 'tblStyle' || (name === 'shd' && isShading(name, attribute));
    if (isColored) reading.grounds[reading.grounds.length - 1] = true;
  } else if (!paragraph) return;
  else if (parent === 'pPr') takeParagraphProperty(paragraph, name, attribute);
  else if (name === 'r') paragraph.run = { text: '', style: {}, characterStyle: null };
  else if (paragraph.run) takeInsideRun(reading, paragraph, paragraph.run, name, attribute, path);
}

function takeParagraphProperty(
  paragraph: Paragraph,
  name: string,
  attribute: (name: string) => string | null,
) {
  if (name === 'pStyle') paragraph.style = attribute('val');
  if (name === 'numPr') paragraph.isBullet = true;
  if (name === 'shd') paragraph.isShaded = isShading(name, attribute);
}

function takeInsideRun(
  reading: Reading,
  paragraph: Paragraph,
  run: NonNullable<Paragraph['run']>,
  name: string,
  attribute: (name: string) => string | null,
  path: readonly string[],
) {
  const parent = path.at(-2);
  if (parent === 'rPr' && path.at(-3) === 'r') {
    if (name === 'rStyle') run.characterStyle = attribute('val');
    else takeRunProperty(run.style, name, attribute);
  }
  if (parent !== 'r') return;
  if (name === 'tab') run.text += '\t';
  if (name === 'noBreakHyphen') run.text += '-';
  if (name === 'br' || name === 'cr') {
    endRun(reading, paragraph, run);
    paragraph.lines.push([]);
  }
}

function endRun(reading: Reading, paragraph: Paragraph, run: NonNullable<Paragraph['run']>) {
  if (!run.text) return;
  const isHidden = isRunHidden(run.style, {
    styles: reading.styles,
    paragraphStyle: paragraph.style,
    characterStyle: run.characterStyle,
    isOnColor: paragraph.isShaded || reading.grounds.some(Boolean),
  });
  const line = paragraph.lines.at(-1);
  const last = line?.at(-1);
  if (last && last.isHidden === isHidden) last.text += run.text;
  else line?.push({ text: run.text, isHidden });
  run.text = '';
}

function close(reading: Reading, name: string) {
  if (groundElements.includes(name)) reading.grounds.pop();
  const paragraph = reading.paragraphs.at(-1);
  if (name === 'r' && paragraph?.run) {
    endRun(reading, paragraph, paragraph.run);
    paragraph.run = null;
  } else if (name === 'p' && paragraph) {
    reading.paragraphs.pop();
    endParagraph(reading, paragraph);
  } else if (name === 'tc') {
    const cell = reading.sinks.pop();
    if (cell) reading.rows.at(-1)?.push(cell);
  } else if (name === 'tr') {
    const row = reading.rows.pop();
    if (row) endRow(reading, row);
  }
}

function endParagraph(reading: Reading, paragraph: Paragraph) {
  const sink = reading.sinks.at(-1);
  const isHeading = /^(heading|title)/i.test(paragraph.style ?? '');
  for (const pieces of paragraph.lines) {
    if (!pieces.some((piece) => piece.text.trim())) {
      reading.isGapDue = true;
      continue;
    }
    for (const piece of pieces) piece.text = mendSpacedLetters(piece.text);
    if (paragraph.isBullet) pieces.unshift({ text: '• ', isHidden: pieces.every((piece) => piece.isHidden) });
    sink?.push({ pieces, isAfterGap: reading.isGapDue || isHeading });
    reading.isGapDue = false;
    paragraph.isBullet = false;
  }
}

/** Cells of one line each are one line, as in a table of facts; taller cells are read one after the other. */
function endRow(reading: Reading, cells: TextLine[][]) {
  const sink = reading.sinks.at(-1);
  const filled = cells.filter((cell) => cell.length > 0);
  if (filled.length > 1 && filled.every((cell) => cell.length === 1)) {
    const tab = { text: '\t', isHidden: false };
    const pieces = filled.flatMap((cell, at) => [...(at > 0 ? [tab] : []), ...(cell[0]?.pieces ?? [])]);
    sink?.push({ pieces, isAfterGap: filled[0]?.[0]?.isAfterGap ?? false });
    return;
  }
  for (const cell of filled) sink?.push(...cell);
  reading.isGapDue = true;
}
