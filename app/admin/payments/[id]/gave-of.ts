import { plans } from '@/lib/core/plans';
import type { PaymentView } from '@/lib/features/operations/open-payment';

/** What a payment gave: days or a subscription that go on, something that is over, or nothing ever. */
export type Gave = 'pass' | 'subscription' | 'over' | 'nothing';

export type Given = Pick<PaymentView, 'pass' | 'hasRunningSubscription'> & {
  payment: Pick<PaymentView['payment'], 'planId' | 'state'>;
};

export function gaveOf({ payment, pass, hasRunningSubscription }: Given, now: Date): Gave {
  if (hasRunningSubscription) return 'subscription';
  if (pass) return pass.revokedAt || pass.endsAt <= now ? 'over' : 'pass';
  return plans[payment.planId].renews && payment.state !== 'mismatched' ? 'over' : 'nothing';
}
