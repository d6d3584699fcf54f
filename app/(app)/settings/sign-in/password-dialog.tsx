'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { NewPasswordField } from '@/components/forms/new-password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { UsernameForManager } from '@/components/forms/username-for-manager';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';
import { showToast } from '@/components/ui/show-toast';
import { replacePassword, savePassword } from './password-actions';

type PasswordDialogProps = {
  email: string;
  hasPassword: boolean;
  /** Without it the present password has to prove the person. */
  isFresh: boolean;
};

export function PasswordDialog({ email, hasPassword, isFresh }: PasswordDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const title = hasPassword ? 'Change password' : 'Set a password';

  function finish() {
    setIsOpen(false);
    showToast({
      title: hasPassword ? 'Password changed' : 'Password set',
      description: 'Every other browser is signed out.',
    });
  }

  return (
    <Dialog
      title={title}
      description="Every other browser is signed out of your account."
      size="small"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button>{title}</Button>}
    >
      <ActionForm action={isFresh ? savePassword : replacePassword} onDone={finish}>
        <UsernameForManager email={email} />
        {!isFresh && (
          <Field label="Present password" name="presentPassword">
            <PasswordInput name="presentPassword" autoComplete="current-password" autoFocus />
          </Field>
        )}
        <NewPasswordField hasFocus={isFresh} />
        <SubmitButton>{title}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
