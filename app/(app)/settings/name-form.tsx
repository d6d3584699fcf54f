'use client';

import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { showToast } from '@/components/ui/show-toast';
import { saveName } from './actions';

export function NameForm({ name }: { name: string }) {
  return (
    <ActionForm
      action={saveName}
      onDone={() => showToast({ title: 'Name saved' })}
      className="flex max-w-sm flex-col gap-4"
    >
      <Field label="Name" name="name" isOptional>
        <Input name="name" autoComplete="name" maxLength={100} defaultValue={name} />
      </Field>
      <SubmitButton tone="secondary">Save name</SubmitButton>
    </ActionForm>
  );
}
