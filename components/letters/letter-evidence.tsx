import type { QuoteInContext } from '@/components/matching/context-of';
import { QuotedLine } from '@/components/matching/quoted-line';

export type StretchView = {
  text: string;
  kind: 'fact' | 'posting' | 'courtesy' | 'unsupported' | 'own' | 'space';
  cv: QuoteInContext[];
  job: QuoteInContext[];
};

const kindWords: Record<Exclude<StretchView['kind'], 'space'>, string> = {
  fact: 'This says what your CV says.',
  posting: 'This quotes the posting.',
  courtesy: 'This is courtesy: it claims nothing about you.',
  unsupported: 'Neither your CV nor the posting says this. Check it, or take it out, before you send.',
  own: 'These are your own words. Nothing here was checked against your CV.',
};

/** What one sentence of the letter rests on. */
export function LetterEvidence({ stretch }: { stretch: StretchView | null }) {
  if (!stretch || stretch.kind === 'space') {
    return <p className="text-muted">Choose a sentence to see the lines of your CV that it rests on.</p>;
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">{kindWords[stretch.kind]}</p>
      {stretch.cv.map((quote) => (
        <QuotedLine key={`cv-${quote.text}-${quote.mark.start}`} from="Your CV" quote={quote} />
      ))}
      {stretch.job.map((quote) => (
        <QuotedLine key={`job-${quote.text}-${quote.mark.start}`} from="The posting" quote={quote} />
      ))}
    </div>
  );
}
