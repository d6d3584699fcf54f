'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/core/result';
import { LetterLength } from './letter-length';

type LetterEditorProps = {
  letterId: string;
  number: number;
  text: string;
  edit: (input: unknown) => Promise<ActionResult<unknown>>;
  onClose: () => void;
};

export function LetterEditor({ letterId, number, text, edit, onClose }: LetterEditorProps) {
  const [draft, setDraft] = useState(text);
  return (
    <ActionForm action={edit} hidden={{ letterId, baseNumber: number }} onDone={onClose}>
      <Field label="Letter" name="text" isLabelHidden>
        <Textarea
          name="text"
          rows={18}
          value={draft}
          onValueChange={setDraft}
          className="document text-doc! leading-7!"
        />
      </Field>
      <LetterLength text={draft} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Save as a new version</SubmitButton>
        <Button tone="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </ActionForm>
  );
}
