'use client';

import { useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import { askForReconcileAction } from '../actions';

export function ReconcileButton() {
  const [isPending, startTransition] = useTransition();
  const ask = () =>
    startTransition(async () => {
      const result = await answerOf(askForReconcileAction(undefined), safeWords);
      if (!result.ok) showToast({ title: result.error.message, tone: 'danger' });
      else showToast({ title: result.data.isNew ? 'Asked for' : 'A comparison is under way already' });
    });
  return (
    <Button tone="primary" isPending={isPending} onClick={ask}>
      Reconcile now
    </Button>
  );
}
