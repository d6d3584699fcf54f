'use client';

import { useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';

type RetryMatchingProps = { cvId: string; onRetry: (input: unknown) => Promise<ActionResult<unknown>> };

export function RetryMatching({ cvId, onRetry }: RetryMatchingProps) {
  const [isPending, startTransition] = useTransition();
  const retry = () =>
    startTransition(async () => {
      const result = await answerOf(onRetry({ cvId }), safeWords);
      if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
    });
  return (
    <Button size="small" isPending={isPending} onClick={retry}>
      Rank again
    </Button>
  );
}
