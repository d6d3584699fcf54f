import type { QuoteInContext } from './context-of';

/** A line of a document with the words that count marked. */
export function QuotedLine({ from, quote }: { from: string; quote: QuoteInContext }) {
  const { text, mark } = quote;
  return (
    <p className="min-w-0 text-sm">
      <span className="text-muted">{from}: </span>
      <q className="font-serif text-base break-words [quotes:none]">
        {text.slice(0, mark.start)}
        <mark className="rounded-[3px] bg-highlight px-0.5">{text.slice(mark.start, mark.end)}</mark>
        {text.slice(mark.end)}
      </q>
    </p>
  );
}
