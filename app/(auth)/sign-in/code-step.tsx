'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { OtpField } from '@/components/ui/otp-field';
import { enterCode, sendCode } from './actions';
import { type OutboxDoor, OutboxHint } from './outbox-hint';
import { ResendButton } from './resend-button';
import type { SentCode } from './sent-code';

export type CodeStepProps = {
  sent: SentCode;
  next: string;
  outbox: OutboxDoor;
  onSent: (sent: SentCode) => void;
  onBack: () => void;
};

export function CodeStep({ sent, next, outbox, onSent, onBack }: CodeStepProps) {
  // A new code empties the field and forgets what was wrong with the old one.
  const [round, setRound] = useState(0);
  const [failures, setFailures] = useState(0);

  // A refused code leaves an empty field with the focus in it, ready for the next one.
  async function enter(input: unknown) {
    const result = await enterCode(input);
    if (!result.ok) setFailures((before) => before + 1);
    return result;
  }

  return (
    <>
      <h2 className="mt-1 text-lg font-semibold">Enter the code</h2>
      <p className="mt-1 mb-6 text-muted">
        We sent 6 digits to <strong className="font-medium wrap-anywhere text-ink">{sent.email}</strong>. They
        work for 5 minutes, in this browser.
      </p>
      <ActionForm key={round} action={enter} hidden={{ email: sent.email, next }}>
        <Field label="Code" name="code">
          <OtpField key={failures} name="code" isSentWhenComplete hasFocus />
        </Field>
        <SubmitButton size="large" className="w-full">
          Sign in
        </SubmitButton>
      </ActionForm>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <Button tone="quiet" onClick={onBack}>
          Use another address
        </Button>
        <ResendButton
          sent={sent}
          send={sendCode}
          onSent={(again) => {
            setRound(round + 1);
            onSent(again);
          }}
        />
      </div>
      <OutboxHint outbox={outbox} />
    </>
  );
}
