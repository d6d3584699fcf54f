'use client';

import { useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import { checkNowAction } from './actions';

export function CheckNowButton() {
  const [isPending, startTransition] = useTransition();
  const check = () =>
    startTransition(async () => {
      const result = await answerOf(checkNowAction(undefined), safeWords);
      if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
      else if (result.data.hasRun) showToast({ title: 'Checked just now' });
      else {
        showToast({
          title: `Checked ${result.data.ageSeconds} s ago`,
          description: 'Each integration is asked at most every 30 seconds.',
        });
      }
    });
  return (
    <Button isPending={isPending} onClick={check}>
      Check now
    </Button>
  );
}
