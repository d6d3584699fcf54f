import type { SubscriptionStatus } from '@/lib/core/payments';
import { type PlanId, plans, type TierId } from '@/lib/core/plans';

export const graceDays = 7;
const dayMs = 86_400_000;
/** The database dates a pass and may be ahead of the instance that reads it: who has just paid has it now. */
const clocksDifferMs = 5 * 60_000;

export type HeldSubscription = {
  planId: PlanId;
  status: SubscriptionStatus;
  periodEnd: Date;
  pastDueSince: Date | null;
  cancelsAtPeriodEnd: boolean;
};
export type HeldPass = { planId: PlanId; startsAt: Date; endsAt: Date; revokedAt: Date | null };

export type Rights = {
  planId: PlanId;
  tier: TierId;
  /** When they end if nothing more is paid; null for Free. */
  until: Date | null;
  /** The last charge is owed, and the plan goes on until then. */
  isInGrace: boolean;
};

const free: Rights = { planId: 'free', tier: 'free', until: null, isInGrace: false };

/** A status that we do not know, or that is not paid, gives nothing. A renewal may be some hours late in reaching us. */
function ofSubscription(one: HeldSubscription, now: Date): Rights | null {
  const rights = { planId: one.planId, tier: plans[one.planId].tier };
  if (one.status === 'active' || one.status === 'trialing') {
    const until = new Date(one.periodEnd.getTime() + (one.cancelsAtPeriodEnd ? 0 : dayMs));
    return until > now ? { ...rights, until: one.periodEnd, isInGrace: false } : null;
  }
  if (one.status !== 'past_due' || !one.pastDueSince) return null;
  const until = new Date(one.pastDueSince.getTime() + graceDays * dayMs);
  return until > now ? { ...rights, until, isInGrace: true } : null;
}

function ofPass({ planId, startsAt, endsAt, revokedAt }: HeldPass, now: Date): Rights | null {
  if (revokedAt || startsAt.getTime() > now.getTime() + clocksDifferMs || endsAt <= now) return null;
  return { planId, tier: plans[planId].tier, until: endsAt, isInGrace: false };
}

/** What a person may do now: the plan that lasts longest of those they paid for, else Free. */
export function rightsOf(
  subscriptions: readonly HeldSubscription[],
  passes: readonly HeldPass[],
  now: Date,
): Rights {
  const held = [
    ...subscriptions.map((one) => ofSubscription(one, now)),
    ...passes.map((one) => ofPass(one, now)),
  ].filter((one) => one !== null);
  const [first = free, ...others] = held;
  return others.reduce((best, one) => (Number(one.until) > Number(best.until) ? one : best), first);
}
