'use client';

import { useState } from 'react';
import { answerOf, noAnswer } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import type { ButtonTone } from '@/components/ui/button-style';
import { showToast } from '@/components/ui/show-toast';
import { resumeSubscriptionAction } from './actions';

export function ResumeButton({ tone }: { tone: ButtonTone }) {
  const [isPending, setIsPending] = useState(false);

  async function resume() {
    setIsPending(true);
    const result = await answerOf(resumeSubscriptionAction(undefined)).finally(() => setIsPending(false));
    if (result.ok) showToast({ title: 'Your plan goes on' });
    else {
      const isLost = result.error.reason === noAnswer;
      const title = isLost ? 'Whether your plan goes on is not known' : 'Your plan still ends';
      showToast({ title, description: result.error.message, tone: 'danger' });
    }
  }

  return (
    <Button tone={tone} isPending={isPending} onClick={resume}>
      Keep my plan
    </Button>
  );
}
