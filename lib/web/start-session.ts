import { AuthError } from 'next-auth';
import { isAppError } from '@/lib/core/errors';
import type { WayIn } from '@/lib/core/ways-in';
import { signIn } from './auth';

/** Signs this browser in by what proves the person. @throws AppError with the sentence why it was refused */
export async function startSession(way: WayIn, proof: Record<string, string>): Promise<void> {
  try {
    await signIn(way, { ...proof, redirect: false, redirectTo: '/' });
  } catch (error) {
    const cause = error instanceof AuthError ? error.cause?.err : undefined;
    throw isAppError(cause) ? cause : error;
  }
}
