'use client';

import { Square } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Spinner } from '@/components/ui/spinner';
import { countWords } from '@/lib/core/count-words';

const announceEvery = 100;

/** The paper while words arrive on it. It is read out by its length, not word by word. */
export function LetterBeingWritten({ text, onStop }: { text: string; onStop: () => void }) {
  const stop = useRef<HTMLButtonElement>(null);
  const words = countWords(text);
  const said = Math.floor(words / announceEvery) * announceEvery;

  // The form and its button have made room for the paper.
  useEffect(() => stop.current?.focus(), []);

  return (
    <section aria-label="The letter as it is written" className="max-w-3xl">
      <div className="mb-3 flex items-center justify-between gap-4">
        <p className="flex items-center gap-2 text-sm text-muted tabular-nums">
          <Spinner size={14} />
          {words === 0 ? 'Waiting for the first words' : `${words} words`}
        </p>
        <p role="status" className="sr-only">
          {said === 0 ? 'The letter is being written' : `${said} words are written`}
        </p>
        <Button ref={stop} onClick={onStop}>
          <Square aria-hidden="true" size={14} />
          Stop
        </Button>
      </div>
      <Card padding="roomy">
        <div className="document min-h-96 max-w-measure whitespace-pre-wrap break-words">
          {text}
          <span
            aria-hidden="true"
            className="ml-0.5 inline-block h-5 w-0.5 animate-breathe bg-accent align-text-bottom"
          />
        </div>
      </Card>
    </section>
  );
}
