'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/core/result';

export function NoteForm({
  applicationId,
  addNote,
}: {
  applicationId: string;
  addNote: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const [note, setNote] = useState('');
  return (
    <ActionForm
      action={addNote}
      hidden={{ applicationId }}
      onDone={() => setNote('')}
      className="flex flex-col gap-3"
    >
      <Field label="Add a note" name="note" hint="Who you spoke to, what was said, what comes next.">
        <Textarea name="note" rows={3} maxLength={5000} value={note} onValueChange={setNote} />
      </Field>
      <div>
        <SubmitButton tone="secondary">Add the note</SubmitButton>
      </div>
    </ActionForm>
  );
}
