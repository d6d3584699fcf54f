import type { PDFPageProxy } from 'unpdf/pdfjs';
import { isIndistinct } from '../contrast';
import { isDot, readBullets } from './drawn-bullets';
import { type Box, type Glyph, identity, type Matrix, multiply, transformBox } from './glyphs';
import { createPaper, type Paper } from './paper';

/** Names of the drawing operations to their numbers, as pdf.js counts them. */
export type Operations = Record<string, number>;

type Font = { fontMatrix?: number[] };

type DrawnGlyph = { unicode: string; width: number; isSpace: boolean };

type State = {
  ctm: Matrix;
  color: string | null;
  alpha: number;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  rise: number;
  leading: number;
  renderMode: number;
};

type Drawing = {
  page: PDFPageProxy;
  view: Box;
  state: State;
  /** Each saved state with what was drawn since: a transformed but empty one held a picture too big to decode. */
  saved: { state: State; isEmpty: boolean }[];
  isEmpty: boolean;
  textMatrix: Matrix;
  line: { x: number; y: number };
  pen: { x: number; y: number };
  isAfterSpace: boolean;
  paper: Paper;
  glyphs: Glyph[];
  dots: Box[];
  pictures: number;
};

export type DrawnPage = { glyphs: Glyph[]; hasPictures: boolean };

const tinySize = 2;
const faintAlpha = 0.1;
const invisibleModes = [3, 7];
const unitSquare: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };

const initialState = (ctm: Matrix): State => ({
  ctm,
  color: '#000000',
  alpha: 1,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  rise: 0,
  leading: 0,
  renderMode: 0,
});

/** Follows the page's drawing operations, so that each character is known with its place, size and visibility. */
export async function readGlyphs(page: PDFPageProxy, operations: Operations): Promise<DrawnPage> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: 0 });
  const names = new Map(Object.entries(operations).map(([name, number]) => [number, name]));
  const drawing: Drawing = {
    page,
    view: { x0: 0, y0: 0, x1: width, y1: height },
    state: initialState(transform as Matrix),
    saved: [],
    isEmpty: false,
    textMatrix: identity,
    line: { x: 0, y: 0 },
    pen: { x: 0, y: 0 },
    isAfterSpace: false,
    paper: createPaper(),
    glyphs: [],
    dots: [],
    pictures: 0,
  };
  list.fnArray.forEach((operation, at) => {
    const name = names.get(operation);
    if (name) handlers[name]?.(drawing, list.argsArray[at] ?? []);
  });
  const glyphs = [...drawing.glyphs, ...readBullets(drawing.dots, drawing.glyphs)];
  return { glyphs, hasPictures: drawing.pictures > 0 };
}

type Handler = (drawing: Drawing, args: unknown[]) => void;

const number = (value: unknown) => (typeof value === 'number' ? value : 0);
const color = (value: unknown) => (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : null);

function asMatrix(args: unknown[]): Matrix {
  const values = typeof args[0] === 'number' ? args : Array.from((args[0] as ArrayLike<number>) ?? []);
  return values.length < 6 ? identity : (values.slice(0, 6).map(number) as Matrix);
}

const set =
  (change: (args: unknown[]) => Partial<State>): Handler =>
  (drawing, args) => {
    drawing.state = { ...drawing.state, ...change(args) };
  };

const save: Handler = (drawing) => {
  drawing.saved.push({ state: drawing.state, isEmpty: drawing.isEmpty });
  drawing.isEmpty = true;
};

const restore: Handler = (drawing) => {
  const last = drawing.saved.pop();
  if (!last) return;
  if (drawing.isEmpty && drawing.state.ctm !== last.state.ctm) showPicture(drawing);
  drawing.state = last.state;
  drawing.isEmpty = false;
};

const transform: Handler = (drawing, args) => {
  drawing.state = { ...drawing.state, ctm: multiply(drawing.state.ctm, asMatrix(args)) };
};

function showPicture(drawing: Drawing): void {
  drawing.isEmpty = false;
  drawing.pictures += 1;
  drawing.paper.paint(transformBox(drawing.state.ctm, unitSquare), null);
}

function moveText(drawing: Drawing, x: number, y: number): void {
  drawing.line = { x: drawing.line.x + x, y: drawing.line.y + y };
  drawing.pen = { ...drawing.line };
}

