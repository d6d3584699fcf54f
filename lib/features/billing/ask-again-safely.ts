import { isProviderError, ProviderError } from '@/lib/core/errors';
import { outcomeUnknown } from '@/lib/core/payment-failure-of';

/**
 * For what charges nothing by itself and may be asked for again: an end that nobody knows is then told as a gateway that does not
 * answer, and not as money that may have gone.
 */
export async function askAgainSafely<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isProviderError(error) || error.detail.reason !== outcomeUnknown) throw error;
    throw new ProviderError(error.provider, error.kind, { cause: error });
  }
}
