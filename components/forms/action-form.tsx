'use client';

import { Form } from '@base-ui/react/form';
import { type ReactNode, useState, useTransition } from 'react';
import { FormError } from '@/components/ui/form-error';
import type { ActionResult } from '@/lib/core/result';
import { answerOf } from './answer-of';
import { FormPending } from './form-pending';

type ActionFormProps<Data> = {
  /** A server action made by `defineAction`: it gets the form's values by name. */
  action: (input: unknown) => Promise<ActionResult<Data>>;
  /** Values that no control holds, such as the id of what is changed. */
  hidden?: Record<string, unknown>;
  onDone?: (data: Data) => void;
  className?: string;
  children: ReactNode;
};

/**
 * Sends its fields to a server action. Errors of fields appear under the `Field` of the same name and go away when it
 * changes, others above the buttons; `SubmitButton` shows that it runs.
 */
export function ActionForm<Data>({ action, hidden, onDone, className, children }: ActionFormProps<Data>) {
  const [isPending, startTransition] = useTransition();
  const [fields, setFields] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string | null>(null);

  function send(values: Record<string, unknown>) {
    if (isPending) return;
    startTransition(async () => {
      const result = await answerOf(action({ ...values, ...hidden }));
      setFields(result.ok ? {} : (result.error.fields ?? {}));
      setMessage(result.ok || result.error.fields ? null : result.error.message);
      if (result.ok) onDone?.(result.data);
    });
  }

  // `post`: sent before the page's script is there, a password would stand in the address else.
  return (
    <Form
      errors={fields}
      onFormSubmit={send}
      method="post"
      noValidate
      className={className ?? 'flex flex-col gap-5'}
    >
      <FormPending value={isPending}>
        {children}
        <FormError message={message} />
      </FormPending>
    </Form>
  );
}
