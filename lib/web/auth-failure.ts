import { AsyncLocalStorage } from 'node:async_hooks';
import { AuthError } from 'next-auth';

const failures = new AsyncLocalStorage<{ error: unknown }>();

/** Called by Auth.js's logger. It answers every failure with one of four words; its cause is said here alone. */
export function noteAuthFailure(error: unknown): void {
  const seen = failures.getStore();
  if (seen && seen.error === null) seen.error = error;
}

/** Runs something of Auth.js and gives what failed in it beside what it answered: null when nothing did. */
export async function withAuthFailure<T>(
  run: () => Promise<T>,
): Promise<{ answer: T | null; failure: unknown }> {
  const seen: { error: unknown } = { error: null };
  return failures.run(seen, async () => {
    try {
      return { answer: await run(), failure: seen.error };
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      return { answer: null, failure: seen.error ?? error };
    }
  });
}
