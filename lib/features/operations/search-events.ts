import { type Actor, assertAdmin } from '@/lib/core/actor';
import { isUuid } from '@/lib/core/is-uuid';
import { orderIdOf } from '@/lib/integrations/payments';
import { countEvents, type EventFilter, type EventPlace, type EventRow, listEvents } from './event-queries';
import type { EventSearch, EventSpan } from './schema';

export const eventPageSize = 50;
/** More are replayed in several steps: each asks the gateway, which takes so many calls a minute. */
export const mostReplays = 200;

export type EventPage = {
  events: EventRow[];
  /** Where the next page begins; null when this is the last. */
  next: EventPlace | null;
  /** How many the filter shows, counted to one more than can be replayed at once. */
  count: number;
  /** The moment that the page was held fast at. */
  until: Date;
};

/** Gateways' events, the newest first. */
export async function searchEvents(actor: Actor, search: EventSearch): Promise<EventPage> {
  assertAdmin(actor);
  const until = new Date();
  const filter = toEventFilter(search, until);
  const [rows, count] = await Promise.all([
    listEvents(filter, search.after ?? null, eventPageSize + 1),
    countEvents(filter, mostReplays + 1),
  ]);
  const events = rows.slice(0, eventPageSize);
  const next = rows.length > eventPageSize ? (events.at(-1) ?? null) : null;
  return { events, next, count, until };
}

const hourMs = 3_600_000;
const spansMs: Record<EventSpan, number | null> = {
  ...{ '1h': hourMs, '24h': 24 * hourMs, '7d': 7 * 24 * hourMs, '30d': 30 * 24 * hourMs },
  all: null,
};

export function toEventFilter(search: Omit<EventSearch, 'after'>, until: Date): EventFilter {
  const { gateway, state, type, q, span } = search;
  const spanMs = spansMs[span];
  return {
    ...{ gateway, state, type, q, until },
    since: spanMs === null ? null : new Date(until.getTime() - spanMs),
    alsoNames: isUuid(q) ? [orderIdOf(q)] : [],
  };
}
