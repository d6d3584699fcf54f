'use client';

import { useTransition } from 'react';
import { type Offer, OfferNote } from '@/components/billing/offer-note';
import { BusyLine } from '@/components/feedback/busy-line';
import { OriginLine } from '@/components/feedback/origin-line';
import { RefreshWhile } from '@/components/feedback/refresh-while';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import type { AiOrigin } from '@/lib/core/ai-origin';
import type { ActionResult } from '@/lib/core/result';
import type { CvFindings } from '@/lib/engine/types';

/** What a model adds to the reading, and how the asking for it stands. */
export type More = {
  findings: CvFindings | null;
  isRunning: boolean;
  origin: AiOrigin | null;
  /** Of the CV, when it was asked. */
  revision: number | null;
  /** Null without a model: then nothing is said of AI but what was found before. */
  offer: Offer | null;
  now: Date;
  onAsk: (input: unknown) => Promise<ActionResult<unknown>>;
};

type FindMoreProps = Omit<More, 'findings'> & {
  cvId: string;
  /** How many pieces are shown, and how many had no words in the CV to rest on. */
  shown: number;
  dropped: number;
  /** The CV was corrected since a model looked. */
  isOutdated: boolean;
};

const things = (count: number) => (count === 1 ? 'one more thing' : `${count} more things`);

/** Who looked beside the built-in engine, what came of it, and the way to ask again. */
export function FindMore(props: FindMoreProps) {
  const { offer, isRunning, origin, now, shown, dropped, isOutdated } = props;
  if (!offer) return null;
  if (isRunning) {
    return (
      <div className="mb-6">
        <BusyLine>{`Looking for more in this CV with ${offer.model}`}</BusyLine>
        <RefreshWhile everyMs={1_500} />
      </div>
    );
  }
  const isFound = origin !== null && origin.source !== 'built_in';
  const instead = shown > 0 ? 'what it found before stays' : 'this is the built-in engine’s reading';
  return (
    <div className="mb-6 flex flex-col items-start gap-2">
      {isFound && (
        <p className="text-sm text-muted">
          {origin.model ?? 'AI'} found {shown === 0 ? 'nothing that the reading had missed' : things(shown)}
          {shown > 0 && ', each marked below with its words in your text'}.
          {dropped > 0 &&
            ` ${dropped} without words in your text ${dropped === 1 ? 'was' : 'were'} left out.`}
        </p>
      )}
      <OriginLine origin={origin} now={now} instead={instead} />
      {isFound && isOutdated && (
        <p className="text-sm text-muted">You have corrected this CV since it looked.</p>
      )}
      {(!isFound || isOutdated) && <Ask {...props} offer={offer} isFirst={origin === null} />}
    </div>
  );
}

type AskProps = Pick<FindMoreProps, 'cvId' | 'onAsk'> & { offer: Offer; isFirst: boolean };

function Ask({ cvId, onAsk, offer, isFirst }: AskProps) {
  const [isPending, startTransition] = useTransition();
  const ask = () =>
    startTransition(async () => {
      const result = await answerOf(onAsk({ cvId }), safeWords);
      if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
    });
  return (
    <>
      {offer.left > 0 && (
        <Button size="small" isPending={isPending} onClick={ask}>
          {isFirst ? 'Look for more with AI' : 'Look again with AI'}
        </Button>
      )}
      <OfferNote offer={offer} sends="Your CV is" />
    </>
  );
}
