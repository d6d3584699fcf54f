import { and, eq, lt, ne, or, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { payments, webhookEvents } from '@/lib/db/schema/payments';

export type InboxEvent = typeof webhookEvents.$inferSelect;
export type NewEvent = Pick<
  InboxEvent,
  'provider' | 'eventKey' | 'type' | 'subject' | 'payload' | 'occurredAt'
>;

/** Null when this event was received before. */
export async function insertEvent(event: NewEvent): Promise<string | null> {
  const [row] = await (await db())
    .insert(webhookEvents)
    .values(event)
    .onConflictDoNothing({ target: [webhookEvents.provider, webhookEvents.eventKey] })
    .returning({ id: webhookEvents.id });
  return row?.id ?? null;
}

/** The event of this key when the last try at it failed, or when nobody can be at it any more. */
export async function findUnanswered({
  provider,
  eventKey,
}: Pick<NewEvent, 'provider' | 'eventKey'>): Promise<string | null> {
  const [row] = await (await db())
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(
      and(
        ...[eq(webhookEvents.provider, provider), eq(webhookEvents.eventKey, eventKey)],
        or(
          eq(webhookEvents.state, 'failed'),
          and(
            eq(webhookEvents.state, 'received'),
            lt(webhookEvents.receivedAt, sql`now() - interval '5 minutes'`),
          ),
        ),
      ),
    );
  return row?.id ?? null;
}

/** Counts one more try; null when there is no such event or it is answered for. */
export async function takeEvent(eventId: string): Promise<InboxEvent | null> {
  const [row] = await (await db())
    .update(webhookEvents)
    .set({ attempts: sql`${webhookEvents.attempts} + 1` })
    .where(
      and(eq(webhookEvents.id, eventId), ne(webhookEvents.state, 'done'), ne(webhookEvents.state, 'ignored')),
    )
    .returning();
  return row ?? null;
}

/** False when another try was first. */
export async function updateAsHandled(eventId: string, state: 'done' | 'ignored'): Promise<boolean> {
  const rows = await (await db())
    .update(webhookEvents)
    .set({ state, error: null, handledAt: sql`now()` })
    .where(
      and(eq(webhookEvents.id, eventId), ne(webhookEvents.state, 'done'), ne(webhookEvents.state, 'ignored')),
    )
    .returning({ id: webhookEvents.id });
  return rows.length > 0;
}

export async function updateAsUnhandled(eventId: string, error: string): Promise<void> {
  await (await db())
    .update(webhookEvents)
    .set({ state: 'failed', error })
    .where(
      and(eq(webhookEvents.id, eventId), ne(webhookEvents.state, 'done'), ne(webhookEvents.state, 'ignored')),
    );
}

/** Whose payment it is: a gateway names the payment alone. */
export async function findPayer(paymentId: string): Promise<string | null> {
  const [row] = await (await db())
    .select({ userId: payments.userId })
    .from(payments)
    .where(eq(payments.id, paymentId));
  return row?.userId ?? null;
}
