'use client';

import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { sendCode } from './actions';
import type { SentCode } from './sent-code';

type EmailStepProps = { email: string; isAgain: boolean; onSent: (sent: SentCode) => void };

export function EmailStep({ email, isAgain, onSent }: EmailStepProps) {
  return (
    <>
      <p className="mt-1 mb-6 text-muted">
        {isAgain
          ? 'We send a code to your address.'
          : 'We send you a code, no password needed. If you are new here, this makes your account.'}
      </p>
      <ActionForm action={sendCode} onDone={onSent}>
        <Field label="Email" name="email">
          <Input
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={email}
            readOnly={isAgain}
            autoFocus={!isAgain}
            required
          />
        </Field>
        <SubmitButton size="large" className="w-full">
          Send the code
        </SubmitButton>
      </ActionForm>
    </>
  );
}
