'use client';

import { ConfirmStep, type StepWords } from '@/app/admin/confirm-step';
import type { Freshness } from '@/app/admin/fresh-step';
import type { KeyRef } from '@/lib/features/operations/schema';
import { revokeKeyAction, rollBackKeyAction } from './actions';

type ChangeKeyStepProps = {
  target: KeyRef & { version: number | null };
  /** `the key ending in 0001` */
  keyName: string;
  providerName: string;
  freshness: Freshness;
};

export function RollBackStep({ target, keyName, providerName, freshness }: ChangeKeyStepProps) {
  const words: StepWords = {
    label: 'Roll back',
    thing: keyName,
    title: `Roll back to ${keyName}?`,
    description: `Every instance uses it for ${providerName} within 10 seconds. The key in use now stays in the list, so you can come back to it.`,
    confirmLabel: 'Roll back',
    done: `${providerName} uses ${keyName} again`,
  };
  return (
    <ConfirmStep
      words={words}
      tone="primary"
      freshness={freshness}
      onConfirm={() => rollBackKeyAction(target)}
    />
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
  const words: StepWords = {
    label: 'Revoke',
    thing: keyName,
    title: `Revoke ${keyName}?`,
    description: `It is wiped here and can not come back. ${isInUse ? after : 'The key in use stays as it is.'} Revoke it at ${providerName} too.`,
    confirmLabel: 'Revoke key',
    done: `Revoked ${keyName}`,
  };
  return (
    <ConfirmStep
      words={words}
      tone="danger"
      freshness={freshness}
      onConfirm={() => revokeKeyAction(target)}
    />
  );
}