const handlers: Record<string, Handler> = {
  save,
  restore,
  transform,
  paintFormXObjectBegin: (drawing, args) => {
    save(drawing, []);
    if (args[0]) transform(drawing, [args[0]]);
    drawing.isEmpty = false;
  },
  paintFormXObjectEnd: restore,
  setGState: (drawing, [entries]) => {
    for (const [key, value] of (entries as [string, unknown][]) ?? []) {
      if (key === 'ca') drawing.state = { ...drawing.state, alpha: number(value) };
      if (key === 'Font') setFont(drawing, value as unknown[]);
    }
  },
  setFillRGBColor: set(([value]) => ({ color: color(value) })),
  setFillColorN: set(() => ({ color: null })),
  constructPath: (drawing, args) => {
    drawing.isEmpty = false;
    paintPath(drawing, number(args[0]), args[2]);
  },
  shadingFill: (drawing) => {
    drawing.isEmpty = false;
    drawing.paper.paint(drawing.view, null);
  },
  paintImageXObject: showPicture,
  paintImageMaskXObject: showPicture,
  paintInlineImageXObject: showPicture,
  beginText: (drawing) => {
    drawing.isEmpty = false;
    drawing.textMatrix = identity;
    drawing.line = { x: 0, y: 0 };
    drawing.pen = { x: 0, y: 0 };
  },
  setTextMatrix: (drawing, args) => {
    drawing.textMatrix = asMatrix(args);
    drawing.line = { x: 0, y: 0 };
    drawing.pen = { x: 0, y: 0 };
  },
  moveText: (drawing, [x, y]) => moveText(drawing, number(x), number(y)),
  setLeadingMoveText: (drawing, [x, y]) => {
    drawing.state = { ...drawing.state, leading: number(y) };
    moveText(drawing, number(x), number(y));
  },
  nextLine: (drawing) => moveText(drawing, 0, drawing.state.leading),
  setFont: (drawing, args) => setFont(drawing, args),
  setCharSpacing: set(([value]) => ({ charSpacing: number(value) })),
  setWordSpacing: set(([value]) => ({ wordSpacing: number(value) })),
  setHScale: set(([value]) => ({ horizontalScale: number(value) / 100 })),
  setLeading: set(([value]) => ({ leading: -number(value) })),
  setTextRise: set(([value]) => ({ rise: number(value) })),
  setTextRenderingMode: set(([value]) => ({ renderMode: number(value) })),
  showText: (drawing, [glyphs]) => showText(drawing, (glyphs as (DrawnGlyph | number | null)[]) ?? []),
};

/** 22 … 27 are the filling paint operations of `constructPath`; the box is what the path spans. */
function paintPath(drawing: Drawing, operation: number, box: unknown): void {
  const isFill = operation >= 22 && operation <= 27;
  if (!isFill || !box || drawing.state.alpha < faintAlpha) return;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(box as ArrayLike<number>);
  const isOpaque = drawing.state.alpha > 0.9;
  const painted = transformBox(drawing.state.ctm, { x0, y0, x1, y1 });
  if (isDot(painted)) drawing.dots.push(painted);
  drawing.paper.paint(painted, isOpaque ? drawing.state.color : null);
}

function setFont(drawing: Drawing, [name, size]: unknown[]): void {
  const fonts = drawing.page.commonObjs;
  const font = typeof name === 'string' && fonts.has(name) ? (fonts.get(name) as Font) : null;
  drawing.state = { ...drawing.state, font, fontSize: number(size) };
}

function showText(drawing: Drawing, drawn: (DrawnGlyph | number | null)[]): void {
  const { state, pen } = drawing;
  const unit = (state.font?.fontMatrix?.[0] ?? 0.001) * state.fontSize;
  const toPage = multiply(state.ctm, drawing.textMatrix);
  const size = Math.abs(state.fontSize) * Math.hypot(toPage[2], toPage[3]);
  let isHidden: boolean | null = null;
  for (const glyph of drawn) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      pen.x -= ((glyph * state.fontSize) / 1000) * state.horizontalScale;
      continue;
    }
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const width = glyph.width * unit * state.horizontalScale;
    const at = (x: number) => ({
      x: toPage[0] * x + toPage[2] * (pen.y + state.rise) + toPage[4],
      y: toPage[1] * x + toPage[3] * (pen.y + state.rise) + toPage[5],
    });
    const [from, to] = [at(pen.x), at(pen.x + width)];
    pen.x += width + spacing * state.horizontalScale;
    const isSpace = !glyph.unicode.trim();
    const isAfterSpace = drawing.isAfterSpace;
    drawing.isAfterSpace = isSpace;
    if (isSpace) continue;
    // One word of one color: asking once for each stretch is enough, and hostile pages stay cheap.
    isHidden ??= isUnseen(drawing, size, (from.x + to.x) / 2, from.y - size / 4);
    drawing.glyphs.push({
      text: glyph.unicode,
      x0: Math.min(from.x, to.x),
      x1: Math.max(from.x, to.x),
      y: from.y,
      size,
      isAfterSpace,
      isHidden,
    });
  }
}

function isUnseen({ state, view, paper }: Drawing, size: number, x: number, y: number): boolean {
  if (invisibleModes.includes(state.renderMode) || state.alpha < faintAlpha || size <= tinySize) return true;
  if (x < view.x0 || x > view.x1 || y < view.y0 || y > view.y1) return true;
  // Outlined text (modes 1 and 2) is drawn by its stroke, whose color is not followed here.
  if (state.renderMode === 1 || state.renderMode === 2) return false;
  return isIndistinct(state.color, paper.colorAt(x, y));
}
