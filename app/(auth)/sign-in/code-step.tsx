'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { OtpField } from '@/components/ui/otp-field';
import { type OutboxDoor, OutboxHint } from './outbox-hint';
import { ResendButton } from './resend-button';
import type { CodeActions, SentCode } from './sent-code';
import { useTextedCode } from './use-texted-code';

export type CodeStepProps = {
  sent: SentCode;
  actions: CodeActions;
  channel: 'mail' | 'text message';
  /** Sent along with the code. */
  hidden?: Record<string, unknown>;
  outbox: OutboxDoor;
  submitLabel?: string;
  onSent: (sent: SentCode) => void;
  onBack: () => void;
  onDone?: () => void;
};

export function CodeStep(props: CodeStepProps) {
  const { sent, actions, channel, hidden, outbox, submitLabel = 'Sign in', onSent, onBack, onDone } = props;
  // A new code empties the field and forgets what was wrong with the old one.
  const [round, setRound] = useState(0);
  const [failures, setFailures] = useState(0);
  const [texted, setTexted] = useState<string | null>(null);
  useTextedCode(channel === 'text message' ? round : null, setTexted);

  // A refused code leaves an empty field with the focus in it, ready for the next one.
  async function enter(input: unknown) {
    const result = await actions.enter(input);
    if (!result.ok) {
      setFailures((before) => before + 1);
      setTexted(null);
    }
    return result;
  }

  return (
    <>
      <h2 className="mt-1 text-lg font-semibold">Enter the code</h2>
      <p className="mt-1 mb-6 text-muted">
        We sent 6 digits to <strong className="font-medium wrap-anywhere text-ink">{sent.shown}</strong>. They
        work for 5 minutes, in this browser.
      </p>
      <ActionForm key={round} action={enter} hidden={{ ...sent.target, ...hidden }} onDone={onDone}>
        <Field label="Code" name="code">
          <OtpField key={failures} name="code" isSentWhenComplete hasFocus received={texted} />
        </Field>
        <SubmitButton size="large" className="w-full">
          {submitLabel}
        </SubmitButton>
      </ActionForm>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <Button tone="quiet" onClick={onBack}>
          {channel === 'mail' ? 'Use another address' : 'Use another number'}
        </Button>
        <ResendButton
          sent={sent}
          send={actions.send}
          onSent={(again) => {
            setRound(round + 1);
            onSent(again);
          }}
        />
      </div>
      <OutboxHint outbox={outbox} channel={channel} />
    </>
  );
}
