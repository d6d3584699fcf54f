import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { Gateway } from '@/lib/core/payments';
import { handleEvent } from '@/lib/features/billing/handle-event';
import type { NewEvent } from '@/lib/features/billing/inbox-queries';
import { receiveEvent } from '@/lib/features/billing/receive-event';
import { readBytes } from './read-bytes';

type Webhook = {
  provider: Gateway;
  /**
   * Verifies before anything is believed.
   * @throws AppError `unauthenticated` for what the gateway did not send, `invalid` for what is no event
   */
  read: (bytes: Uint8Array, headers: Headers) => Promise<Omit<NewEvent, 'provider'>>;
};

const limitBytes = 256 * 1024;
const say = (status: number, received: string) =>
  Response.json({ received }, { status, headers: { 'cache-control': 'no-store' } });

/** What a stranger is told; null when the fault is ours. */
function refusalOf(error: unknown): Response | null {
  if (isAppError(error, 'unauthenticated')) return say(401, error.reason ?? 'refused');
  if (!isAppError(error, 'invalid')) return null;
  return say(error.reason === 'too_large' ? 413 : 400, error.reason ?? 'unreadable');
}

/**
 * The door of a gateway's events: raw bytes, verified, kept once, then answered for at once. 2xx means that it is done or cannot
 * be lost any more; 4xx that it is not the gateway's; 5xx that the fault is ours and the gateway should send it again.
 */
export function defineWebhook({ provider, read }: Webhook) {
  return async (request: Request): Promise<Response> => {
    let eventId: string | null;
    try {
      const bytes = await readBytes(request, limitBytes, 'An event has at most 256 kB.');
      const event = await read(bytes, request.headers);
      eventId = await receiveEvent({ ...event, provider });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return refusal;
      log().error({ provider, fault: describeFault(error) }, 'an event could not be kept');
      return say(500, 'fault');
    }
    if (eventId === null) return say(200, 'before');
    try {
      await handleEvent({ eventId });
      return say(200, 'done');
    } catch (error) {
      // It is kept, and the worker tries again; the gateway may too.
      log().warn({ provider, eventId, fault: describeFault(error) }, 'an event is not answered for yet');
      return say(500, 'kept');
    }
  };
}
