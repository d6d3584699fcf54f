import {
  and,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNull,
  lte,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import { AppError } from '@/lib/core/errors';
import type { Gateway, PaymentFailure } from '@/lib/core/payments';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { passes, payments, subscriptions } from '@/lib/db/schema/payments';
import type { HeldPass, HeldSubscription } from './rights-of';

/** The person's subscriptions that may still give something. */
export async function listHeldSubscriptions(userId: string): Promise<HeldSubscription[]> {
  return (await db())
    .select({
      planId: subscriptions.planId,
      status: subscriptions.status,
      periodEnd: subscriptions.periodEnd,
      pastDueSince: subscriptions.pastDueSince,
      cancelsAtPeriodEnd: subscriptions.cancelsAtPeriodEnd,
    })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.userId, userId),
        notInArray(subscriptions.status, ['canceled', 'incomplete', 'incomplete_expired']),
      ),
    );
}

/** The person's passes that are not over. */
export async function listHeldPasses(userId: string): Promise<HeldPass[]> {
  return (await db())
    .select({
      planId: passes.planId,
      startsAt: passes.startsAt,
      endsAt: passes.endsAt,
      revokedAt: passes.revokedAt,
    })
    .from(passes)
    .where(and(eq(passes.userId, userId), isNull(passes.revokedAt), gt(passes.endsAt, sql`now()`)));
}

export type Payment = Omit<typeof payments.$inferSelect, 'userId' | 'seen'>;

const { userId: _owner, seen: _seen, ...paymentColumns } = getTableColumns(payments);

/** One payment or pass of a person is decided at a time; to be called in a transaction. */
export async function lockPayer(userId: string): Promise<void> {
  await (await db()).select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update');
}

export type NewPayment = Pick<Payment, 'gateway' | 'planId' | 'amountMinor' | 'currency' | 'expiresAt'>;

/** What the person has begun and not ended: asking again goes on with it. Stripe keeps an idempotency key for a day. */
export async function listOpenPayments(userId: string, gateway: Gateway): Promise<Payment[]> {
  return (await db())
    .select(paymentColumns)
    .from(payments)
    .where(
      and(
        eq(payments.userId, userId),
        eq(payments.gateway, gateway),
        inArray(payments.state, ['created', 'pending']),
        gt(payments.createdAt, sql`now() - interval '22 hours'`),
      ),
    )
    .orderBy(desc(payments.createdAt));
}

/**
 * Subscriptions that the person began before this one, and that Stripe would still take money for. By payment. One that is open was
 * chosen after it, by another window, or is too old to be gone on with.
 */
export async function listLeftBehind(userId: string, paymentId: string): Promise<string[]> {
  const rows = await (await db())
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        ...[eq(payments.userId, userId), ne(payments.id, paymentId), eq(payments.gateway, 'stripe')],
        inArray(payments.planId, ['premium_monthly', 'premium_yearly']),
        inArray(payments.state, ['created', 'pending', 'expired']),
        or(eq(payments.state, 'expired'), lte(payments.createdAt, sql`now() - interval '22 hours'`)),
        gt(payments.createdAt, sql`now() - interval '24 hours'`),
      ),
    );
  return rows.map(({ id }) => id);
}

export async function insertPayment(userId: string, payment: NewPayment): Promise<Payment> {
  const [row] = await (await db())
    .insert(payments)
    .values({ ...payment, userId })
    .returning(paymentColumns);
  if (!row) throw new Error('no payment was written');
  return row;
}

export async function findPayment(userId: string, paymentId: string): Promise<Payment | null> {
  const [row] = await (await db())
    .select(paymentColumns)
    .from(payments)
    .where(and(eq(payments.userId, userId), eq(payments.id, paymentId)));
  return row ?? null;
}

export async function getPayment(userId: string, paymentId: string): Promise<Payment> {
  const row = await findPayment(userId, paymentId);
  if (!row) throw new AppError('not_found', 'This payment does not exist.');
  return row;
}

