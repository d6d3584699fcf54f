'use client';

import { useState } from 'react';
import { CodeStep } from './code-step';
import { EmailStep } from './email-step';
import { NewPasswordStep } from './new-password-step';
import type { SentCode } from './sent-code';
import type { WayProps } from './way-props';

type Sent = { code: SentCode; purpose: 'sign_in' | 'reset_password' };

/** First the address, with a password if one wants; then the code that was sent to it. */
export function SignInSteps({
  next,
  outbox,
  again,
  isPasswordOffered,
}: WayProps & { isPasswordOffered: boolean }) {
  const [email, setEmail] = useState(again?.email ?? '');
  const [sent, setSent] = useState<Sent | null>(null);

  function begin(code: SentCode, purpose: Sent['purpose']) {
    setEmail(code.email);
    setSent({ code, purpose });
  }

  if (!sent) {
    const isAgain = again !== null;
    return <EmailStep {...{ email, next, isAgain, isPasswordOffered }} onSent={begin} />;
  }
  const { code, purpose } = sent;
  const Step = purpose === 'sign_in' ? CodeStep : NewPasswordStep;
  return (
    <Step
      {...{ sent: code, next, outbox }}
      onSent={(another) => begin(another, purpose)}
      onBack={() => setSent(null)}
    />
  );
}
