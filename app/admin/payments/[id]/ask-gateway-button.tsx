'use client';

import { useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import { askGatewayAction } from '../actions';

export function AskGatewayButton({ paymentId, gatewayName }: { paymentId: string; gatewayName: string }) {
  const [isPending, startTransition] = useTransition();
  const ask = () =>
    startTransition(async () => {
      const result = await answerOf(askGatewayAction({ paymentId }), safeWords);
      if (result.ok) showToast({ title: `Now as ${gatewayName} has it` });
      else showToast({ title: result.error.message, tone: 'danger' });
    });
  return (
    <Button isPending={isPending} onClick={ask}>
      Ask {gatewayName} now
    </Button>
  );
}
