'use client';

import { useState } from 'react';
import { CodeStep } from './code-step';
import { EmailStep } from './email-step';
import type { SentCode } from './sent-code';
import type { WayProps } from './way-props';

/** First the address, then the code that was sent to it. */
export function SignInSteps({ next, outbox, again }: WayProps) {
  const [email, setEmail] = useState(again?.email ?? '');
  const [sent, setSent] = useState<SentCode | null>(null);

  function begin(code: SentCode) {
    setEmail(code.email);
    setSent(code);
  }

  if (!sent) return <EmailStep email={email} isAgain={again !== null} onSent={begin} />;
  return <CodeStep sent={sent} next={next} outbox={outbox} onSent={begin} onBack={() => setSent(null)} />;
}
