import type { Currency, PlanId } from '@/lib/core/plans';
import { plans } from '@/lib/core/plans';

type Paid = { planId: PlanId; currency: Currency; seen: { currency: string } | null };

/**
 * Whether money came that is not what was asked for. What a plan that renews costs is counted by the gateway, discounts and taxes
 * too, and it gives the plan for it: only another currency is none of ours.
 */
export function isMismatch({ planId, currency, seen }: Paid): boolean {
  if (!seen) return false;
  return plans[planId].renews === null || seen.currency.toUpperCase() !== currency;
}
