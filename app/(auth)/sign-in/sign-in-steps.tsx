'use client';

import { useState } from 'react';
import { enterCode, sendCode } from './actions';
import { CodeStep } from './code-step';
import { EmailStep } from './email-step';
import { NewPasswordStep } from './new-password-step';
import type { SentCode } from './sent-code';
import type { WayProps } from './way-props';

type Purpose = 'sign_in' | 'reset_password';
type Sent = { code: SentCode; purpose: Purpose };

const actions = { send: sendCode, enter: enterCode };

/** First the address, with a password if one wants; then the code that was sent to it. */
export function SignInSteps(props: WayProps & { isPasswordOffered: boolean }) {
  const { next, outbox, again, isPasswordOffered } = props;
  const [email, setEmail] = useState(again?.email ?? '');
  const [sent, setSent] = useState<Sent | null>(null);

  function begin(code: SentCode, purpose: Purpose) {
    setEmail(code.shown);
    setSent({ code, purpose });
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
        onBack={() => setSent(null)}
      />
    );
  }
  return (
    <CodeStep
      {...{ sent: code, actions, outbox }}
      channel="mail"
      hidden={{ next }}
      onSent={(another) => begin(another, purpose)}
      onBack={() => setSent(null)}
    />
  );
}
