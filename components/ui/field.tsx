'use client';

import { Field as BaseField } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

type FieldProps = {
  label: string;
  /** Same as the control's name: server errors of an `ActionForm` find their field by it. */
  name?: string;
  hint?: ReactNode;
  /** A sentence that says what is wrong and what to write; errors of the surrounding form come by themselves. */
  error?: string;
  isOptional?: boolean;
  isLabelHidden?: boolean;
  className?: string;
  children: ReactNode;
};

type Wrong = Pick<ValidityState, 'valueMissing' | 'typeMismatch'>;

/** Our words for what the browser itself finds wrong: its own are in its language. An address of mail is the one type we check. */
function browserRemark({ valueMissing, typeMismatch }: Wrong): string | undefined {
  if (valueMissing) return 'Fill this in.';
  return typeMismatch ? 'Enter an address like name@example.com.' : undefined;
}

/** One label, one control, one hint, one error, tied together for screen readers. */
export function Field({
  label,
  name,
  hint,
  error,
  isOptional,
  isLabelHidden,
  className,
  children,
}: FieldProps) {
  return (
    <BaseField.Root
      name={name}
      invalid={error ? true : undefined}
      className={classNames('flex min-w-0 flex-col gap-1.5', className)}
    >
      <BaseField.Label className={isLabelHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
        {isOptional && <span className="font-normal text-muted"> (optional)</span>}
      </BaseField.Label>
      {hint && <BaseField.Description className="text-sm text-muted">{hint}</BaseField.Description>}
      {children}
      {error ? (
        <BaseField.Error match className="text-sm font-medium text-danger">
          {error}
        </BaseField.Error>
      ) : (
        <BaseField.Validity>
          {({ validity }) => {
            const remark = browserRemark(validity);
            return (
              <BaseField.Error
                className="text-sm font-medium text-danger"
                {...(remark && { children: remark })}
              />
            );
          }}
        </BaseField.Validity>
      )}
    </BaseField.Root>
  );
}
