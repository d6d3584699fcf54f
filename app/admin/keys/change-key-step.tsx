'use client';

import { AlertDialog } from '@/components/ui/alert-dialog';
import { showToast } from '@/components/ui/show-toast';
import type { ActionResult } from '@/lib/core/result';
import type { KeyRef } from '@/lib/features/operations/schema';
import { revokeKeyAction, rollBackKeyAction } from './actions';
import { type Freshness, FreshStep } from './fresh-step';

type Words = {
  label: string;
  keyName: string;
  title: string;
  description: string;
  confirmLabel: string;
  done: string;
};

type ChangeKeyStepProps = {
  target: KeyRef & { version: number | null };
  /** `the key ending in 0001` */
  keyName: string;
  providerName: string;
  freshness: Freshness;
};

export function RollBackStep({ target, keyName, providerName, freshness }: ChangeKeyStepProps) {
  const words: Words = {
    label: 'Roll back',
    keyName,
    title: `Roll back to ${keyName}?`,
    description: `Every instance uses it for ${providerName} within 10 seconds. The key in use now stays in the list, so you can come back to it.`,
    confirmLabel: 'Roll back',
    done: `${providerName} uses ${keyName} again`,
  };
  return (
    <Step words={words} tone="primary" freshness={freshness} onConfirm={() => rollBackKeyAction(target)} />
  );
}

type RevokeStepProps = ChangeKeyStepProps & {
  isInUse: boolean;
  /** What is used once this one is gone. */
  next: 'environment' | 'nothing';
};

export function RevokeStep({ target, keyName, providerName, freshness, isInUse, next }: RevokeStepProps) {
  const after =
    next === 'environment'
      ? `${providerName} is called with the environment’s key from then on.`
      : `${providerName} has no other key: it is not used any more from then on.`;
  const words: Words = {
    label: 'Revoke',
    keyName,
    title: `Revoke ${keyName}?`,
    description: `It is wiped here and can not come back. ${isInUse ? after : 'The key in use stays as it is.'} Revoke it at ${providerName} too.`,
    confirmLabel: 'Revoke key',
    done: `Revoked ${keyName}`,
  };
  return <Step words={words} tone="danger" freshness={freshness} onConfirm={() => revokeKeyAction(target)} />;
}

type StepProps = {
  words: Words;
  tone: 'primary' | 'danger';
  freshness: Freshness;
  onConfirm: () => Promise<ActionResult<unknown>>;
};

function Step({ words, tone, freshness, onConfirm }: StepProps) {
  const { label, keyName, title, description, confirmLabel, done } = words;
  return (
    <FreshStep label={label} description={keyName} tone="quiet" {...freshness}>
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
