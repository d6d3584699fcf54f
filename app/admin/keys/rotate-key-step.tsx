'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { type Freshness, FreshStep, type StepControl } from '@/app/admin/fresh-step';
import { BusyLine } from '@/components/feedback/busy-line';
import { ActionForm } from '@/components/forms/action-form';
import { useFormPending } from '@/components/forms/form-pending';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { TextLink } from '@/components/ui/text-link';
import type { RotatedKey } from '@/lib/features/operations/rotate-key';
import type { KeyRef } from '@/lib/features/operations/schema';
import { rotateKeyAction } from './actions';

type Rotation = {
  target: KeyRef;
  providerName: string;
  /** `API key of OpenAI` */
  title: string;
  hasOne: boolean;
  /** How long the webhook secret before still verifies; null for a key. */
  overlapHours: number | null;
};

type Rotated = RotatedKey & { hadOne: boolean };

type RotateKeyStepProps = Rotation & { freshness: Freshness; isOpenAtFirst: boolean };

export function RotateKeyStep({ freshness, isOpenAtFirst, ...rotation }: RotateKeyStepProps) {
  const label = rotation.hasOne ? 'Rotate' : 'Add';
  return (
    <FreshStep label={label} description={rotation.title} isOpenAtFirst={isOpenAtFirst} {...freshness}>
      {(control) => <RotateDialog {...rotation} {...control} signInHref={freshness.signInHref} />}
    </FreshStep>
  );
}

function RotateDialog({ isOpen, onOpenChange, ...rest }: Rotation & StepControl & { signInHref: string }) {
  // What was there before: the page below knows the new key as soon as it is in use.
  const [rotated, setRotated] = useState<Rotated | null>(null);
  const { title } = rest;
  const hasOne = rotated ? rotated.hadOne : rest.hasOne;
  function change(open: boolean) {
    setRotated(null);
    onOpenChange(open);
  }
  return (
    <Dialog
      title={`${hasOne ? 'Rotate' : 'Add'} the ${title}`}
      isOpen={isOpen}
      onOpenChange={change}
      footer={rotated && <DialogClose render={<Button tone="primary">Done</Button>} />}
    >
      {rotated ? (
        <Result providerName={rest.providerName} {...rotated} />
      ) : (
        <RotateForm {...rest} onDone={(done) => setRotated({ ...done, hadOne: rest.hasOne })} />
      )}
    </Dialog>
  );
}

type RotateFormProps = Omit<Rotation, 'title'> & { signInHref: string; onDone: (done: RotatedKey) => void };

function RotateForm({ target, providerName, hasOne, overlapHours, signInHref, onDone }: RotateFormProps) {
  const [isShown, setIsShown] = useState(false);
  const [isStale, setIsStale] = useState(false);

  async function rotate(input: unknown) {
    const result = await rotateKeyAction(input);
    setIsStale(!result.ok && result.error.reason === 'sign_in_again');
    return result;
  }

  return (
    <>
      <ActionForm action={rotate} hidden={target} onDone={onDone}>
        <Field label="New key" name="value" hint={whatHappens(providerName, hasOne, overlapHours)}>
          <div className="flex gap-2">
            <Input
              name="value"
              type={isShown ? 'text' : 'password'}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              data-1p-ignore
              data-lpignore="true"
              className="font-mono"
              autoFocus
            />
            <IconButton
              label={isShown ? 'Hide the key' : 'Show the key'}
              tone="secondary"
              onClick={() => setIsShown(!isShown)}
            >
              {isShown ? <EyeOff aria-hidden="true" size={16} /> : <Eye aria-hidden="true" size={16} />}
            </IconButton>
          </div>
        </Field>
        <TryingLine providerName={providerName} />
        <SubmitButton>Try it and use it</SubmitButton>
      </ActionForm>
      {isStale && (
        <p className="mt-4">
          <TextLink href={signInHref} target="_blank">
            Sign in again in a new tab
          </TextLink>
          , then come back to this one: what you pasted is still here.
        </p>
      )}
    </>
  );
}

function whatHappens(providerName: string, hasOne: boolean, overlapHours: number | null): string {
  const tried = `It is tried at ${providerName} first. One that does not work changes nothing.`;
  if (!hasOne) return tried;
  if (overlapHours !== null) {
    return `${tried} The secret before still verifies for ${overlapHours} hours.`;
  }
  return `${tried} The key before stays, to roll back to, until you revoke it.`;
}

function TryingLine({ providerName }: { providerName: string }) {
  return useFormPending() ? <BusyLine>{`Trying the key at ${providerName} …`}</BusyLine> : null;
}

function Result({ providerName, hadOne, lastFour, notes }: Rotated & { providerName: string }) {
  return (
    <Callout
      tone="positive"
      title={lastFour ? `The key ending in ${lastFour} is in use` : 'The new key is in use'}
    >
      <p>
        {providerName} accepted it. Every running instance has it within 10 seconds.
        {hadOne && ' The key before is kept below, to roll back to.'}
      </p>
      {notes.map((note) => (
        <p key={note} className="mt-1">
          {note}
        </p>
      ))}
    </Callout>
  );
}
