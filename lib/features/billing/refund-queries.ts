import { and, asc, eq, gt, inArray, isNull, lt, ne, notInArray, sql } from 'drizzle-orm';
import { endedStatuses, type PaymentFailure, type PaymentState, type RefundState } from '@/lib/core/payments';
import { db } from '@/lib/db/client';
import { passes, paymentDifferences, payments, refunds, subscriptions } from '@/lib/db/schema/payments';

export type RefundRow = Omit<typeof refunds.$inferSelect, 'userId'>;
export type PaidPayment = typeof payments.$inferSelect;

export const openRefundStates = ['created', 'pending'] as const satisfies RefundState[];

/** What came in, which is what can go back. */
export const paidMinorOf = ({ seen, amountMinor }: Pick<PaidPayment, 'seen' | 'amountMinor'>): number =>
  seen?.amountMinor ?? amountMinor;

export async function findPaidPayment(userId: string, paymentId: string): Promise<PaidPayment | null> {
  const [row] = await (await db())
    .select()
    .from(payments)
    .where(and(eq(payments.userId, userId), eq(payments.id, paymentId)));
  return row ?? null;
}

/** Oldest first. */
export async function listRefunds(userId: string, paymentId: string): Promise<RefundRow[]> {
  const rows = await (await db())
    .select()
    .from(refunds)
    .where(and(eq(refunds.userId, userId), eq(refunds.paymentId, paymentId)))
    .orderBy(asc(refunds.createdAt), asc(refunds.id));
  return rows.map(({ userId: _, ...row }) => row);
}

type NewRefund = Pick<RefundRow, 'paymentId' | 'amountMinor' | 'reason' | 'origin'> &
  Partial<Pick<RefundRow, 'id' | 'state' | 'gatewayId' | 'requestedBy' | 'endsSubscription'>>;

/** Null when there is one under its id, or under the gateway's. */
export async function insertRefund(userId: string, refund: NewRefund): Promise<RefundRow | null> {
  const [row] = await (await db())
    .insert(refunds)
    .values({ ...refund, userId })
    .onConflictDoNothing()
    .returning();
  if (!row) return null;
  const { userId: _, ...rest } = row;
  return rest;
}

/** Counts a try before it is made; null when the refund needs none any more. */
export async function updateAsTried(userId: string, refundId: string): Promise<number | null> {
  const [row] = await (await db())
    .update(refunds)
    .set({ attempts: sql`${refunds.attempts} + 1`, updatedAt: sql`now()` })
    .where(and(eq(refunds.userId, userId), eq(refunds.id, refundId), eq(refunds.state, 'created')))
    .returning({ attempts: refunds.attempts });
  return row?.attempts ?? null;
}

/** A try that surely did not get to the gateway is none. */
export async function updateAsNotTried(userId: string, refundId: string): Promise<void> {
  await (await db())
    .update(refunds)
    .set({ attempts: sql`${refunds.attempts} - 1` })
    .where(and(eq(refunds.userId, userId), eq(refunds.id, refundId), gt(refunds.attempts, 0)));
}

export async function updateRefund(
  userId: string,
  refundId: string,
  change: { state: RefundState; gatewayId?: string; failure: PaymentFailure | null },
): Promise<void> {
  await (await db())
    .update(refunds)
    .set({ ...change, updatedAt: sql`now()` })
    .where(and(eq(refunds.userId, userId), eq(refunds.id, refundId)));
}

export async function updateRefunded(
  userId: string,
  paymentId: string,
  change: { refundedMinor: number; state: PaymentState },
): Promise<void> {
  await (await db())
    .update(payments)
    .set({ ...change, updatedAt: sql`now()` })
    .where(and(eq(payments.userId, userId), eq(payments.id, paymentId)));
}

const passOf = (userId: string, paymentId: string) =>
  and(eq(passes.userId, userId), eq(passes.paymentId, paymentId));

/** Its days are over, and those that were to follow them begin so much earlier. */
export async function updatePassAsRevoked(userId: string, paymentId: string): Promise<void> {
  const connection = await db();
  const [revoked] = await connection
    .update(passes)
    .set({ revokedAt: sql`now()` })
    .where(and(passOf(userId, paymentId), isNull(passes.revokedAt)))
    .returning();
  if (!revoked) return;
  const unused = sql`greatest(interval '0', ${revoked.endsAt.toISOString()}::timestamptz
    - greatest(now(), ${revoked.startsAt.toISOString()}::timestamptz))`;
  await connection
    .update(passes)
    .set({ startsAt: sql`${passes.startsAt} - ${unused}`, endsAt: sql`${passes.endsAt} - ${unused}` })
    .where(
      and(
        eq(passes.userId, userId),
        isNull(passes.revokedAt),
        sql`${passes.startsAt} >= ${revoked.endsAt.toISOString()}::timestamptz`,
      ),
    );
}

