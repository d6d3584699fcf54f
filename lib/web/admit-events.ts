import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { ProviderId } from '@/lib/core/providers';
import { readBytes } from './read-bytes';

type EventsDoor<T> = {
  provider: ProviderId;
  limitBytes: number;
  /**
   * Verifies before anything is believed, then keeps what came.
   * @throws AppError `unauthenticated` for what the provider did not send, `invalid` for what is no event
   */
  keep: (bytes: Uint8Array, headers: Headers) => Promise<T>;
};

export const sayReceived = (status: number, received: string) =>
  Response.json({ received }, { status, headers: { 'cache-control': 'no-store' } });

/** What a stranger is told; null when the fault is ours. */
function refusalOf(error: unknown): Response | null {
  if (isAppError(error, 'unauthenticated')) return sayReceived(401, error.reason ?? 'refused');
  if (!isAppError(error, 'invalid')) return null;
  return sayReceived(error.reason === 'too_large' ? 413 : 400, error.reason ?? 'unreadable');
}

/** The raw bytes of a provider's delivery, verified and kept; else the answer: 4xx when it is not the provider's, 5xx when the fault is ours. */
export async function admitEvents<T>(
  request: Request,
  { provider, limitBytes, keep }: EventsDoor<T>,
): Promise<{ kept: T } | { answer: Response }> {
  try {
    const bytes = await readBytes(request, limitBytes, 'This is longer than any event.');
    return { kept: await keep(bytes, request.headers) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return { answer: refusal };
    log().error({ provider, fault: describeFault(error) }, 'an event could not be kept');
    return { answer: sayReceived(500, 'fault') };
  }
}
