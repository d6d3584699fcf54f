import { type PaidPlanId, type Price, planIds, plans } from '@/lib/core/plans';

/** A product for each plan, under an id of ours: what is charged says by itself which plan it is, whoever changed it. */
const prefix = 'jobr_';

export const productOf = (planId: PaidPlanId): string => `${prefix}${planId}`;

export function planOfProduct(product: string): PaidPlanId | null {
  const planId = planIds.find((id) => product === `${prefix}${id}`);
  return planId && planId !== 'free' ? planId : null;
}

/** @throws when the plan ends by itself: it is paid once and is no subscription */
export function recurringPrice({ planId, amountMinor, currency }: Price) {
  const interval = plans[planId].renews;
  if (!interval) throw new Error(`${planId} does not renew`);
  return {
    currency: currency.toLowerCase(),
    product: productOf(planId),
    unit_amount: amountMinor,
    recurring: { interval },
  };
}
