import { and, eq, inArray, isNull, lt, notInArray, type SQL, sql } from 'drizzle-orm';
import { endedStatuses, isEnded } from '@/lib/core/payments';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { customers, subscriptions } from '@/lib/db/schema/payments';
import type { CardSubscription } from '@/lib/integrations/payments/types';
import { graceDays } from './rights-of';

export type Payer = {
  email: string | null;
  name: string | null;
  stripeCustomerId: string | null;
  /** Stands still while nobody is bound. */
  syncTicket: number;
};

/** Whom the gateway knows a person as, with a row to bind it to. */
export async function getPayer(userId: string): Promise<Payer> {
  const connection = await db();
  await connection.insert(customers).values({ userId }).onConflictDoNothing();
  const [row] = await connection
    .select({
      ...{ email: users.email, name: users.name },
      ...{ stripeCustomerId: customers.stripeCustomerId, syncTicket: customers.syncTicket },
    })
    .from(customers)
    .innerJoin(users, eq(users.id, customers.userId))
    .where(eq(customers.userId, userId));
  if (!row) throw new Error('a payer without a row');
  return row;
}

/** Bound once: who comes second gets what the first one bound. */
export async function bindCustomer(userId: string, stripeCustomerId: string): Promise<string> {
  const connection = await db();
  await connection
    .update(customers)
    .set({ stripeCustomerId })
    .where(and(eq(customers.userId, userId), isNull(customers.stripeCustomerId)));
  const { stripeCustomerId: bound } = await getPayer(userId);
  if (!bound) throw new Error('a payer without a customer');
  return bound;
}

/** The customer is not there any more. */
export async function unbindCustomer(userId: string, stripeCustomerId: string): Promise<void> {
  await (await db())
    .update(customers)
    .set({ stripeCustomerId: null })
    .where(and(eq(customers.userId, userId), eq(customers.stripeCustomerId, stripeCustomerId)));
}

/** A number for one reading of the gateway, taken before it; null when the customer is nobody's here. */
export async function takeSyncTicket(
  stripeCustomerId: string,
): Promise<{ userId: string; ticket: number } | null> {
  const [row] = await (await db())
    .update(customers)
    .set({ syncTicket: sql`${customers.syncTicket} + 1` })
    .where(eq(customers.stripeCustomerId, stripeCustomerId))
    .returning({ userId: customers.userId, ticket: customers.syncTicket });
  return row ?? null;
}

/** Claims the right to write what was read under a ticket, and holds others off until the transaction ends; false when a newer reading was written. */
export async function claimSync(userId: string, ticket: number): Promise<boolean> {
  const rows = await (await db())
    .update(customers)
    .set({ syncedTicket: ticket })
    .where(and(eq(customers.userId, userId), lt(customers.syncedTicket, ticket)))
    .returning({ userId: customers.userId });
  return rows.length > 0;
}

/** Until when a plan goes on whose charge is owed. */
export const graceEnd = sql`${subscriptions.pastDueSince} + make_interval(days => ${graceDays}::int)`;

/** What was owed until the grace was over ended then, and not when the gateway gave it up. */
const endedBy = (moment: SQL) => sql`coalesce(${subscriptions.endedAt}, least(${moment}, ${graceEnd}))`;

export type SubscriptionRow = Omit<typeof subscriptions.$inferSelect, 'userId' | 'endedAt'>;

export async function upsertSubscription(
  userId: string,
  one: Omit<CardSubscription, 'planId' | 'paymentId' | 'currency'> &
    Pick<SubscriptionRow, 'planId' | 'currency'>,
): Promise<void> {
  const isOver = isEnded(one.status) || one.status === 'unpaid';
  const ended = sql`coalesce(${one.endedAt?.toISOString() ?? null}::timestamptz, now())`;
  const set = { ...one, endedAt: isOver ? endedBy(ended) : null, syncedAt: sql`now()` };
  await (await db())
    .insert(subscriptions)
    .values({ ...one, endedAt: isOver ? ended : null, userId })
    .onConflictDoUpdate({ target: subscriptions.gatewayId, set, setWhere: eq(subscriptions.userId, userId) });
}

/** What the gateway does not name any more is over. */
export async function updateOthersAsCanceled(userId: string, known: readonly string[]): Promise<void> {
  await (await db())
    .update(subscriptions)
    .set({ status: 'canceled', endedAt: endedBy(sql`now()`), syncedAt: sql`now()` })
    .where(
      and(
        eq(subscriptions.userId, userId),
        notInArray(subscriptions.status, endedStatuses),
        known.length > 0 ? notInArray(subscriptions.gatewayId, [...known]) : undefined,
      ),
    );
}

/** The one that runs, also while its charge is owed; not one that waits for its first payment. */
export async function findSubscription(userId: string): Promise<SubscriptionRow | null> {
  const [row] = await (await db())
    .select()
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.userId, userId),
        inArray(subscriptions.status, ['active', 'trialing', 'past_due', 'unpaid', 'paused']),
      ),
    )
    .orderBy(sql`${subscriptions.periodEnd} desc`)
    .limit(1);
  if (!row) return null;
  const { userId: _, endedAt: _none, ...rest } = row;
  return rest;
}
