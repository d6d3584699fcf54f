'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonTone } from '@/components/ui/button-style';
import { showToast } from '@/components/ui/show-toast';
import { resumeSubscriptionAction } from './actions';

export function ResumeButton({ tone }: { tone: ButtonTone }) {
  const [isPending, setIsPending] = useState(false);

  async function resume() {
    setIsPending(true);
    const result = await resumeSubscriptionAction(undefined).finally(() => setIsPending(false));
    if (result.ok) showToast({ title: 'Your plan goes on' });
    else showToast({ title: 'Your plan still ends', description: result.error.message, tone: 'danger' });
  }

  return (
    <Button tone={tone} isPending={isPending} onClick={resume}>
      Keep my plan
    </Button>
  );
}
