import type { Quote } from '@/lib/engine/types';

const wordsBefore = 20;

/** Words with the rest of their line on both sides, cut before so that they themselves stay in sight. */
export function QuoteInLine({ text, quote }: { text: string; quote: Quote }) {
  const lineStart = text.lastIndexOf('\n', quote.start - 1) + 1;
  const lineEnd = text.indexOf('\n', quote.end);
  const before = text.slice(lineStart, quote.start).replace(/^[\s•*-]+/, '');
  const isCut = before.length > wordsBefore;
  return (
    <>
      {isCut ? `… ${before.slice(-wordsBefore).replace(/^\S*\s/, '')}` : before}
      <span className="text-ink">{quote.text.replace(/\s+/g, ' ')}</span>
      {text.slice(quote.end, lineEnd < 0 ? undefined : lineEnd)}
    </>
  );
}