/** The money did not go back after all: what was left of its days comes after those that the person has. */
export async function updatePassAsRestored(userId: string, paymentId: string): Promise<void> {
  const connection = await db();
  const held = sql`(select max(p.ends_at) from ${passes} p where p.user_id = ${userId} and p.revoked_at is null)`;
  const startsAt = sql`greatest(now(), ${held})`;
  const left = sql`greatest(interval '0', ${passes.endsAt} - greatest(${passes.revokedAt}, ${passes.startsAt}))`;
  await connection
    .update(passes)
    .set({ startsAt, endsAt: sql`${startsAt} + ${left}`, revokedAt: null })
    .where(and(passOf(userId, paymentId), sql`${passes.revokedAt} is not null`));
}

/** A payment that went back whole differs from nothing any more: neither by what came nor by whom it was for. */
export async function updateDifferencesAsConverged({ gateway, reference, id }: PaidPayment): Promise<void> {
  await (await db())
    .update(paymentDifferences)
    .set({ isConverged: true, convergedAt: sql`now()` })
    .where(
      and(
        ...[eq(paymentDifferences.gateway, gateway), eq(paymentDifferences.subject, reference ?? id)],
        inArray(paymentDifferences.kind, ['amount', 'owner']),
        eq(paymentDifferences.isConverged, false),
      ),
    );
}

export async function isRunning(userId: string, gatewayId: string): Promise<boolean> {
  const rows = await (await db())
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        ...[eq(subscriptions.userId, userId), eq(subscriptions.gatewayId, gatewayId)],
        notInArray(subscriptions.status, endedStatuses),
      ),
    );
  return rows.length > 0;
}

/** How much of a payment the gateway has as given back or on its way there, by our rows; and whether some wait. */
export async function sumRefunds(
  userId: string,
  paymentId: string,
): Promise<{ knownMinor: number; openCount: number }> {
  const [row] = await (await db())
    .select({
      knownMinor: sql<number>`coalesce(sum(${refunds.amountMinor})
        filter (where ${refunds.state} in ('pending', 'succeeded')), 0)::int`,
      openCount: sql<number>`(count(*) filter (where ${refunds.state} in ('created', 'pending')))::int`,
    })
    .from(refunds)
    .where(and(eq(refunds.userId, userId), eq(refunds.paymentId, paymentId)));
  return row ?? { knownMinor: 0, openCount: 0 };
}

/** What of a payment goes back, went back or may have, in minor units; under the payer's lock nobody takes of it meanwhile. */
export async function sumTaken(userId: string, paymentId: string): Promise<number> {
  const [row] = await (await db())
    .select({ taken: sql<number>`coalesce(sum(${refunds.amountMinor}), 0)::int` })
    .from(refunds)
    .where(and(eq(refunds.userId, userId), eq(refunds.paymentId, paymentId), ne(refunds.state, 'failed')));
  return row?.taken ?? 0;
}

/** Payments with refunds that nobody knows the end of, begun over an hour ago; by payment. */
export async function listUnfinishedRefunds(
  after: string | null,
  limit: number,
): Promise<{ paymentId: string; userId: string }[]> {
  return (await db())
    .selectDistinct({ paymentId: refunds.paymentId, userId: refunds.userId })
    .from(refunds)
    .where(
      and(
        ...[
          inArray(refunds.state, [...openRefundStates]),
          lt(refunds.createdAt, sql`now() - interval '1 hour'`),
        ],
        after ? gt(refunds.paymentId, after) : undefined,
      ),
    )
    .orderBy(asc(refunds.paymentId))
    .limit(limit);
}

/** Whose refund it is, and of which payment: a gateway names the refund alone. */
export async function findRefundOwner(
  refundId: string,
): Promise<{ userId: string; paymentId: string } | null> {
  const [row] = await (await db())
    .select({ userId: refunds.userId, paymentId: refunds.paymentId })
    .from(refunds)
    .where(eq(refunds.id, refundId));
  return row ?? null;
}