/** Newest first. */
export async function listPayments(userId: string): Promise<Payment[]> {
  return (await db())
    .select(paymentColumns)
    .from(payments)
    .where(eq(payments.userId, userId))
    .orderBy(desc(payments.createdAt), desc(payments.id));
}

/** The gateway has it; what is settled already stays so. */
export async function updateAsPending(userId: string, paymentId: string, reference: string): Promise<void> {
  await (await db())
    .update(payments)
    .set({ reference, state: 'pending', updatedAt: sql`now()` })
    .where(and(eq(payments.userId, userId), eq(payments.id, paymentId), eq(payments.state, 'created')));
}

/** False when it had ended before, in whichever way: a success is never undone, and a failure not told twice. */
export async function updateAsFailed(
  userId: string,
  paymentId: string,
  ended: { state: 'failed' | 'expired'; failure: PaymentFailure | null },
): Promise<boolean> {
  const rows = await (await db())
    .update(payments)
    .set({ ...ended, settledAt: sql`now()`, updatedAt: sql`now()` })
    .where(
      and(
        eq(payments.userId, userId),
        eq(payments.id, paymentId),
        inArray(payments.state, ['created', 'pending']),
      ),
    )
    .returning({ id: payments.id });
  return rows.length > 0;
}

/** Why the last try failed, of a payment that another try may still make. */
export async function updateFailure(
  userId: string,
  paymentId: string,
  failure: PaymentFailure | null,
): Promise<void> {
  await (await db())
    .update(payments)
    .set({ failure, updatedAt: sql`now()` })
    .where(and(eq(payments.userId, userId), eq(payments.id, paymentId), eq(payments.state, 'pending')));
}

/** Where the answer to its start was lost, nobody has written down what it is called there. */
const named = (order: string) => sql`coalesce(${payments.reference}, ${order})`;

/** Also after we called it failed: the money came. False when it was counted before. */
export async function updateAsSucceeded(
  userId: string,
  paymentId: string,
  { order, ...paid }: { order: string; seen: Seen | null; chargeReference: string | null },
): Promise<boolean> {
  const rows = await (await db())
    .update(payments)
    .set({
      ...{ ...paid, state: 'succeeded', failure: null, reference: named(order) },
      ...{ settledAt: sql`now()`, updatedAt: sql`now()` },
    })
    .where(
      and(
        eq(payments.userId, userId),
        eq(payments.id, paymentId),
        inArray(payments.state, ['created', 'pending', 'failed', 'expired']),
      ),
    )
    .returning({ id: payments.id });
  return rows.length > 0;
}

export type Seen = NonNullable<typeof payments.$inferSelect.seen>;

/** False when it was kept before, or counts as paid. */
export async function updateAsMismatched(
  userId: string,
  paymentId: string,
  { seen, chargeReference }: { seen: Seen; chargeReference: string | null },
): Promise<boolean> {
  const rows = await (await db())
    .update(payments)
    .set({
      ...{ state: 'mismatched', seen, reference: named(seen.order), chargeReference },
      ...{ settledAt: sql`now()`, updatedAt: sql`now()` },
    })
    .where(
      and(
        eq(payments.userId, userId),
        eq(payments.id, paymentId),
        notInArray(payments.state, ['succeeded', 'refunded', 'mismatched']),
      ),
    )
    .returning({ id: payments.id });
  return rows.length > 0;
}

/** Days of a pass, after those that the person already has. One payment gives one pass, however often it is asked for. */
export async function insertPass(
  userId: string,
  payment: Pick<Payment, 'id' | 'planId'>,
  days: number,
): Promise<void> {
  const connection = await db();
  const [held] = await connection
    .select({ endsAt: sql<string | null>`max(${passes.endsAt})::text` })
    .from(passes)
    .where(and(eq(passes.userId, userId), isNull(passes.revokedAt)));
  const startsAt = sql`greatest(now(), ${held?.endsAt ?? null}::timestamptz)`;
  await connection
    .insert(passes)
    .values({
      ...{ userId, paymentId: payment.id, planId: payment.planId, startsAt },
      endsAt: sql`${startsAt} + make_interval(days => ${days}::int)`,
    })
    .onConflictDoNothing({ target: passes.paymentId });
}
