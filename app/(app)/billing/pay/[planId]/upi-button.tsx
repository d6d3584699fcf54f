'use client';

import { useEffect, useState, useTransition } from 'react';
import { answerOf, notChargedWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import type { PaidPlanId } from '@/lib/core/plans';
import { startUpiAction } from './upi-actions';

/** Begins the payment, or goes on with it, and leads to where it is paid. Clicked often it is one payment. */
export function UpiButton({ planId, children }: { planId: PaidPlanId; children: string }) {
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    // Back from the other page a browser may show this one as it was left: busy, and without the payment that is open now.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, []);

  function pay() {
    startTransition(async () => {
      const result = await answerOf(startUpiAction({ planId }), notChargedWords);
      if (!result.ok) return setMessage(result.error.message);
      setMessage(null);
      window.location.assign(result.data.url);
      // Busy until the other page is there.
      await new Promise(() => undefined);
    });
  }

  return (
    <div className="flex flex-col items-start gap-3">
      <Button tone="primary" isPending={isPending} onClick={pay}>
        {children}
      </Button>
      <FormError message={message} />
    </div>
  );
}
