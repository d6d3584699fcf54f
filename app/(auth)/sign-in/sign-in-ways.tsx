'use client';

import { useState } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { WayIn } from '@/lib/core/ways-in';
import type { OutboxDoor } from './outbox-hint';
import type { PhoneChoice } from './phone-step';
import { PhoneSteps } from './phone-steps';
import { SignInSteps } from './sign-in-steps';
import type { WayProps } from './way-props';

type SignInWaysProps = WayProps & {
  ways: readonly WayIn[];
  phone: PhoneChoice & { /** Where text messages are shown that nobody sends. */ outbox: OutboxDoor };
};

const codeWays = [
  { value: 'email', label: 'Email' },
  { value: 'phone', label: 'Phone' },
] as const;
type CodeWay = (typeof codeWays)[number]['value'];

/** Every way in that works here, on one page. */
export function SignInWays({ ways, phone, ...props }: SignInWaysProps) {
  const { again } = props;
  // Who proves it once more does so by what they have.
  const offered = codeWays.filter(({ value }) => ways.includes(value) && (!again || again[value] !== null));
  const [chosen, setChosen] = useState<CodeWay | undefined>(offered[0]?.value);
  return (
    <>
      <h1 className="text-2xl font-semibold">{again ? 'Sign in again' : 'Sign in'}</h1>
      {again && (
        <p className="mt-1 text-muted">
          What you are about to do needs a new proof that it is you. Then you come back to where you were.
        </p>
      )}
      {offered.length > 1 && (
        <SegmentedControl
          label="Where the code goes"
          segments={offered}
          value={chosen}
          onValueChange={setChosen}
          className="mt-6 mb-4 w-full"
        />
      )}
      {chosen === 'email' && <SignInSteps {...props} />}
      {chosen === 'phone' && (
        <PhoneSteps
          {...props}
          {...phone}
          onUseEmail={offered.length > 1 ? () => setChosen('email') : undefined}
        />
      )}
    </>
  );
}
