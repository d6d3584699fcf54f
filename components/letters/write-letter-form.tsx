'use client';

import { useRouter } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select, type SelectOption } from '@/components/ui/select';
import { letterStyles } from '@/lib/core/letter-styles';
import type { ActionResult } from '@/lib/core/result';
import { styleWords } from './style-words';

type WriteLetterFormProps = {
  jobId: string;
  cvs: readonly SelectOption<string>[];
  cvId: string;
  write: (input: unknown) => Promise<ActionResult<{ id: string }>>;
};

const styles = letterStyles.map((style) => ({ value: style, ...styleWords[style] }));

export function WriteLetterForm({ jobId, cvs, cvId, write }: WriteLetterFormProps) {
  const router = useRouter();
  const hasChoice = cvs.length > 1;
  return (
    <ActionForm
      action={write}
      hidden={hasChoice ? { jobId } : { jobId, cvId }}
      onDone={({ id }) => router.push(`/letters/${id}`)}
    >
      {hasChoice && (
        <Field label="From which CV" name="cvId">
          <Select name="cvId" options={cvs} defaultValue={cvId} />
        </Field>
      )}
      <Field label="Style" name="style">
        <RadioGroup label="Style" name="style" options={styles} defaultValue="professional" />
      </Field>
      <SubmitButton>Write the letter</SubmitButton>
    </ActionForm>
  );
}
