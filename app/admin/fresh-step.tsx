'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonTone } from '@/components/ui/button-style';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { LinkButton } from '@/components/ui/link-button';

export type Freshness = {
  /** Milliseconds of the epoch until when a sensitive step needs no new sign-in. */
  untilMs: number;
  /** Where to sign in again; it leads back to the step that was begun. */
  signInHref: string;
};

export type StepControl = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The server found the sign-in too old. */
  onStale: () => void;
};

type FreshStepProps = Freshness & {
  label: string;
  /** Names the thing, for people who hear one button after the other. */
  description: string;
  tone?: ButtonTone;
  isOpenAtFirst?: boolean;
  children: (control: StepControl) => ReactNode;
};

/** The button of a sensitive step: opens it while the sign-in is fresh, else offers to sign in again first. */
export function FreshStep(props: FreshStepProps) {
  const { label, description, tone, untilMs, signInHref, isOpenAtFirst = false, children } = props;
  const [opened, setOpened] = useState<'step' | 'sign-in' | null>(isOpenAtFirst ? 'step' : null);
  return (
    <>
      <Button
        size="small"
        tone={tone}
        aria-label={`${label}: ${description}`}
        onClick={() => setOpened(Date.now() < untilMs ? 'step' : 'sign-in')}
      >
        {label}
      </Button>
      {children({
        isOpen: opened === 'step',
        // Closing must not take away the offer that the server's answer just opened.
        onOpenChange: (isOpen) =>
          setOpened((before) => (isOpen ? 'step' : before === 'sign-in' ? before : null)),
        onStale: () => setOpened('sign-in'),
      })}
      <Dialog
        title="Sign in again first"
        description="You signed in more than ten minutes ago. This needs a new proof that it is you; then you come back here."
        size="small"
        isOpen={opened === 'sign-in'}
        onOpenChange={(isOpen) => setOpened(isOpen ? 'sign-in' : null)}
        footer={
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <LinkButton tone="primary" href={signInHref}>
              Sign in again
            </LinkButton>
          </>
        }
      />
    </>
  );
}
