'use client';

import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/show-toast';
import { refreshBillingAction } from './actions';

type RefreshButtonProps = {
  /** Back from Stripe's own page: what was changed there is asked for at once. */
  isBack: boolean;
};

/** Asks Stripe anew how everything stands. */
export function RefreshButton({ isBack }: RefreshButtonProps) {
  const router = useRouter();
  const [isPending, setIsPending] = useState(false);
  const hasAsked = useRef(false);

  async function refresh() {
    setIsPending(true);
    const result = await answerOf(refreshBillingAction(undefined), safeWords).finally(() =>
      setIsPending(false),
    );
    if (result.ok) showToast({ title: 'This is how it stands now' });
    else {
      const title = 'This could not be brought up to date';
      showToast({ title, description: result.error.message, tone: 'danger' });
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a visit
  useEffect(() => {
    if (!isBack || hasAsked.current) return;
    hasAsked.current = true;
    refresh().finally(() => router.replace('/billing'));
  }, [isBack]);

  return (
    <Button isPending={isPending} onClick={refresh}>
      {!isPending && <RefreshCw aria-hidden="true" size={16} />}
      Refresh
    </Button>
  );
}
