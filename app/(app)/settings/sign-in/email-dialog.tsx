'use client';

import { useState } from 'react';
import { type OutboxDoor, OutboxHint } from '@/app/(auth)/sign-in/outbox-hint';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { OtpField } from '@/components/ui/otp-field';
import { showToast } from '@/components/ui/show-toast';
import { changeEmailAction, requestNewEmailAction } from './actions';

type EmailDialogProps = { present: string | null; outbox: OutboxDoor };

/** First the new address, then the code that was sent to it. */
export function EmailDialog({ present, outbox }: EmailDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [email, setEmail] = useState<string | null>(null);

  function setOpen(open: boolean) {
    setIsOpen(open);
    setEmail(null);
  }

  function finish() {
    setOpen(false);
    showToast({ title: present ? 'Address changed' : 'Address added' });
  }

  return (
    <Dialog
      title={present ? 'Change your email address' : 'Add your email address'}
      size="small"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          {present ? 'Change' : 'Add'}
          <span className="sr-only"> your email address</span>
        </Button>
      }
    >
      {email === null ? (
        <AddressStep present={present} onSent={setEmail} />
      ) : (
        <CodeStep email={email} outbox={outbox} onDone={finish} onBack={() => setEmail(null)} />
      )}
    </Dialog>
  );
}

function AddressStep({ present, onSent }: { present: string | null; onSent: (email: string) => void }) {
  return (
    <ActionForm action={requestNewEmailAction} onDone={({ email }) => onSent(email)}>
      {present && (
        <p className="text-muted">
          Until you enter the code, <span className="wrap-anywhere text-ink">{present}</span> stays.
        </p>
      )}
      <Field label={present ? 'New address' : 'Address'} name="email">
        <Input
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
        />
      </Field>
      <SubmitButton>Send the code</SubmitButton>
    </ActionForm>
  );
}

type CodeStepProps = { email: string; outbox: OutboxDoor; onDone: () => void; onBack: () => void };

function CodeStep({ email, outbox, onDone, onBack }: CodeStepProps) {
  const [failures, setFailures] = useState(0);

  // A refused code leaves an empty field with the focus in it, ready for the next one.
  async function enter(input: unknown) {
    const result = await changeEmailAction(input);
    if (!result.ok) setFailures((before) => before + 1);
    return result;
  }

  return (
    <>
      <p className="mb-5 text-muted">
        We sent 6 digits to <strong className="font-medium wrap-anywhere text-ink">{email}</strong>. They work
        for 5 minutes, in this browser.
      </p>
      <ActionForm action={enter} hidden={{ email }} onDone={onDone}>
        <Field label="Code" name="code">
          <OtpField key={failures} name="code" isSentWhenComplete hasFocus />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>Confirm the address</SubmitButton>
          <Button tone="quiet" onClick={onBack}>
            Use another
          </Button>
        </div>
      </ActionForm>
      <OutboxHint outbox={outbox} />
    </>
  );
}
