import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { Gateway } from '@/lib/core/payments';
import { handleEvent } from '@/lib/features/billing/handle-event';
import type { NewEvent } from '@/lib/features/billing/inbox-queries';
import { receiveEvent } from '@/lib/features/billing/receive-event';
import { admitEvents, sayReceived } from './admit-events';

type Webhook = {
  provider: Gateway;
  /**
   * Verifies before anything is believed.
   * @throws AppError `unauthenticated` for what the gateway did not send, `invalid` for what is no event
   */
  read: (bytes: Uint8Array, headers: Headers) => Promise<Omit<NewEvent, 'provider'>>;
};

const limitBytes = 256 * 1024;

/**
 * The door of a gateway's events: raw bytes, verified, kept once, then answered for at once. 2xx means that it is done or cannot
 * be lost any more; 4xx that it is not the gateway's; 5xx that the fault is ours and the gateway should send it again.
 */
export function defineWebhook({ provider, read }: Webhook) {
  const keep = async (bytes: Uint8Array, headers: Headers) =>
    receiveEvent({ ...(await read(bytes, headers)), provider });
  return async (request: Request): Promise<Response> => {
    const admitted = await admitEvents(request, { provider, limitBytes, keep });
    if ('answer' in admitted) return admitted.answer;
    const eventId = admitted.kept;
    if (eventId === null) return sayReceived(200, 'before');
    try {
      await handleEvent({ eventId });
      return sayReceived(200, 'done');
    } catch (error) {
      // It is kept, and the worker tries again; the gateway may too.
      log().warn({ provider, eventId, fault: describeFault(error) }, 'an event is not answered for yet');
      return sayReceived(500, 'kept');
    }
  };
}
