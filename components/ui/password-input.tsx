'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { IconButton } from './icon-button';
import { Input } from './input';

type PasswordInputProps = Omit<ComponentProps<typeof Input>, 'type' | 'autoComplete' | 'className'> & {
  autoComplete: 'current-password' | 'new-password';
};

/** A password, hidden until its reader wants to see it. Stands in a `Field` for its label. */
export function PasswordInput(props: PasswordInputProps) {
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
        className="w-full pr-11"
        {...props}
      />
      <IconButton
        label="Show password"
        aria-pressed={isShown}
        size="small"
        className="absolute inset-y-0 right-0.5 my-auto"
        onClick={() => setIsShown(!isShown)}
      >
        <Icon aria-hidden="true" size={18} />
      </IconButton>
    </div>
  );
}
