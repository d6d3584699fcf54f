import { and, desc, eq, getTableColumns, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { PaymentFailure, PaymentState } from '@/lib/core/payments';
import type { Price } from '@/lib/core/plans';
import { db } from '@/lib/db/client';
import { paymentDifferences, payments, refunds } from '@/lib/db/schema/payments';

export type UpiPayment = typeof payments.$inferSelect;

const own = (userId: string, id: string) =>
  and(eq(payments.userId, userId), eq(payments.id, id), eq(payments.gateway, 'phonepe'));

/** With its age by the clock that dated it: the one of whoever asks may be another. */
export async function findUpiPayment(
  userId: string,
  id: string,
): Promise<(UpiPayment & { ageSeconds: number }) | null> {
  const ageSeconds = sql<number>`extract(epoch from now() - ${payments.createdAt})::float8`;
  const [row] = await (await db())
    .select({ ...getTableColumns(payments), ageSeconds })
    .from(payments)
    .where(own(userId, id));
  return row ?? null;
}

/** One that the person can still go on with: its page is open for `leastSeconds`, or is being made since less than that. */
export async function findOpenUpiPayment(
  userId: string,
  planId: Price['planId'],
  leastSeconds: number,
): Promise<UpiPayment | null> {
  const span = sql`make_interval(secs => ${leastSeconds}::int)`;
  const hasPage = and(isNotNull(payments.payUrl), gt(payments.expiresAt, sql`now() + ${span}`));
  const isBegun = and(isNull(payments.payUrl), gt(payments.createdAt, sql`now() - ${span}`));
  const [row] = await (await db())
    .select()
    .from(payments)
    .where(
      and(
        ...[eq(payments.userId, userId), eq(payments.planId, planId), eq(payments.gateway, 'phonepe')],
        ...[inArray(payments.state, ['created', 'pending']), or(hasPage, isBegun)],
      ),
    )
    .orderBy(desc(payments.createdAt))
    .limit(1);
  return row ?? null;
}

export async function insertUpiPayment(
  userId: string,
  payment: Price & { id: string; reference: string; expiresInSeconds: number },
): Promise<UpiPayment> {
  const { expiresInSeconds, ...rest } = payment;
  const expiresAt = sql`now() + make_interval(secs => ${expiresInSeconds}::int)`;
  const [row] = await (await db())
    .insert(payments)
    .values({ ...rest, userId, gateway: 'phonepe', expiresAt })
    .returning();
  if (!row) throw new Error('no payment was inserted');
  return row;
}

export type PaymentChange = {
  state: PaymentState;
  failure?: PaymentFailure | null;
  payUrl?: string;
  chargeReference?: string | null;
  seen?: UpiPayment['seen'];
  isSettled?: boolean;
};

/** Null when it is in none of these states any more: somebody else was first. */
export async function updateUpiPayment(
  userId: string,
  id: string,
  from: readonly PaymentState[],
  { isSettled, ...change }: PaymentChange,
): Promise<UpiPayment | null> {
  const [row] = await (await db())
    .update(payments)
    .set({ ...change, updatedAt: sql`now()`, ...(isSettled ? { settledAt: sql`now()` } : {}) })
    .where(and(own(userId, id), inArray(payments.state, [...from])))
    .returning();
  return row ?? null;
}

/** Whether the person paid for the same plan again, after this one. */
export async function hasPaidSince(userId: string, payment: UpiPayment): Promise<boolean> {
  const [row] = await (await db())
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        ...[eq(payments.userId, userId), eq(payments.planId, payment.planId), ne(payments.id, payment.id)],
        ...[eq(payments.state, 'succeeded'), gt(payments.createdAt, payment.createdAt)],
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Owed to the person; whoever sends refunds sends it under this row's name. The caller holds the payer's lock. */
export async function insertOwnRefund(payment: UpiPayment, reason: string): Promise<void> {
  await (await db())
    .insert(refunds)
    .values({ userId: payment.userId, paymentId: payment.id, amountMinor: payment.amountMinor, reason });
}

/** For the operator: what the gateway had otherwise than we; told once while it is open. */
export async function insertDifference(
  difference: Omit<typeof paymentDifferences.$inferInsert, 'id' | 'gateway' | 'foundAt' | 'convergedAt'>,
): Promise<void> {
  const convergedAt = difference.isConverged ? sql`now()` : null;
  await (await db())
    .insert(paymentDifferences)
    .values({ ...difference, convergedAt, gateway: 'phonepe' })
    .onConflictDoNothing();
}
