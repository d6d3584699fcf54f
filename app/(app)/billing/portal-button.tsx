'use client';

import { type ReactNode, useState } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import type { ButtonTone } from '@/components/ui/button-style';
import { showToast } from '@/components/ui/show-toast';
import { openPortalAction } from './actions';

/** Leads to Stripe’s page for what the person pays with. */
export function PortalButton({ tone, children }: { tone?: ButtonTone; children: ReactNode }) {
  const [isPending, setIsPending] = useState(false);

  async function open() {
    setIsPending(true);
    const result = await answerOf(openPortalAction(undefined), safeWords);
    if (result.ok) return window.location.assign(result.data.url);
    setIsPending(false);
    showToast({ title: 'The page did not open', description: result.error.message, tone: 'danger' });
  }

  return (
    <Button {...(tone ? { tone } : {})} isPending={isPending} onClick={open}>
      {children}
    </Button>
  );
}
