'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { NewPasswordField } from '@/components/forms/new-password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { UsernameForManager } from '@/components/forms/username-for-manager';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { OtpField } from '@/components/ui/otp-field';
import { sendResetCode, setPasswordByCode } from './actions';
import { type OutboxDoor, OutboxHint } from './outbox-hint';
import { ResendButton } from './resend-button';
import type { SentCode } from './sent-code';

type NewPasswordStepProps = {
  sent: SentCode;
  next: string;
  outbox: OutboxDoor;
  onSent: (sent: SentCode) => void;
  onBack: () => void;
};

/** The code that was sent, and the password that it sets: together, because a code is of use once. */
export function NewPasswordStep({ sent, next, outbox, onSent, onBack }: NewPasswordStepProps) {
  // A refused code leaves an empty field; a refused password leaves the code.
  const [refusedCodes, setRefusedCodes] = useState(0);

  async function save(input: unknown) {
    const result = await setPasswordByCode(input);
    if (!result.ok && result.error.fields?.code) setRefusedCodes((before) => before + 1);
    return result;
  }

  return (
    <>
      <h2 className="mt-1 text-lg font-semibold">Set a new password</h2>
      <p className="mt-1 mb-6 text-muted">
        We sent 6 digits to <strong className="font-medium wrap-anywhere text-ink">{sent.shown}</strong>. They
        work for 5 minutes, in this browser.
      </p>
      <ActionForm action={save} hidden={{ ...sent.target, next }}>
        <UsernameForManager email={sent.shown} />
        <Field label="Code" name="code">
          <OtpField key={refusedCodes} name="code" hasFocus />
        </Field>
        <NewPasswordField />
        <SubmitButton size="large" className="w-full">
          Set password and sign in
        </SubmitButton>
      </ActionForm>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <Button tone="quiet" onClick={onBack}>
          Use another address
        </Button>
        <ResendButton
          sent={sent}
          send={sendResetCode}
          onSent={(again) => {
            setRefusedCodes(refusedCodes + 1);
            onSent(again);
          }}
        />
      </div>
      <OutboxHint outbox={outbox} />
    </>
  );
}
