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
  /** Null when it ends with its period already: then it can only be ended now. */
  periodEnd: string | null;
};

const now = {
  value: 'now',
  label: 'Now',
  hint: 'Premium ends at once. What is left of the time that you paid for is not paid back.',
} as const;

/** Ends the plan, and says before what that means. */
export function CancelDialog({ planName, periodEnd }: CancelDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const later = {
    value: 'period_end',
    label: `On ${periodEnd}`,
    hint: 'You have all of Premium until then, and are not charged again. You can change your mind until that day.',
  } as const;
  const options = periodEnd ? [later, now] : [now];
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
        onDone={() => {
          setIsOpen(false);
          showToast({ title: 'Your plan is cancelled', description: 'You are not charged again.' });
        }}
      >
        <Field label="When it ends" name="at">
          <RadioGroup
            label="When it ends"
            name="at"
            options={options}
            defaultValue={options[0]?.value ?? 'now'}
          />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose render={<Button>Keep my plan</Button>} />
          <SubmitButton tone="danger">Cancel plan</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
