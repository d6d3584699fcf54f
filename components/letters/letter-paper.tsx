'use client';

import { classNames } from '@/components/ui/class-names';
import type { StretchView } from './letter-evidence';

/** Where the evidence of the chosen sentence stands. */
export const evidenceId = 'evidence';

/** Where a sentence stands on the paper: the way back from its evidence. */
export const sentenceId = (index: number) => `sentence-${index}`;

const besideLetterQuery = '(min-width: 64rem)';

type LetterPaperProps = {
  stretches: readonly StretchView[];
  chosen: number | null;
  onChoose: (index: number) => void;
};

const marks: Record<StretchView['kind'], string> = {
  fact: 'underline decoration-highlight decoration-2 underline-offset-4 hover:bg-highlight',
  posting: 'hover:bg-hover',
  courtesy: 'hover:bg-hover',
  unsupported:
    'underline decoration-danger decoration-wavy decoration-1 underline-offset-4 hover:bg-danger-soft',
  own: 'underline decoration-caution decoration-dotted decoration-2 underline-offset-4 hover:bg-caution-soft',
  space: '',
};

/** The letter as it reads; each sentence is a link to what it rests on. */
export function LetterPaper({ stretches, chosen, onChoose }: LetterPaperProps) {
  return (
    <div className="document max-w-measure whitespace-pre-wrap break-words">
      {stretches.map((stretch, index) => {
        const key = `${index}-${stretch.text.slice(0, 12)}`;
        if (stretch.kind === 'space') return <span key={key}>{stretch.text}</span>;
        return (
          <a
            key={key}
            id={sentenceId(index)}
            href={`#${evidenceId}`}
            aria-current={chosen === index ? 'true' : undefined}
            onClick={(event) => {
              onChoose(index);
              // Beside the letter the evidence is in view already: a jump would only move the page.
              if (window.matchMedia(besideLetterQuery).matches) event.preventDefault();
            }}
            className={classNames(
              'scroll-mt-24 rounded-[3px] transition-colors',
              chosen === index ? 'bg-highlight-lit' : marks[stretch.kind],
            )}
          >
            {stretch.text}
          </a>
        );
      })}
    </div>
  );
}
