import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { Gateway } from '@/lib/core/payments';
import { handleEvent } from '@/lib/features/billing/handle-event';
import type { NewEvent } from '@/lib/features/billing/inbox-queries';
import { receiveEvent } from '@/lib/features/billing/receive-event';
import { readBytes } from './read-bytes';

/** What its gateway says of a request, looked at before anything in it is believed. */
export type ReadWebhook =
  | { event: Omit<NewEvent, 'provider'> }
  /** `unknown`: nothing is set up that could verify it. */
  | { refused: 'forged' | 'stale' | 'unreadable' | 'unknown' };

type Webhook = {
  provider: Gateway;
  /** Never throws for what a stranger may send. */
  read: (bytes: Uint8Array, headers: Headers) => Promise<ReadWebhook>;
};

const limitBytes = 256 * 1024;
const say = (status: number, word: string) =>
  Response.json({ received: word }, { status, headers: { 'cache-control': 'no-store' } });
const statusOf = { forged: 401, stale: 400, unreadable: 400, unknown: 404 } as const;

/**
 * The door of a gateway's events: raw bytes, verified, kept once, then answered for at once. 2xx means that it is done or cannot
 * be lost any more; 4xx that it is not the gateway's; 5xx that the fault is ours and the gateway should send it again.
 */
export function defineWebhook({ provider, read }: Webhook) {
  return async (request: Request): Promise<Response> => {
    let eventId: string | null;
    try {
      const bytes = await readBytes(request, limitBytes, 'An event has at most 256 kB.');
      const result = await read(bytes, request.headers);
      if ('refused' in result) return say(statusOf[result.refused], result.refused);
      eventId = await receiveEvent({ ...result.event, provider });
    } catch (error) {
      if (isAppError(error, 'invalid')) return say(413, 'too_large');
      log().error({ provider, fault: describeFault(error) }, 'an event could not be kept');
      return say(500, 'fault');
    }
    if (eventId === null) return say(200, 'before');
    try {
      await handleEvent(eventId);
      return say(200, 'done');
    } catch (error) {
      // It is kept, and the worker tries again; the gateway may too.
      log().warn(
        { provider, eventId, fault: describeFault(error) },
        'an event could not be answered for yet',
      );
      return say(500, 'kept');
    }
  };
}
