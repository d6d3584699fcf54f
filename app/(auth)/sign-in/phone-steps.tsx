'use client';

import { useState } from 'react';
import { enterPhoneCode, sendPhoneCode } from './actions';
import { CodeStep } from './code-step';
import { type PhoneChoice, PhoneStep } from './phone-step';
import type { SentCode } from './sent-code';
import type { WayProps } from './way-props';

const actions = { send: sendPhoneCode, enter: enterPhoneCode };

type PhoneStepsProps = WayProps & PhoneChoice & { onUseEmail?: () => void };

/** First the number, then the code that was sent to it. */
export function PhoneSteps({ next, outbox, again, countries, country, onUseEmail }: PhoneStepsProps) {
  const [phone, setPhone] = useState(again?.phone ?? '');
  const [sent, setSent] = useState<SentCode | null>(null);

  function begin(code: SentCode) {
    setPhone(code.shown);
    setSent(code);
  }

  if (sent) {
    return (
      <CodeStep
        {...{ sent, actions, outbox }}
        channel="text message"
        hidden={{ next }}
        onSent={begin}
        onBack={() => setSent(null)}
      />
    );
  }
  return (
    <>
      <p className="mt-1 mb-6 text-muted">
        {again
          ? 'We send a code to your phone.'
          : 'We send you a code by text message, no password needed. If you are new here, this makes your account.'}
      </p>
      <PhoneStep
        {...{ countries, country, phone, onUseEmail }}
        isFixed={again !== null}
        send={actions.send}
        onSent={begin}
      />
    </>
  );
}
