'use client';

import { useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import { endSessionAction } from './actions';

/** Signs one other browser out at once: signing in again there is all it takes to undo it. */
export function EndSessionButton({ sessionId, device }: { sessionId: string; device: string }) {
  const [isPending, startTransition] = useTransition();

  function end() {
    startTransition(async () => {
      const result = await answerOf(endSessionAction({ sessionId }), safeWords);
      showToast(
        result.ok ? { title: `${device} is signed out` } : { title: result.error.message, tone: 'danger' },
      );
    });
  }

  return (
    <Button isPending={isPending} onClick={end}>
      Sign out<span className="sr-only"> {device}</span>
    </Button>
  );
}
