'use client';

import { Callout } from '@/components/ui/callout';
import type { WayIn } from '@/lib/core/ways-in';
import { ProviderButtons } from './provider-buttons';
import type { SignInProblem } from './sign-in-problems';
import { SignInSteps } from './sign-in-steps';
import type { WayProps } from './way-props';

type SignInWaysProps = WayProps & {
  ways: readonly WayIn[];
  /** Why the last try came to nothing. */
  problem: SignInProblem | null;
};

/** Every way in that works here, on one page. */
export function SignInWays({ ways, problem, ...props }: SignInWaysProps) {
  return (
    <>
      <h1 className="text-2xl font-semibold">{props.again ? 'Sign in again' : 'Sign in'}</h1>
      {props.again && (
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
      {ways.includes('email') && <SignInSteps {...props} />}
    </>
  );
}
