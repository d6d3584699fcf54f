'use client';

import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { showToast } from '@/components/ui/show-toast';
import type { SaveNotices } from '@/lib/features/mail/schema';
import { saveNoticesAction } from './actions';

type NoticesFormProps = {
  chosen: SaveNotices;
  /** In the person's time zone, in words. */
  zoneWords: string;
  /** Why a digest each day is not to be had; null where it is. */
  dailyNote: string | null;
};

export function NoticesForm({ chosen, zoneWords, dailyNote }: NoticesFormProps) {
  return (
    <ActionForm
      action={saveNoticesAction}
      onDone={() => showToast({ title: 'Saved' })}
      className="flex max-w-md flex-col gap-6"
    >
      <Field
        label="New matches"
        name="digest"
        hint={`Jobs that you were not told of before and that you neither hid nor track, at eight in the morning (${zoneWords}). When there is nothing new, no mail comes.`}
      >
        <RadioGroup
          label="New matches"
          name="digest"
          defaultValue={chosen.digest}
          options={[
            { value: 'daily', label: 'Each day', hint: dailyNote ?? undefined },
            { value: 'weekly', label: 'Each Monday' },
            { value: 'off', label: 'Never' },
          ]}
        />
      </Field>
      <Field
        label="From which score on"
        name="digestScore"
        hint="0 to 100, as on the Matches page: 75 and more is Strong."
      >
        <Input
          name="digestScore"
          type="number"
          inputMode="numeric"
          defaultValue={chosen.digestScore}
          className="max-w-28"
        />
      </Field>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-sm font-medium">Applications</legend>
        <Checkbox
          name="confirmations"
          isCheckedAtFirst={chosen.confirmations}
          label="A confirmation when I mark one as applied"
        />
        <Checkbox name="reminders" isCheckedAtFirst={chosen.reminders} label="The reminders that I set" />
      </fieldset>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-sm font-medium">Privacy</legend>
        <Checkbox
          name="mayTrack"
          isCheckedAtFirst={chosen.mayTrack}
          label="You may see when I open such a mail or follow a link in it"
        />
        <p className="text-sm text-muted">
          It tells us which mail is of use. Off unless you say so, and never in mail with codes or about
          security.
        </p>
      </fieldset>
      <div>
        <SubmitButton tone="secondary">Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
