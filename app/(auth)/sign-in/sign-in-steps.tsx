'use client';

import { useState } from 'react';
import { CodeStep } from './code-step';
import { EmailStep } from './email-step';
import type { OutboxDoor } from './outbox-hint';
import type { SentCode } from './sent-code';

/** First the address, then the code that was sent to it. */
export function SignInSteps({ next, outbox }: { next: string; outbox: OutboxDoor }) {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<SentCode | null>(null);

  function begin(code: SentCode) {
    setEmail(code.email);
    setSent(code);
  }

  if (!sent) return <EmailStep email={email} onSent={begin} />;
  return <CodeStep sent={sent} next={next} outbox={outbox} onSent={begin} onBack={() => setSent(null)} />;
}
