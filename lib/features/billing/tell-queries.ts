import { and, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { PlanId } from '@/lib/core/plans';
import { db } from '@/lib/db/client';
import { outboxMessages } from '@/lib/db/schema/mail';
import { passes, payments, subscriptions } from '@/lib/db/schema/payments';
import { graceEnd } from './customer-queries';

export async function findPassEnd(userId: string, paymentId: string): Promise<Date | null> {
  const [row] = await (await db())
    .select({ endsAt: passes.endsAt })
    .from(passes)
    .where(and(eq(passes.userId, userId), eq(passes.paymentId, paymentId)));
  return row?.endsAt ?? null;
}

/** Whether the mail of this key was written to the person, whatever became of it. */
export async function isWritten(userId: string, idempotencyKey: string): Promise<boolean> {
  const rows = await (await db())
    .select({ id: outboxMessages.id })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.userId, userId), eq(outboxMessages.idempotencyKey, idempotencyKey)));
  return rows.length > 0;
}

/** Whether we had a subscription as paid until now. */
export async function wasPaid(userId: string, gatewayId: string): Promise<boolean> {
  const rows = await (await db())
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        ...[eq(subscriptions.userId, userId), eq(subscriptions.gatewayId, gatewayId)],
        inArray(subscriptions.status, ['active', 'trialing']),
      ),
    );
  return rows.length > 0;
}

export type EndedPlan = { id: string; userId: string; planId: PlanId; endedAt: Date };

const lately = sql`now() - interval '3 days'`;

/** Passes that ended in the last days; each was paid. */
export async function listEndedPasses(): Promise<EndedPlan[]> {
  return (await db())
    .select({ id: passes.id, userId: passes.userId, planId: passes.planId, endedAt: passes.endsAt })
    .from(passes)
    .where(and(isNull(passes.revokedAt), lte(passes.endsAt, sql`now()`), gt(passes.endsAt, lately)));
}

/** Subscriptions that were paid once, and that ended or whose grace ended in the last days. */
export async function listEndedSubscriptions(): Promise<EndedPlan[]> {
  const connection = await db();
  const { id, userId, planId, status, periodEnd, pastDueSince } = subscriptions;
  const endedAt = sql<Date>`case when ${status} = 'past_due' then ${graceEnd}
    else ${subscriptions.endedAt} end`.mapWith(periodEnd);
  const paid = connection
    .select({ one: sql`1` })
    .from(payments)
    .where(
      and(
        ...[eq(payments.userId, userId), eq(payments.reference, subscriptions.gatewayId)],
        inArray(payments.state, ['succeeded', 'refunded']),
      ),
    );
  const isOver = or(
    inArray(status, ['canceled', 'unpaid']),
    and(eq(status, 'past_due'), isNotNull(pastDueSince), lte(graceEnd, sql`now()`)),
  );
  return connection
    .select({ id, userId, planId, endedAt })
    .from(subscriptions)
    .where(and(isOver, gt(endedAt, lately), sql`exists ${paid}`));
}
