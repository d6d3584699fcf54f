import { and, asc, eq, gt, inArray, lt, ne, notInArray, sql } from 'drizzle-orm';
import { endedStatuses } from '@/lib/core/payments';
import { db } from '@/lib/db/client';
import { customers, paymentDifferences, payments, subscriptions } from '@/lib/db/schema/payments';
import type { CardSubscription } from '@/lib/integrations/payments/types';

export type Listed = CardSubscription & { customerId: string };

export type Difference = Pick<
  typeof paymentDifferences.$inferSelect,
  'subject' | 'kind' | 'ours' | 'theirs'
> & {
  customerId: string | null;
};

/** The database's own moment, to the microsecond: what was read of the gateway since is newer than what a run lists. */
export async function readClock(): Promise<string> {
  const { rows } = (await (await db()).execute(sql`select clock_timestamp()::text as at`)) as unknown as {
    rows: { at: string }[];
  };
  const [row] = rows;
  if (!row) throw new Error('a clock without a time');
  return row.at;
}

const toRow = (one: Listed) => ({
  ...{ gateway_id: one.gatewayId, customer_id: one.customerId, plan_id: one.planId, status: one.status },
  ...{ ends: one.cancelsAtPeriodEnd, amount: one.amountMinor, currency: one.currency.toUpperCase() },
  ...{ period_start: one.periodStart.toISOString(), period_end: one.periodEnd.toISOString() },
});

/**
 * What of the gateway's subscriptions is otherwise here, by one statement a page. Read anew here since `since` is not looked at.
 * One that was begun and never paid is nobody's yet, and one of a stranger for none of our plans is none of ours.
 */
export async function listDifferences(listed: readonly Listed[], since: string): Promise<Difference[]> {
  if (listed.length === 0) return [];
  const { rows } = (await (
    await db()
  ).execute(sql`
    with listed as (
      select l.*, c.user_id as owner_id from jsonb_to_recordset(${JSON.stringify(listed.map(toRow))}::jsonb)
        as l (gateway_id text, customer_id text, plan_id text, status text, ends boolean, amount int, currency text,
          period_start timestamptz, period_end timestamptz)
        left join ${customers} c on c.stripe_customer_id = l.customer_id)
    select l.gateway_id as subject, l.customer_id as "customerId", d.kind, d.ours, d.theirs
      from listed l
      left join ${subscriptions} s on s.gateway_id = l.gateway_id
      cross join lateral (values
        ('missing_here', null, l.status,
          s.id is null and l.status <> 'incomplete' and (l.owner_id is not null or l.plan_id is not null)),
        ('owner', s.user_id::text, coalesce(l.owner_id::text, l.customer_id), s.user_id is distinct from l.owner_id),
        ('plan', s.plan_id, l.plan_id, s.plan_id is distinct from l.plan_id),
        ('status', s.status || case when s.cancels_at_period_end then ', ends' else '' end,
          l.status || case when l.ends then ', ends' else '' end,
          (s.status, s.cancels_at_period_end) is distinct from (l.status, l.ends)),
        ('period', concat(s.period_start, ' to ', s.period_end), concat(l.period_start, ' to ', l.period_end),
          (s.period_start, s.period_end) is distinct from (l.period_start, l.period_end)),
        ('amount', concat(s.amount_minor, ' ', s.currency), concat(l.amount, ' ', l.currency),
          (s.amount_minor, s.currency) is distinct from (l.amount, l.currency))
      ) as d (kind, ours, theirs, differs)
      where d.differs and (d.kind = 'missing_here') = (s.id is null)
        and (s.id is null or s.synced_at < ${since}::timestamptz)
      order by 1, 3`)) as unknown as { rows: Difference[] };
  return rows;
}

/** As the gateway just said: what a whole run leaves without this mark is not there any more. */
export async function updateAsSeen(gatewayIds: readonly string[]): Promise<void> {
  if (gatewayIds.length === 0) return;
  await (await db())
    .update(subscriptions)
    .set({ syncedAt: sql`now()` })
    .where(inArray(subscriptions.gatewayId, [...gatewayIds]));
}

