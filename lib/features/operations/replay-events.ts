import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { enqueue } from '@/lib/integrations/queue';
import { insertAudit } from './audit-queries';
import { updateAsReplayed, updateShownAsReplayed } from './event-queries';
import type { EventRef, ReplayShown } from './schema';
import { mostReplays, toEventFilter } from './search-events';

/** A replay reads a customer with four calls; people's own payments need most of the gateway's limit. */
export const replayEverySeconds = 5;

/**
 * Has one event answered for anew, also one that was: what it is about is asked of the gateway again. The worker does it. Safe to
 * repeat. @throws AppError `not_found`
 */
export async function replayEvent(actor: Actor, { eventId }: EventRef): Promise<void> {
  assertAdmin(actor);
  await inTransaction(async () => {
    if (!(await updateAsReplayed(eventId))) {
      throw new AppError('not_found', 'This event is not here (any more).');
    }
    // Not held back by one of many, which may wait for a quarter of an hour.
    await askAnew(eventId, `replay-now:${eventId}`, 0);
    await insertAudit({ ...entryOf(actor), subject: `event/${eventId}`, detail: { count: 1 } });
  });
}

/** The same for all that a filter showed, the newest 200 at most, one after the other. Gives how many. */
export async function replayShown(
  actor: Actor,
  { until, ...search }: ReplayShown,
): Promise<{ count: number }> {
  assertAdmin(actor);
  return inTransaction(async () => {
    const eventIds = await updateShownAsReplayed(toEventFilter(search, until), mostReplays);
    // The oldest first, as they came.
    for (const [index, eventId] of eventIds.reverse().entries()) {
      await askAnew(eventId, `replay:${eventId}`, index * replayEverySeconds);
    }
    const { gateway, state, type, q, span } = search;
    const shown = [gateway, state, type, q, span].filter(Boolean).join(' ').slice(0, 200);
    const detail = { count: eventIds.length };
    if (eventIds.length > 0) await insertAudit({ ...entryOf(actor), subject: `events/${shown}`, detail });
    return { count: eventIds.length };
  });
}

/** Beside the work that an event came with: that may wait for half a minute still. */
const askAnew = (eventId: string, singletonKey: string, delaySeconds: number) =>
  enqueue('handle-event', { eventId }, { singletonKey, delaySeconds });

const entryOf = ({ userId }: Actor) => ({ actorId: userId, act: 'replay-events', result: 'done' }) as const;
