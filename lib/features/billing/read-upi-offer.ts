import type { Actor } from '@/lib/core/actor';
import { type PaidPlanId, plans, priceOf } from '@/lib/core/plans';
import { isUpiSetUp } from '@/lib/integrations/payments';
import { usableSeconds } from './start-upi-payment';
import { findOpenUpiPayment } from './upi-queries';

export type UpiOffer = {
  amountMinor: number;
  currency: 'INR';
  /** Begun and not ended: starting goes on with it. */
  open: { paymentId: string; hasPage: boolean; expiresAt: Date | null } | null;
};

/** What a plan costs by UPI, and the payment that the person has begun for it; null where it can not be paid so. */
export async function readUpiOffer(
  actor: Actor,
  { planId }: { planId: PaidPlanId },
): Promise<UpiOffer | null> {
  if (plans[planId].passDays === null || !(await isUpiSetUp())) return null;
  const { amountMinor } = priceOf(planId, 'INR');
  const open = await findOpenUpiPayment(actor.userId, planId, usableSeconds);
  return {
    ...{ amountMinor, currency: 'INR' },
    open: open && { paymentId: open.id, hasPage: open.payUrl !== null, expiresAt: open.expiresAt },
  };
}
