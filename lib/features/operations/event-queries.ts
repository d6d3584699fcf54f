import { and, desc, eq, gt, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Gateway } from '@/lib/core/payments';
import { db } from '@/lib/db/client';
import { webhookEvents } from '@/lib/db/schema/payments';
import type { EventSearch } from './schema';

export type EventRow = Omit<typeof webhookEvents.$inferSelect, 'payload'>;
export type EventPlace = Pick<EventRow, 'receivedAt' | 'id'>;

/** What a page shows, held fast at a moment: what comes later is not in it. */
export type EventFilter = Pick<EventSearch, 'gateway' | 'state' | 'type' | 'q'> & {
  since: Date | null;
  until: Date;
  /** Names that the search may mean besides the one that was written. */
  alsoNames: readonly string[];
};

const { id, provider, eventKey, type, subject, state, receivedAt, replays } = webhookEvents;
const columns = {
  ...{ id, provider, eventKey, type, subject, state, receivedAt, replays },
  ...{ attempts: webhookEvents.attempts, error: webhookEvents.error, replayedAt: webhookEvents.replayedAt },
  ...{ occurredAt: webhookEvents.occurredAt, handledAt: webhookEvents.handledAt },
};

function shown({ gateway, q, since, until, alsoNames, ...filter }: EventFilter): SQL | undefined {
  const names = [q, ...alsoNames].filter((name) => name !== '');
  return and(
    gateway ? eq(provider, gateway) : undefined,
    filter.state ? eq(state, filter.state) : undefined,
    filter.type ? sql`starts_with(${type}, ${filter.type})` : undefined,
    names.length > 0 ? or(inArray(subject, names), inArray(eventKey, names)) : undefined,
    since ? gt(receivedAt, since) : undefined,
    lte(receivedAt, until),
  );
}

/** Newest first, beginning after `place`. */
export async function listEvents(
  filter: EventFilter,
  place: EventPlace | null,
  limit: number,
): Promise<EventRow[]> {
  const before = place
    ? sql`(${receivedAt}, ${id}) < (${place.receivedAt.toISOString()}::timestamptz, ${place.id}::uuid)`
    : undefined;
  return (await db())
    .select(columns)
    .from(webhookEvents)
    .where(and(shown(filter), before))
    .orderBy(desc(receivedAt), desc(id))
    .limit(limit);
}

/** How many a filter shows, counted to `most`. */
export async function countEvents(filter: EventFilter, most: number): Promise<number> {
  const connection = await db();
  const some = connection.select({ id }).from(webhookEvents).where(shown(filter)).limit(most).as('some');
  return connection.$count(some);
}

export async function findEvent(eventId: string): Promise<typeof webhookEvents.$inferSelect | null> {
  const [row] = await (await db()).select().from(webhookEvents).where(eq(id, eventId));
  return row ?? null;
}

const anew = {
  state: 'received' as const,
  ...{ replays: sql`${replays} + 1`, replayedAt: sql`now()`, error: null, handledAt: null },
};

/** To be answered for anew, also what was; a handling under way does not end it any more. False when it is not there. */
export async function updateAsReplayed(eventId: string): Promise<boolean> {
  const rows = await (await db()).update(webhookEvents).set(anew).where(eq(id, eventId)).returning({ id });
  return rows.length > 0;
}

/** The same for the newest that a filter shows: gives them, newest first. */
export async function updateShownAsReplayed(filter: EventFilter, limit: number): Promise<string[]> {
  const connection = await db();
  const chosen = connection
    .select({ id })
    .from(webhookEvents)
    .where(shown(filter))
    .orderBy(desc(receivedAt), desc(id))
    .limit(limit);
  const rows = await connection
    .update(webhookEvents)
    .set(anew)
    .where(inArray(id, chosen))
    .returning({ id, at: receivedAt });
  return rows.sort((a, b) => b.at.getTime() - a.at.getTime()).map((row) => row.id);
}

export type EventLag = {
  /** In the last 24 hours, like `handled` and `p95Seconds`. */
  received: number;
  /** Of those that were never answered for, however long ago they came; null when all were. */
  oldestOpenSeconds: number | null;
  /** From received to answered for, of those that were at once or by themselves. */
  p95Seconds: number | null;
  handled: number;
  /** However long ago they came. */
  failed: number;
};

/** How events are answered for, by gateway; who has neither new nor open ones is not there. Replays tell nothing of it. */
export async function listEventLags(): Promise<Map<Gateway, EventLag>> {
  const first = sql`${replays} = 0`;
  const isNew = gt(receivedAt, sql`now() - interval '24 hours'`);
  const isOpen = inArray(state, ['received', 'failed']);
  const handled = sql`filter (where ${isNew} and ${first} and ${webhookEvents.handledAt} is not null)`;
  const open = sql`filter (where ${first} and ${isOpen})`;
  const took = sql`extract(epoch from ${webhookEvents.handledAt} - ${receivedAt})`;
  const rows = await (await db())
    .select({
      provider,
      received: sql<number>`(count(*) filter (where ${isNew}))::int`,
      handled: sql<number>`(count(*) ${handled})::int`,
      failed: sql<number>`(count(*) filter (where ${state} = 'failed'))::int`,
      oldestOpenSeconds: sql<number | null>`(max(extract(epoch from now() - ${receivedAt})) ${open})::float8`,
      p95Seconds: sql<
        number | null
      >`(percentile_disc(0.95) within group (order by ${took}) ${handled})::float8`,
    })
    .from(webhookEvents)
    // An index for each side.
    .where(or(isNew, isOpen))
    .groupBy(provider);
  return new Map(rows.map(({ provider: gateway, ...lag }) => [gateway, lag]));
}

/** Only what was answered for: the rest stays until somebody looked at it. */
export async function deleteHandledEvents(before: Date, limit: number): Promise<number> {
  const connection = await db();
  const old = connection
    .select({ id })
    .from(webhookEvents)
    .where(and(inArray(state, ['done', 'ignored']), lt(receivedAt, before)))
    .limit(limit);
  const rows = await connection.delete(webhookEvents).where(inArray(id, old)).returning({ id });
  return rows.length;
}

/** Of some subjects; where `words` are given, only those whose payload names one of them. Newest first. */
export async function listEventsAbout(
  subjects: readonly string[],
  words: readonly string[],
  limit: number,
): Promise<EventRow[]> {
  if (subjects.length === 0) return [];
  const names = words.map((word) => sql`strpos(${webhookEvents.payload}::text, ${word}) > 0`);
  return (await db())
    .select(columns)
    .from(webhookEvents)
    .where(and(inArray(subject, [...subjects]), names.length > 0 ? or(...names) : undefined))
    .orderBy(desc(receivedAt), desc(id))
    .limit(limit);
}
