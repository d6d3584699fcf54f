'use client';

import { ClipboardPaste } from 'lucide-react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/core/result';

export type PasteAction = (input: unknown) => Promise<ActionResult<{ id: string }>>;

type PasteCvDialogProps = { onPaste: PasteAction; onDone: (cvId: string) => void };

export function PasteCvDialog({ onPaste, onDone }: PasteCvDialogProps) {
  return (
    <Dialog
      title="Paste your CV"
      description="All of it, as text. Line breaks help to tell sections apart."
      size="large"
      trigger={
        <Button>
          <ClipboardPaste aria-hidden="true" size={16} />
          Paste text
        </Button>
      }
    >
      <ActionForm action={onPaste} onDone={({ id }) => onDone(id)}>
        <Field label="Text of your CV" name="text">
          <Textarea name="text" rows={12} className="document max-h-[50dvh]" autoFocus />
        </Field>
        <SubmitButton>Read this text</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
