import type { Actor } from '@/lib/core/actor';
import { type PaidPlanId, planIds, plans } from '@/lib/core/plans';
import { cardFormSettings, isUpiSetUp } from '@/lib/integrations/payments';
import type { SubscriptionRow } from './customer-queries';
import { type Allowance, listAllowances } from './list-allowances';
import { readBilling } from './read-billing';
import type { HeldPass, Rights } from './rights-of';

export type SubscriptionOverview = {
  rights: Rights;
  subscription: SubscriptionRow | null;
  passes: HeldPass[];
  allowances: Allowance[];
  /** What can be paid with here; null where it is not set up. */
  payableBy: {
    card: { publishableKey: string } | null;
    upi: { planIds: PaidPlanId[]; currency: 'INR' } | null;
  };
};

const passIds = planIds.filter((id) => id !== 'free').filter((id) => plans[id].passDays !== null);

/** What the person has, what is left of it, and how more could be paid for; no gateway is asked. */
export async function readSubscription(actor: Actor): Promise<SubscriptionOverview> {
  const [{ rights, subscription, passes }, allowances, form, hasUpi] = await Promise.all([
    readBilling(actor),
    listAllowances(actor),
    cardFormSettings(),
    isUpiSetUp(),
  ]);
  const card = form && { publishableKey: form.publishableKey };
  const upi = hasUpi ? { planIds: passIds, currency: 'INR' as const } : null;
  return { rights, subscription, passes, allowances, payableBy: { card, upi } };
}
