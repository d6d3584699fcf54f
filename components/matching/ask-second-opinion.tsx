'use client';

import { useTransition } from 'react';
import { type Offer, OfferNote } from '@/components/billing/offer-note';
import { OriginLine } from '@/components/feedback/origin-line';
import { RefreshWhile } from '@/components/feedback/refresh-while';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { showToast } from '@/components/ui/show-toast';
import type { AiOrigin } from '@/lib/core/ai-origin';
import type { ActionResult } from '@/lib/core/result';

type AskSecondOpinionProps = {
  cvId: string;
  progress: {
    state: 'idle' | 'running' | 'failed';
    asked: number;
    origin: AiOrigin | null;
    bestCount: number;
    openCount: number;
  };
  offer: Offer;
  now: Date;
  onAsk: (input: unknown) => Promise<ActionResult<unknown>>;
};

/** The way to a model's opinion on the best matches, and how far it is. It goes on when the page is left. */
export function AskSecondOpinion({ cvId, progress, offer, now, onAsk }: AskSecondOpinionProps) {
  const { state, asked, origin, bestCount, openCount } = progress;
  const [isPending, startTransition] = useTransition();
  if (bestCount === 0) return null;
  if (state === 'running') {
    return (
      <div className="mb-6">
        <Progress
          label={`Getting a second opinion from ${offer.model}`}
          value={null}
          detail={asked > 0 ? `on ${asked} ${asked === 1 ? 'match' : 'matches'}` : undefined}
        />
        <RefreshWhile everyMs={1_500} />
      </div>
    );
  }

  function ask() {
    startTransition(async () => {
      const result = await answerOf(onAsk({ cvId }), safeWords);
      if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
    });
  }

  return (
    <div className="mb-6 flex flex-col items-start gap-2">
      {openCount > 0 && offer.left > 0 && (
        <Button isPending={isPending} onClick={ask}>
          {askWords(bestCount, openCount)}
        </Button>
      )}
      {state === 'failed' && (
        <p className="text-sm text-muted">
          The last second opinion did not come to its end. It was not counted: ask again.
        </p>
      )}
      <OriginLine origin={origin} now={now} instead="no second opinion came of it" />
      {openCount > 0 ? (
        <OfferNote offer={offer} sends="Digests of your CV and of these postings are" />
      ) : (
        <p className="text-sm text-muted">
          Your best {bestCount} have their second opinion, below the reasons of each.
        </p>
      )}
    </div>
  );
}

function askWords(bestCount: number, openCount: number): string {
  if (openCount === bestCount) return `Get a second opinion on your best ${bestCount}`;
  return `Get a second opinion on ${openCount} more of your best ${bestCount}`;
}
