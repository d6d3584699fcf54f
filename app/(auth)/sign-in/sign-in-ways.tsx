'use client';

import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { oidcWays, type WayIn } from '@/lib/core/ways-in';
import type { OutboxDoor } from './outbox-hint';
import type { PhoneChoice } from './phone-step';
import { PhoneSteps } from './phone-steps';
import { ProviderButtons } from './provider-buttons';
import type { SignInProblem } from './sign-in-problems';
import { SignInSteps } from './sign-in-steps';
import type { WayProps } from './way-props';

type SignInWaysProps = WayProps & {
  ways: readonly WayIn[];
  /** Why the last try came to nothing. */
  problem: SignInProblem | null;
  phone: PhoneChoice & { /** Where text messages are shown that nobody sends. */ outbox: OutboxDoor };
};

const codeWays = [
  { value: 'email', label: 'Email' },
  { value: 'phone', label: 'Phone' },
] as const;
type CodeWay = (typeof codeWays)[number]['value'];

const isOidcWay = (way: WayIn) => oidcWays.some((one) => one === way);

/** Every way in that works here, on one page. */
export function SignInWays({ ways, problem, phone, ...props }: SignInWaysProps) {
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
      {problem && (
        <Callout tone="caution" title={problem.title} className="mt-6">
          {problem.text}
        </Callout>
      )}
      <ProviderButtons {...props} ways={ways} />
      {offered.length > 1 && (
        <SegmentedControl
          label="Where the code goes"
          segments={offered}
          value={chosen}
          onValueChange={setChosen}
          className={classNames('mb-4 w-full', !ways.some(isOidcWay) && 'mt-6')}
        />
      )}
      {chosen === 'email' && <SignInSteps {...props} isPasswordOffered={ways.includes('password')} />}
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
