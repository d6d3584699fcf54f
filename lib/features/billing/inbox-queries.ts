import { and, eq, lt, ne, or, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { customers, payments, webhookEvents } from '@/lib/db/schema/payments';

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

type Taken = Pick<InboxEvent, 'id' | 'replays'>;

/** Still to be answered for, and not asked for anew since this try began. */
const stillTaken = ({ id, replays }: Taken) =>
  and(
    ...[eq(webhookEvents.id, id), eq(webhookEvents.replays, replays)],
    ...[ne(webhookEvents.state, 'done'), ne(webhookEvents.state, 'ignored')],
  );

/** False when another try was first, or somebody wants a later one. */
export async function updateAsHandled(taken: Taken, state: 'done' | 'ignored'): Promise<boolean> {
  const rows = await (await db())
    .update(webhookEvents)
    .set({ state, error: null, handledAt: sql`now()` })
    .where(stillTaken(taken))
    .returning({ id: webhookEvents.id });
  return rows.length > 0;
}

export async function updateAsUnhandled(taken: Taken, error: string): Promise<void> {
  await (await db()).update(webhookEvents).set({ state: 'failed', error }).where(stillTaken(taken));
}

/** Whose payment it is: a gateway names the payment alone. */
export async function findPayer(paymentId: string): Promise<string | null> {
  const [row] = await (await db())
    .select({ userId: payments.userId })
    .from(payments)
    .where(eq(payments.id, paymentId));
  return row?.userId ?? null;
}

/** The customer whose payment a charge was: some of Stripe's events name the charge alone. */
export async function findCustomerOfCharge(chargeReference: string): Promise<string | null> {
  const [row] = await (await db())
    .select({ customerId: customers.stripeCustomerId })
    .from(payments)
    .innerJoin(customers, eq(customers.userId, payments.userId))
    .where(and(eq(payments.gateway, 'stripe'), eq(payments.chargeReference, chargeReference)));
  return row?.customerId ?? null;
}
