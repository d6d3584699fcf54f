'use client';

import { useState } from 'react';
import { CodeStep } from './code-step';
import { EmailStep } from './email-step';
import type { OutboxDoor } from './outbox-hint';
import type { SentCode } from './sent-code';

type SignInStepsProps = {
  next: string;
  outbox: OutboxDoor;
  /** The address of who is signed in and signs in once more. */
  againAs: string | null;
};

/** First the address, then the code that was sent to it. */
export function SignInSteps({ next, outbox, againAs }: SignInStepsProps) {
  const [email, setEmail] = useState(againAs ?? '');
  const [sent, setSent] = useState<SentCode | null>(null);

  function begin(code: SentCode) {
    setEmail(code.email);
    setSent(code);
  }

  if (!sent) return <EmailStep email={email} isAgain={againAs !== null} onSent={begin} />;
  return <CodeStep sent={sent} next={next} outbox={outbox} onSent={begin} onBack={() => setSent(null)} />;
}
