import { AuthError } from 'next-auth';
import { isAppError } from '@/lib/core/errors';
import type { VerifySignInCode } from '@/lib/features/account/schema';
import { signIn } from './auth';

/** Signs this browser in. @throws AppError with the sentence why it was refused */
export async function startSession(input: VerifySignInCode): Promise<void> {
  try {
    await signIn('email', { ...input, redirect: false, redirectTo: '/' });
  } catch (error) {
    const cause = error instanceof AuthError ? error.cause?.err : undefined;
    throw isAppError(cause) ? cause : error;
  }
}
