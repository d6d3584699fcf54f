'use client';

import { useRef, useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { enterPassword, sendCode, sendResetCode } from './actions';
import type { SentCode } from './sent-code';

type Mode = 'code' | 'password' | 'reset';

type EmailStepProps = {
  email: string;
  next: string;
  isAgain: boolean;
  isPasswordOffered: boolean;
  onSent: (sent: SentCode, purpose: 'sign_in' | 'reset_password') => void;
};

function introOf(mode: Mode, isAgain: boolean): string {
  if (mode === 'password') return 'Sign in with your address and password.';
  if (mode === 'reset') {
    return 'We send you a code. With it you choose a new password, and every other browser is signed out.';
  }
  return isAgain
    ? 'We send a code to your address.'
    : 'We send you a code, no password needed. If you are new here, this makes your account.';
}

/** One form with one address, whichever way it is proven: what was typed stays, and a password manager finds both fields. */
export function EmailStep({ email, next, isAgain, isPasswordOffered, onSent }: EmailStepProps) {
  const [mode, setMode] = useState<Mode>('code');
  const [typed, setTyped] = useState(email);
  const address = useRef<HTMLInputElement>(null);

  async function send(input: unknown) {
    if (mode === 'password') return enterPassword(input);
    const result = await (mode === 'reset' ? sendResetCode(input) : sendCode(input));
    if (result.ok) onSent(result.data, mode === 'reset' ? 'reset_password' : 'sign_in');
    return result;
  }

  function choose(chosen: Mode) {
    setTyped(address.current?.value ?? email);
    setMode(chosen);
  }

  const isPasswordNext = mode === 'password' && typed !== '';
  return (
    <>
      <p className="mt-1 mb-6 text-muted">{introOf(mode, isAgain)}</p>
      {/* The key: what was wrong with one way is no remark about the other. */}
      <ActionForm<unknown> key={mode} action={send} hidden={mode === 'password' ? { next } : undefined}>
        <Field label="Email" name="email">
          <Input
            ref={address}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={typed}
            readOnly={isAgain}
            autoFocus={!isAgain && !isPasswordNext}
            required
          />
        </Field>
        {mode === 'password' && (
          <Field label="Password" name="password">
            <PasswordInput name="password" autoComplete="current-password" autoFocus={isPasswordNext} />
          </Field>
        )}
        <SubmitButton size="large" className="w-full">
          {mode === 'password' ? 'Sign in' : 'Send the code'}
        </SubmitButton>
      </ActionForm>
      {isPasswordOffered && <OtherModes mode={mode} onChoose={choose} />}
    </>
  );
}

function OtherModes({ mode, onChoose }: { mode: Mode; onChoose: (mode: Mode) => void }) {
  const others = {
    code: [['password', 'Use a password instead']],
    password: [
      ['code', 'Send a code instead'],
      ['reset', 'Forgot it, or none yet? Set one by code'],
    ],
    reset: [['password', 'Back to the password']],
  } as const;
  return (
    <div className="mt-3 flex flex-col gap-1">
      {others[mode].map(([other, words]) => (
        <Button key={other} tone="quiet" onClick={() => onChoose(other)}>
          {words}
        </Button>
      ))}
    </div>
  );
}
