import { isProviderError } from './errors';
import type { FailureKind } from './providers';

export type Served<Vendor, T> = {
  value: T;
  vendor: Vendor;
  /** Why the vendors before this one did not serve; null when the first did. */
  failure: FailureKind | null;
};

/**
 * The first vendor that answers. Goes on to the next after a provider's failure; stops where another vendor would not help:
 * our own input was rejected, the caller left, or it is no provider's failure at all.
 * @throws the last failure when none served
 */
export async function firstAvailable<Vendor, T>(
  vendors: readonly Vendor[],
  run: (vendor: Vendor) => Promise<T>,
  /** After these another vendor would not help; the built-in engine always does. */
  stopsOn: readonly FailureKind[] = ['rejected'],
): Promise<Served<Vendor, T>> {
  let failure: FailureKind | null = null;
  let last: unknown = new Error('no vendor to ask');
  for (const vendor of vendors) {
    try {
      return { value: await run(vendor), vendor, failure };
    } catch (error) {
      if (!isProviderError(error) || stopsOn.includes(error.kind)) throw error;
      failure = error.kind;
      last = error;
    }
  }
  throw last;
}
