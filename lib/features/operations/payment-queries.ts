import { and, desc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Gateway } from '@/lib/core/payments';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { customers, paymentDifferences, payments, refunds } from '@/lib/db/schema/payments';
import { isFoundBy, type PeopleTerms } from '@/lib/features/account/people-queries';
import { hangsAfterSeconds } from '@/lib/features/billing/refund-schedule';
import type { PaymentSearch } from './schema';

type Person = { id: string; name: string };
const personName = sql<string>`coalesce(${users.email}, ${users.phone}, ${users.name}, 'Somebody without a name')`;

export type PaymentRow = typeof payments.$inferSelect & { person: Person };
export type PaymentPlace = Pick<PaymentRow, 'createdAt' | 'id'>;

export type PaymentTerms = {
  /** A payment's, a person's or a refund's. */
  id: string | null;
  /** At the gateway: an intent, subscription, order, charge, customer or refund. */
  name: string;
  people: PeopleTerms;
};

function found({ id, name, people }: PaymentTerms): SQL | undefined {
  const refundOf = (which: SQL) =>
    sql`exists (select 1 from ${refunds} where ${refunds.paymentId} = ${payments.id} and ${which})`;
  return or(
    id ? or(eq(payments.id, id), eq(payments.userId, id), refundOf(eq(refunds.id, id))) : undefined,
    eq(payments.reference, name),
    eq(payments.chargeReference, name),
    sql`${payments.userId} in (select user_id from ${customers} where stripe_customer_id = ${name})`,
    refundOf(eq(refunds.gatewayId, name)),
    isFoundBy(people),
  );
}

