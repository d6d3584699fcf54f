'use client';

import { Bookmark, Eye, EyeOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { showUndoToast } from '@/components/feedback/show-undo-toast';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';

type Mark = 'saved' | 'hidden' | null;
export type MarkAction = (input: { jobId: string; mark: Mark }) => Promise<ActionResult<{ before: Mark }>>;

type MarkButtonsProps = { jobId: string; title: string; mark: Mark; onMark: MarkAction };

/** Save and hide; hiding can be undone from the toast and from the list of hidden jobs. */
export function MarkButtons({ jobId, title, mark, onMark }: MarkButtonsProps) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(mark);

  function set(next: Mark, news?: string) {
    startTransition(async () => {
      setShown(next);
      const result = await answerOf(onMark({ jobId, mark: next }), safeWords);
      if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
      else if (news) {
        const { before } = result.data;
        showUndoToast(news, async () => {
          const undone = await onMark({ jobId, mark: before });
          router.refresh();
          return undone;
        });
      }
    });
  }

  const isSaved = shown === 'saved';
  const isHidden = shown === 'hidden';
  return (
    <>
      <Button aria-pressed={isSaved} onClick={() => set(isSaved ? null : 'saved')}>
        <Bookmark aria-hidden="true" size={16} fill={isSaved ? 'currentColor' : 'none'} />
        {isSaved ? 'Saved' : 'Save'}
      </Button>
      <Button
        onClick={() =>
          isHidden ? set(null, `“${title}” is shown again`) : set('hidden', `“${title}” is hidden`)
        }
      >
        {isHidden ? <Eye aria-hidden="true" size={16} /> : <EyeOff aria-hidden="true" size={16} />}
        {isHidden ? 'Show again' : 'Hide'}
      </Button>
    </>
  );
}
