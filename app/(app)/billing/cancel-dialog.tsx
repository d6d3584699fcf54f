'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { showToast } from '@/components/ui/show-toast';
import { cancelSubscriptionAction } from './actions';

type CancelDialogProps = {
  planName: string;
  /** What it means to end it at once. */
  nowMeans: string;
  /** Null when it can only be ended now: it ends with its period already, or that is not paid for. */
  periodEnd: string | null;
};

/** Ends the plan, and says before what that means. */
export function CancelDialog({ planName, nowMeans, periodEnd }: CancelDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const later = {
    value: 'period_end',
    label: `On ${periodEnd}`,
    hint: 'You have all of Premium until then, and are not charged again. You can change your mind until that day.',
  } as const;
  const now = { value: 'now', label: 'Now', hint: nowMeans } as const;
  return (
    <Dialog
      title={`Cancel ${planName}?`}
      description="Nothing that you made is taken away: your CVs, letters and applications stay, and you go on with Free."
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button tone="quiet">{periodEnd ? 'Cancel plan' : 'Cancel now'}</Button>}
    >
      <ActionForm
        action={cancelSubscriptionAction}
        {...(periodEnd ? {} : { hidden: { at: 'now' } })}
        onDone={() => {
          setIsOpen(false);
          showToast({ title: 'Your plan is cancelled', description: 'You are not charged again.' });
        }}
      >
        {periodEnd ? (
          <Field label="When it ends" name="at">
            <RadioGroup label="When it ends" name="at" options={[later, now]} defaultValue={later.value} />
          </Field>
        ) : (
          <p>{nowMeans}</p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose render={<Button>Keep my plan</Button>} />
          <SubmitButton tone="danger">Cancel plan</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
