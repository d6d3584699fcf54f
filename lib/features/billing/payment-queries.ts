import { and, eq, gt, isNull, notInArray, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { passes, subscriptions } from '@/lib/db/schema/payments';
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
