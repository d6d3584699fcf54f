'use client';

import type { WayIn } from '@/lib/core/ways-in';
import { SignInSteps } from './sign-in-steps';
import type { WayProps } from './way-props';

/** Every way in that works here, on one page. */
export function SignInWays({ ways, ...props }: WayProps & { ways: readonly WayIn[] }) {
  return (
    <>
      <h1 className="text-2xl font-semibold">{props.again ? 'Sign in again' : 'Sign in'}</h1>
      {props.again && (
        <p className="mt-1 text-muted">
          What you are about to do needs a new proof that it is you. Then you come back to where you were.
        </p>
      )}
      {ways.includes('email') && <SignInSteps {...props} isPasswordOffered={ways.includes('password')} />}
    </>
  );
}
