'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonSize, ButtonTone } from '@/components/ui/button-style';
import { useFormPending } from './form-pending';

type SubmitButtonProps = { tone?: ButtonTone; size?: ButtonSize; className?: string; children: ReactNode };

/** Sends the `ActionForm` that it stands in. */
export function SubmitButton({ tone = 'primary', size, className, children }: SubmitButtonProps) {
  const isPending = useFormPending();
  return (
    <Button
      type="submit"
      tone={tone}
      size={size}
      className={className ?? 'sm:self-start'}
      isPending={isPending}
    >
      {children}
    </Button>
  );
}
