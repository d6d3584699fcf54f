'use client';

import { useState } from 'react';
import { enterCode, sendCode } from './actions';
import { CodeStep } from './code-step';
import { EmailStep } from './email-step';
import { NewPasswordStep } from './new-password-step';
import type { SentCode } from './sent-code';
import type { OnStep, WayProps } from './way-props';

type Purpose = 'sign_in' | 'reset_password';
type Sent = { code: SentCode; purpose: Purpose };

const actions = { send: sendCode, enter: enterCode };

/** First the address, with a password if one wants; then the code that was sent to it. */
export function SignInSteps(props: WayProps & { isPasswordOffered: boolean; onStep: OnStep }) {
  const { next, outbox, again, isPasswordOffered, onStep } = props;
  const [email, setEmail] = useState(again?.email ?? '');
  const [sent, setSent] = useState<Sent | null>(null);

  function begin(code: SentCode, purpose: Purpose) {
    setEmail(code.shown);
    setSent({ code, purpose });
    onStep(purpose === 'reset_password' ? 'Set a new password' : 'Enter the code');
  }

  function goBack() {
    setSent(null);
    onStep(null);
  }

  if (!sent) {
    const isAgain = again !== null;
    return <EmailStep {...{ email, next, isAgain, isPasswordOffered }} onSent={begin} />;
  }
  const { code, purpose } = sent;
  if (purpose === 'reset_password') {
    return (
      <NewPasswordStep
        {...{ sent: code, next, outbox }}
        onSent={(another) => begin(another, purpose)}
        onBack={goBack}
      />
    );
  }
  return (
    <CodeStep
      {...{ sent: code, actions, outbox }}
      channel="mail"
      hidden={{ next }}
      onSent={(another) => begin(another, purpose)}
      onBack={goBack}
    />
  );
}
