'use client';

import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';
import { maxPasswordLength, minPasswordLength, passwordLength } from '@/lib/features/account/schema';

/** Says while it is typed whether it is long enough; whether it is too common says the server. */
export function NewPasswordField({ hasFocus }: { hasFocus?: boolean }) {
  const [length, setLength] = useState(0);
  return (
    <Field label="New password" name="password" hint={<LengthHint length={length} />}>
      <PasswordInput
        name="password"
        autoComplete="new-password"
        autoFocus={hasFocus}
        onChange={(event) => setLength(passwordLength(event.target.value))}
      />
    </Field>
  );
}

function LengthHint({ length }: { length: number }) {
  if (length > maxPasswordLength) return `At most ${maxPasswordLength} characters.`;
  if (length < minPasswordLength)
    return `At least ${minPasswordLength} characters. A few words make a good one.`;
  return (
    <span className="inline-flex items-center gap-1.5 text-positive">
      <CircleCheck aria-hidden="true" size={16} />
      Long enough.
    </span>
  );
}
