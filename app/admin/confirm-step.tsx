'use client';

import type { ReactNode } from 'react';
import { AlertDialog } from '@/components/ui/alert-dialog';
import type { ButtonTone } from '@/components/ui/button-style';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';
import { type Freshness, FreshStep } from './fresh-step';

export type StepWords = {
  label: string;
  /** What it is done to, for people who hear one button after the other. */
  thing: string;
  title: string;
  description: ReactNode;
  confirmLabel: string;
  done: string;
};

type ConfirmStepProps = {
  words: StepWords;
  tone: 'primary' | 'danger';
  buttonTone?: ButtonTone;
  freshness: Freshness;
  onConfirm: () => Promise<ActionResult<unknown>>;
};

/** A sensitive step that is one question. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { words, tone, buttonTone = 'quiet', freshness, onConfirm } = props;
  const { label, thing, title, description, confirmLabel, done } = words;
  return (
    <FreshStep label={label} description={thing} tone={buttonTone} {...freshness}>
      {({ isOpen, onOpenChange, onStale }) => (
        <AlertDialog
          {...{ title, description, confirmLabel, tone, isOpen, onOpenChange }}
          onConfirm={async () => {
            const result = await onConfirm();
            if (result.ok) showToast({ title: done });
            if (result.ok || result.error.reason !== 'sign_in_again') return result;
            onStale();
            return undefined;
          }}
        />
      )}
    </FreshStep>
  );
}
