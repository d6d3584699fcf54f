import type { Quote, Span } from '@/lib/engine/types';

/** A quote with the words around it, cut at its line and at `reach` characters; `mark` is the quote inside. */
export type QuoteInContext = { text: string; mark: Span };

const reach = 110;

export function contextOf(text: string, quote: Quote): QuoteInContext {
  const lineStart = text.lastIndexOf('\n', Math.max(quote.start - 1, 0)) + 1;
  const lineEnd = text.indexOf('\n', quote.end);
  const from = Math.max(lineStart, wordStart(text, quote.start - reach));
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, wordEnd(text, quote.end + reach));
  const before = from > lineStart ? '… ' : '';
  const after = to < (lineEnd < 0 ? text.length : lineEnd) ? ' …' : '';
  const start = before.length + quote.start - from;
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    mark: { start, end: start + (quote.end - quote.start) },
  };
}

/** The same, or the quote by itself when the document is gone or reads differently now. */
export function quoteIn(text: string | null, quote: Quote): QuoteInContext {
  const stands = text?.slice(quote.start, quote.end) === quote.text;
  return text && stands
    ? contextOf(text, quote)
    : { text: quote.text, mark: { start: 0, end: quote.text.length } };
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? at : space;
}
