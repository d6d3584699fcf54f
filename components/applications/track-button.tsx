'use client';

import { Check } from 'lucide-react';
import { useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';

type TrackButtonProps = {
  jobId: string;
  /** The card that stands already, null when the job is not on the board. */
  applicationId: string | null;
  track: (input: unknown) => Promise<ActionResult<{ id: string }>>;
};

export function TrackButton({ jobId, applicationId, track }: TrackButtonProps) {
  const [isPending, startTransition] = useTransition();
  if (applicationId) {
    return (
      <LinkButton href={`/applications/${applicationId}`}>
        <Check aria-hidden="true" size={16} />
        On your board
      </LinkButton>
    );
  }
  return (
    <Button
      isPending={isPending}
      onClick={() =>
        startTransition(async () => {
          const result = await answerOf(track({ jobId }), safeWords);
          showToast(
            result.ok
              ? { title: 'On your board, under Saved' }
              : { title: result.error.message, tone: 'danger' },
          );
        })
      }
    >
      Track
    </Button>
  );
}