/** Newest first, beginning after `place`. */
export async function listPaymentRows(
  { gateway, state }: Pick<PaymentSearch, 'gateway' | 'state'>,
  terms: PaymentTerms | null,
  { place, limit }: { place: PaymentPlace | null; limit: number },
): Promise<PaymentRow[]> {
  const rows = await (await db())
    .select({ payment: payments, name: personName })
    .from(payments)
    .innerJoin(users, eq(users.id, payments.userId))
    .where(
      and(
        gateway ? eq(payments.gateway, gateway) : undefined,
        state ? eq(payments.state, state) : undefined,
        terms ? found(terms) : undefined,
        place
          ? sql`(${payments.createdAt}, ${payments.id}) < (${place.createdAt.toISOString()}::timestamptz, ${place.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(payments.createdAt), desc(payments.id))
    .limit(limit);
  return rows.map(({ payment, name }) => ({ ...payment, person: { id: payment.userId, name } }));
}

export async function findPaymentRow(paymentId: string): Promise<PaymentRow | null> {
  const [row] = await (await db())
    .select({ payment: payments, name: personName })
    .from(payments)
    .innerJoin(users, eq(users.id, payments.userId))
    .where(eq(payments.id, paymentId));
  return row ? { ...row.payment, person: { id: row.payment.userId, name: row.name } } : null;
}

/** By its own id, or by one of its refunds. */
export async function findPaymentIdOf(id: string): Promise<string | null> {
  const [row] = await (await db())
    .select({ id: payments.id })
    .from(payments)
    .leftJoin(refunds, eq(refunds.paymentId, payments.id))
    .where(or(eq(payments.id, id), eq(refunds.id, id)))
    .limit(1);
  return row?.id ?? null;
}

export async function findCustomerId(userId: string): Promise<string | null> {
  const [row] = await (await db())
    .select({ id: customers.stripeCustomerId })
    .from(customers)
    .where(eq(customers.userId, userId));
  return row?.id ?? null;
}

export type RefundView = Omit<typeof refunds.$inferSelect, 'userId'> & {
  /** Whoever asked for it, while they are here. */
  requester: string | null;
};

/** Oldest first. */
export async function listRefundViews(userId: string, paymentId: string): Promise<RefundView[]> {
  const rows = await (await db())
    .select({
      refund: refunds,
      requester: sql<string | null>`coalesce(${users.email}, ${users.phone}, ${users.name})`,
    })
    .from(refunds)
    .leftJoin(users, eq(users.id, refunds.requestedBy))
    .where(and(eq(refunds.userId, userId), eq(refunds.paymentId, paymentId)))
    .orderBy(refunds.createdAt, refunds.id);
  return rows.map(({ refund: { userId: _, ...refund }, requester }) => ({ ...refund, requester }));
}

const hanging = (state: keyof typeof hangsAfterSeconds) =>
  and(
    eq(refunds.state, state),
    sql`${refunds.createdAt} < now() - make_interval(secs => ${hangsAfterSeconds[state]}::int)`,
  );
/** An operator is to look at it: it failed of late, or its end should be known by now. */
const isTrouble = () =>
  or(
    hanging('created'),
    hanging('pending'),
    and(eq(refunds.state, 'failed'), gt(refunds.updatedAt, sql`now() - interval '7 days'`)),
  );

export type RefundTrouble = Pick<
  typeof refunds.$inferSelect,
  'id' | 'paymentId' | 'amountMinor' | 'state' | 'failure' | 'createdAt'
> & { gateway: Gateway; currency: string; person: Person };

export async function listRefundTroubles(limit: number): Promise<RefundTrouble[]> {
  const { id, paymentId, amountMinor, state, failure, createdAt } = refunds;
  const rows = await (await db())
    .select({
      ...{ id, paymentId, amountMinor, state, failure, createdAt, gateway: payments.gateway },
      currency: sql<string>`coalesce(${payments.seen} ->> 'currency', ${payments.currency})`,
      ...{ userId: refunds.userId, name: personName },
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, paymentId))
    .innerJoin(users, eq(users.id, refunds.userId))
    .where(isTrouble())
    .orderBy(desc(createdAt))
    .limit(limit);
  return rows.map(({ userId, name, ...row }) => ({ ...row, person: { id: userId, name } }));
}

export async function countRefundTroubles(): Promise<Map<Gateway, { failed: number; hanging: number }>> {
  const rows = await (await db())
    .select({
      gateway: payments.gateway,
      failed: sql<number>`(count(*) filter (where ${refunds.state} = 'failed'))::int`,
      hanging: sql<number>`(count(*) filter (where ${refunds.state} <> 'failed'))::int`,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(isTrouble())
    .groupBy(payments.gateway);
  return new Map(rows.map(({ gateway, ...counts }) => [gateway, counts]));
}

/** Mismatched payments of each gateway, whose money is neither a plan nor back with its person. */
export async function countMismatched(): Promise<Map<Gateway, number>> {
  const rows = await (await db())
    .select({ gateway: payments.gateway, count: sql<number>`count(*)::int` })
    .from(payments)
    .where(eq(payments.state, 'mismatched'))
    .groupBy(payments.gateway);
  return new Map(rows.map(({ gateway, count }) => [gateway, count]));
}

export type DifferenceRow = typeof paymentDifferences.$inferSelect & {
  /** The payment that it is about, where it is one. */
  paymentId: string | null;
};
export type DifferencePlace = Pick<DifferenceRow, 'foundAt' | 'id'>;

/** Newest first, beginning after `place`. */
export async function listDifferenceRows(
  isConverged: boolean | null,
  { place, limit }: { place: DifferencePlace | null; limit: number },
): Promise<DifferenceRow[]> {
  const { foundAt, id } = paymentDifferences;
  const rows = await (await db())
    .select()
    .from(paymentDifferences)
    .where(
      and(
        isConverged === null ? undefined : eq(paymentDifferences.isConverged, isConverged),
        place
          ? sql`(${foundAt}, ${id}) < (${place.foundAt.toISOString()}::timestamptz, ${place.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(foundAt), desc(id))
    .limit(limit);
  const about = await listPaymentsNamed([...new Set(rows.map((row) => row.subject))]);
  return rows.map((row) => ({ ...row, paymentId: about.get(row.subject) ?? null }));
}

async function listPaymentsNamed(references: string[]): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const rows = await (await db())
    .select({ id: payments.id, reference: payments.reference })
    .from(payments)
    .where(inArray(payments.reference, references));
  return new Map(rows.map(({ id, reference }) => [reference ?? '', id]));
}
