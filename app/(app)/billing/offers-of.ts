import { type Currency, type PaidPlanId, plans } from '@/lib/core/plans';
import type { PaymentWays } from '@/lib/features/billing/find-payment-ways';
import type { Payment } from '@/lib/features/billing/payment-queries';
import type { Billing } from '@/lib/features/billing/read-billing';

export type Offer = { planId: PaidPlanId; way: 'pay' | 'change' };

export const paidPlanIds = [
  'premium_monthly',
  'premium_yearly',
  'premium_pass',
] as const satisfies PaidPlanId[];
type Held = Pick<Billing, 'rights' | 'subscription'>;

/** What works here for this person: UPI pays the pass alone, and who has a subscription changes it. */
export function offersOf(
  { cardForm, hasUpi }: PaymentWays,
  { rights, subscription }: Held,
  canChange: boolean,
): Offer[] {
  return paidPlanIds.flatMap((planId): Offer[] => {
    const { renews } = plans[planId];
    if (!renews) {
      // Its days would run beside those of the subscription.
      const isOfUse = !subscription || rights.tier === 'free';
      return isOfUse && (cardForm || hasUpi) ? [{ planId, way: 'pay' }] : [];
    }
    if (!cardForm) return [];
    if (!subscription) return [{ planId, way: 'pay' }];
    return canChange || subscription.planId === planId ? [{ planId, way: 'change' }] : [];
  });
}

/** What prices are shown in; null where they are chosen. UPI alone takes rupees, and a subscription keeps its currency. */
export function fixedCurrency(
  { cardForm, hasUpi }: PaymentWays,
  { subscription }: Pick<Held, 'subscription'>,
): Currency | null {
  if (!cardForm && hasUpi) return 'INR';
  return subscription?.currency ?? null;
}

/** The plan that was asked to be changed to, where that is a change. */
export function changeOf(asked: unknown, { subscription }: Pick<Held, 'subscription'>): PaidPlanId | null {
  const planId = paidPlanIds.find((id) => id === asked);
  return planId && subscription && plans[planId].renews && planId !== subscription.planId ? planId : null;
}

/** After a day an open payment by card is either over, or its bank takes its time: the list below tells it. */
const openMs = 22 * 3_600_000;
const isOpen = ({ state, createdAt }: Payment) =>
  (state === 'created' || state === 'pending') && Date.now() - createdAt.getTime() < openMs;

export const openOf = (payments: readonly Payment[]): Payment[] => payments.filter(isOpen);

/** Whether the checkout would take it up again. */
export function canGoOn(
  { gateway, planId }: Payment,
  { cardForm }: PaymentWays,
  { subscription }: Pick<Held, 'subscription'>,
): boolean {
  return gateway === 'stripe' && cardForm !== null && !(subscription && plans[planId].renews);
}