/** What we have as running and no listing since `since` named; by gateway id. */
export async function listUnseen(since: string, { after, limit }: After): Promise<Difference[]> {
  const rows = await (await db())
    .select({
      ...{ subject: subscriptions.gatewayId, ours: subscriptions.status },
      customerId: customers.stripeCustomerId,
    })
    .from(subscriptions)
    .leftJoin(customers, eq(customers.userId, subscriptions.userId))
    .where(
      and(
        ...[notInArray(subscriptions.status, endedStatuses), gt(subscriptions.gatewayId, after ?? '')],
        lt(subscriptions.syncedAt, sql`${since}::timestamptz`),
      ),
    )
    .orderBy(asc(subscriptions.gatewayId))
    .limit(limit);
  return rows.map((row) => ({ ...row, kind: 'missing_there', theirs: null }));
}

/** Whether we still have it as running. */
export async function isRunningHere(gatewayId: string): Promise<boolean> {
  const rows = await (await db())
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(eq(subscriptions.gatewayId, gatewayId), notInArray(subscriptions.status, endedStatuses)));
  return rows.length > 0;
}

/** Our row under somebody else than whom the gateway's customer is here: reading them anew writes it to its owner. */
export async function deleteMisplaced(gatewayId: string, stripeCustomerId: string): Promise<void> {
  const connection = await db();
  const owner = connection
    .select({ userId: customers.userId })
    .from(customers)
    .where(eq(customers.stripeCustomerId, stripeCustomerId));
  await connection
    .delete(subscriptions)
    .where(and(eq(subscriptions.gatewayId, gatewayId), ne(subscriptions.userId, sql`(${owner})`)));
}

/**
 * Tells of a difference as open; null when it is told already, or another run told of it and made it the same since this one began.
 * One index over the open ones settles it among runs at once.
 */
export async function insertDifference(
  { subject, kind, ours, theirs }: Difference,
  since: string,
): Promise<string | null> {
  const { rows } = (await (
    await db()
  ).execute(sql`
    insert into ${paymentDifferences} (gateway, subject, kind, ours, theirs)
      select 'stripe', ${subject}, ${kind}, ${ours}::text, ${theirs}::text
        where not exists (select 1 from ${paymentDifferences} d
          where d.gateway = 'stripe' and d.subject = ${subject} and d.kind = ${kind}
            and d.converged_at >= ${since}::timestamptz)
      on conflict do nothing returning id`)) as unknown as { rows: { id: string }[] };
  return rows[0]?.id ?? null;
}

export async function updateDifferenceAsConverged(differenceId: string): Promise<void> {
  await (await db())
    .update(paymentDifferences)
    .set({ isConverged: true, convergedAt: sql`now()` })
    .where(eq(paymentDifferences.id, differenceId));
}

/** Differences of earlier that a whole run did not find again. */
export async function updateAsConverged(stillOpen: readonly string[]): Promise<void> {
  await (await db())
    .update(paymentDifferences)
    .set({ isConverged: true, convergedAt: sql`now()` })
    .where(
      and(
        ...[eq(paymentDifferences.gateway, 'stripe'), eq(paymentDifferences.isConverged, false)],
        stillOpen.length > 0 ? notInArray(paymentDifferences.subject, [...stillOpen]) : undefined,
      ),
    );
}

export type OpenPayment = { id: string; userId: string; state: string; customerId: string | null };
type After = { after: string | null; limit: number };

/** Begun over an hour ago and not ended: nobody may be looking at it any more. By id. */
export async function listForgotten(
  gateway: 'stripe' | 'phonepe',
  { after, limit }: After,
): Promise<OpenPayment[]> {
  return (await db())
    .select({
      ...{ id: payments.id, userId: payments.userId, state: payments.state },
      customerId: customers.stripeCustomerId,
    })
    .from(payments)
    .leftJoin(customers, eq(customers.userId, payments.userId))
    .where(
      and(
        ...[eq(payments.gateway, gateway), inArray(payments.state, ['created', 'pending'])],
        ...[
          lt(payments.createdAt, sql`now() - interval '1 hour'`),
          after ? gt(payments.id, after) : undefined,
        ],
        gt(payments.createdAt, sql`now() - interval '14 days'`),
      ),
    )
    .orderBy(asc(payments.id))
    .limit(limit);
}
