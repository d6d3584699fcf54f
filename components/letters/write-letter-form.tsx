'use client';

import { Form } from '@base-ui/react/form';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { type Offer, OfferNote } from '@/components/billing/offer-note';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select, type SelectOption } from '@/components/ui/select';
import { showToast } from '@/components/ui/show-toast';
import { letterStyles } from '@/lib/core/letter-styles';
import { LetterBeingWritten } from './letter-being-written';
import { styleWords } from './style-words';
import { useLetterWriting } from './use-letter-writing';

type WriteLetterFormProps = {
  jobId: string;
  cvs: readonly SelectOption<string>[];
  cvId: string;
  /** Null when the built-in engine writes. */
  offer: Offer | null;
};

const styles = letterStyles.map((style) => ({ value: style, ...styleWords[style] }));

/** What to write, and in its place the letter while it is written. */
export function WriteLetterForm({ jobId, cvs, cvId, offer }: WriteLetterFormProps) {
  const router = useRouter();
  const { draft, failure, write, stop } = useLetterWriting((id) => router.push(`/letters/${id}`));
  const submit = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  const isWriting = draft !== null;
  const hasChoice = cvs.length > 1;

  // Whoever stopped, or was stopped, goes on where they began.
  useEffect(() => {
    if (wasWriting.current && !isWriting) submit.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);

  return (
    <>
      <div hidden={isWriting} className="max-w-lg">
        <Form
          noValidate
          errors={failure?.fields ?? {}}
          onFormSubmit={(values) => write({ cvId, ...values, jobId })}
          className="flex flex-col gap-5"
        >
          {hasChoice && (
            <Field label="From which CV" name="cvId">
              <Select name="cvId" options={cvs} defaultValue={cvId} />
            </Field>
          )}
          <Field label="Style" name="style">
            <RadioGroup label="Style" name="style" options={styles} defaultValue="professional" />
          </Field>
          <FormError message={failure && !failure.fields ? failure.message : null} />
          {offer && (
            <div>
              <OfferNote offer={offer} sends="Your CV and the posting are" />
              {offer.left === 0 && (
                <p className="text-sm text-muted">
                  Until then the built-in engine writes, as often as you like.
                </p>
              )}
            </div>
          )}
          <Button ref={submit} type="submit" tone="primary" className="sm:self-start">
            Write the letter
          </Button>
        </Form>
      </div>
      {isWriting && (
        <LetterBeingWritten
          text={draft}
          onStop={() => {
            stop();
            showToast({ title: 'Stopped. No letter was kept.' });
          }}
        />
      )}
    </>
  );
}
