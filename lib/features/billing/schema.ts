import { z } from 'zod';
import { currencies, planIds } from '@/lib/core/plans';
import { storable } from '@/lib/core/storable';

const paidPlanIds = planIds.filter((id) => id !== 'free');
const PaidPlan = z.enum(paidPlanIds, 'Choose one of the plans.');

export const StartPayment = z.object({
  planId: PaidPlan,
  /** What the person saw the price in; the amount is ours. */
  currency: z.enum(currencies).default('USD'),
});
export type StartPayment = z.output<typeof StartPayment>;

export const StartUpiPayment = StartPayment.pick({ planId: true });
export type StartUpiPayment = z.output<typeof StartUpiPayment>;

export const CancelSubscription = z.object({ at: z.enum(['period_end', 'now']).default('period_end') });
export type CancelSubscription = z.output<typeof CancelSubscription>;

const RenewingPlan = z.enum(['premium_monthly', 'premium_yearly']);

export const PreviewChange = z.object({ planId: RenewingPlan });
export type PreviewChange = z.output<typeof PreviewChange>;

/** `asOf` is the preview's: what is charged is what was shown, and two clicks are one change. */
export const ChangePlan = z.object({ planId: RenewingPlan, asOf: z.coerce.date() });
export type ChangePlan = z.output<typeof ChangePlan>;

export const RefundPayment = z.object({
  paymentId: z.uuid(),
  amountMinor: z.int('Write an amount.').positive('Write an amount above zero.'),
  reason: z
    .string()
    .transform((text) => storable(text).trim())
    .pipe(z.string().min(3, 'Say why, in a few words.').max(500, 'Say it in at most 500 characters.')),
  /** Of one opened form: sent twice it is one refund. */
  key: z.uuid(),
  /** The subscription that was paid for ends with it. */
  endsSubscription: z.boolean().default(false),
});
export type RefundPayment = z.output<typeof RefundPayment>;
