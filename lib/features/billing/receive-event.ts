import { inTransaction } from '@/lib/db/client';
import { enqueue } from '@/lib/integrations/queue';
import { findUnanswered, insertEvent, type NewEvent } from './inbox-queries';

const backstopSeconds = 30;

/**
 * Keeps an event whose sender was verified, with the work to answer for it: from then on nothing loses it.
 * Null when it was received before; but one that is sent again because we failed is tried again, also after its work was given up.
 */
export function receiveEvent(event: NewEvent): Promise<string | null> {
  return inTransaction(async () => {
    const eventId = await insertEvent(event);
    if (!eventId) return findUnanswered(event);
    // The door answers for it at once; this is for when it dies in the middle.
    await enqueue('handle-event', { eventId }, { delaySeconds: backstopSeconds });
    return eventId;
  });
}
