'use client';

import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/show-toast';
import { saveProfileAction } from './actions';
import type { ProfileChoices } from './profile-choices';

type ProfileFormProps = {
  choices: ProfileChoices;
  chosen: { locale: string; timeZone: string; currency: string };
  browserTimeZone: string;
};

export function ProfileForm({ choices, chosen, browserTimeZone }: ProfileFormProps) {
  return (
    <ActionForm
      action={saveProfileAction}
      onDone={() => showToast({ title: 'Saved' })}
      className="flex max-w-md flex-col gap-5"
    >
      <Field
        label="Dates and numbers"
        name="locale"
        hint="How they are written. The pages themselves are in English."
      >
        <Select name="locale" options={choices.locales} defaultValue={chosen.locale} />
      </Field>
      <Field label="Time zone" name="timeZone" isOptional>
        <Combobox
          name="timeZone"
          suggestions={choices.timeZones}
          defaultValue={chosen.timeZone}
          placeholder={`As this browser: ${browserTimeZone}`}
          emptyText="No such time zone. Try the nearest large city."
        />
      </Field>
      <Field
        label="Currency"
        name="currency"
        isOptional
        hint="Of amounts that you type without one, such as the pay that a job should have."
      >
        <Combobox
          name="currency"
          suggestions={choices.currencies}
          defaultValue={chosen.currency}
          placeholder="None: write it with each amount"
          emptyText="No such currency."
        />
      </Field>
      <SubmitButton tone="secondary">Save</SubmitButton>
    </ActionForm>
  );
}
