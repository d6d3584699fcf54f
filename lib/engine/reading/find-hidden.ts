import type { HiddenText, Span } from '../types';
import { quoteOf } from './cv-text';

/** What the extractor reports is white or tiny text unless it says otherwise. */
export type HiddenSpan = Span & { kind?: HiddenText['kind'] };
type FoundSpan = Span & { kind: HiddenText['kind'] };

// Single joiners and direction marks are part of honest writing (Hindi, Persian, Arabic, emoji); runs of them are not.
const invisible =
  '\\u200b\\u2060-\\u2064\\ufeff\\u180e\\u034f\\u115f\\u1160\\u3164\\uffa0\\u00ad\\u200c-\\u200f';
const runPattern = new RegExp(`[${invisible}]{3,}`, 'gu');
const tag = '(?:[\\u{e0000}-\\u{e007f}]|[\\u{e0100}-\\u{e01ef}])';
const tagPattern = new RegExp(`\\u{1f3f4}?${tag}+`, 'gu');
const overridePattern = /[\u202d\u202e][^\u202c\n]{0,2000}\u202c?/gu;
const scatteredPattern = /(?:\p{L}[\u200b\u2060\ufeff]){3,}\p{L}?/gu;

/** Spans that a reader does not see or should not count, in order and without overlap. */
export function findHidden(text: string, reported: readonly HiddenSpan[] = []): HiddenText[] {
  const spans: FoundSpan[] = reported
    .map((span) => ({
      kind: span.kind ?? ('white_or_tiny_text' as const),
      start: clamp(span.start, text),
      end: clamp(span.end, text),
    }))
    .filter((span) => span.start < span.end);
  for (const pattern of [runPattern, tagPattern, overridePattern, scatteredPattern]) {
    for (const match of text.matchAll(pattern)) {
      if (isFlag(match[0])) continue;
      spans.push({ start: match.index, end: match.index + match[0].length, kind: 'invisible_characters' });
    }
  }
  spans.push(...findStuffing(text));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const hidden: HiddenText[] = [];
  let reached = 0;
  for (const span of spans) {
    const start = Math.max(span.start, reached);
    const quote = quoteOf(text, start, span.end);
    reached = Math.max(reached, span.end);
    // White space trimmed away entirely (a byte order mark counts as such) still has to be shown as it is.
    if (start < span.end) {
      const shown = quote.text === '' ? { start, end: span.end, text: text.slice(start, span.end) } : quote;
      if (shown.text.trim() !== '' || span.kind === 'invisible_characters')
        hidden.push({ kind: span.kind, quote: shown });
    }
  }
  return hidden;
}

const clamp = (at: number, text: string): number => Math.min(Math.max(0, Math.trunc(at) || 0), text.length);

/** The flags of England, Scotland and Wales are written in tag characters. */
function isFlag(match: string): boolean {
  return match.startsWith('\u{1f3f4}') && [...match].length <= 7;
}

const repeatsForStuffing = 5;

/** Blocks of neighbouring lines in which one item or word returns again and again. */
function findStuffing(text: string): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].length >= 20 && isStuffed(match[0])) {
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'keyword_stuffing' });
    }
  }
  return [...found, ...findRepeatedLines(text)];
}

function isStuffed(line: string): boolean {
  const words = line.toLowerCase().match(/[\p{L}\d+#.]*[\p{L}\d+#]/gu) ?? [];
  if (words.length < repeatsForStuffing) return false;
  const counts = new Map<string, number>();
  for (const word of words) {
    if (word.length > 1 && !/^\d+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const repeated = [...counts.values()].filter((count) => count >= repeatsForStuffing);
  const share = repeated.reduce((sum, count) => sum + count, 0) / words.length;
  // Prose repeats "the" and "of"; a stuffed line is made of little else than its repeats.
  return share >= 0.5 && (repeated.length > 1 || share >= 0.6 || words.length < 30);
}

/** The same short line many times in a row, as in a column of one keyword. */
function findRepeatedLines(text: string): FoundSpan[] {
  const found: FoundSpan[] = [];
  const runs: { line: string; start: number; end: number; count: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (!/\p{L}/u.test(match[0])) continue;
    const line = match[0].trim().toLowerCase();
    const end = match.index + match[0].length;
    const last = runs.at(-1);
    if (last?.line === line) {
      last.end = end;
      last.count += 1;
    } else runs.push({ line, start: match.index, end, count: 1 });
  }
  for (const { start, end, count } of runs) {
    if (count >= repeatsForStuffing) found.push({ start, end, kind: 'keyword_stuffing' });
  }
  return found;
}
