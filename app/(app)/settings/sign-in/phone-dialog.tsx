'use client';

import { useState } from 'react';
import { CodeStep } from '@/app/(auth)/sign-in/code-step';
import type { OutboxDoor } from '@/app/(auth)/sign-in/outbox-hint';
import { type PhoneChoice, PhoneStep } from '@/app/(auth)/sign-in/phone-step';
import type { SentCode } from '@/app/(auth)/sign-in/sent-code';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/show-toast';
import { linkPhoneAction, sendLinkCodeAction } from './phone-actions';

const actions = { send: sendLinkCodeAction, enter: linkPhoneAction };

type PhoneDialogProps = PhoneChoice & {
  /** As people read it; null when there is none yet. */
  present: string | null;
  outbox: OutboxDoor;
};

/** First the new number, then the code that was sent to it. */
export function PhoneDialog({ present, outbox, countries, country }: PhoneDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [sent, setSent] = useState<SentCode | null>(null);

  function setOpen(open: boolean) {
    setIsOpen(open);
    setSent(null);
  }

  function finish() {
    setOpen(false);
    showToast({ title: present ? 'Number changed' : 'Number added' });
  }

  return (
    <Dialog
      title={present ? 'Change your phone number' : 'Add your phone number'}
      size="small"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          {present ? 'Change' : 'Add'}
          <span className="sr-only"> your phone number</span>
        </Button>
      }
    >
      {sent ? (
        <CodeStep
          {...{ sent, actions, outbox }}
          channel="text message"
          submitLabel="Confirm the number"
          onSent={setSent}
          onBack={() => setSent(null)}
          onDone={finish}
        />
      ) : (
        <>
          {present && (
            <p className="mb-5 text-muted">
              Until you enter the code, <span className="text-ink">{present}</span> stays.
            </p>
          )}
          <PhoneStep {...{ countries, country }} phone="" send={actions.send} onSent={setSent} />
        </>
      )}
    </Dialog>
  );
}
