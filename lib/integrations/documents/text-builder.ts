import { cleanText } from './clean-text';
import type { HiddenSpan } from './types';

/** A stretch of one line that is seen as a whole or not at all. */
export type TextPiece = { text: string; isHidden: boolean };

export type TextLine = { pieces: TextPiece[]; isAfterGap: boolean };

export type BuiltText = { text: string; hiddenSpans: HiddenSpan[] };

/** Joins lines to one text, an empty line where the document leaves a gap, and keeps count of where hidden pieces land. */
export function buildText(lines: TextLine[]): BuiltText {
  let text = '';
  const hiddenSpans: HiddenSpan[] = [];
  for (const line of lines) {
    const pieces = line.pieces.map((piece) => ({
      ...piece,
      text: cleanText(piece.text).replace(/\n/g, ' '),
    }));
    if (!pieces.some((piece) => piece.text.trim())) continue;
    if (text) text += line.isAfterGap ? '\n\n' : '\n';
    for (const piece of pieces) {
      const start = text.length;
      text += piece.text;
      if (!piece.isHidden || !piece.text.trim()) continue;
      const last = hiddenSpans.at(-1);
      if (last && text.slice(last.end, start).trim() === '') last.end = text.length;
      else hiddenSpans.push({ start, end: text.length, kind: 'white_or_tiny_text' });
    }
  }
  return { text, hiddenSpans };
}

export function visibleLetters(built: BuiltText): number {
  let visible = '';
  let at = 0;
  for (const span of built.hiddenSpans) {
    visible += built.text.slice(at, span.start);
    at = span.end;
  }
  visible += built.text.slice(at);
  return visible.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
