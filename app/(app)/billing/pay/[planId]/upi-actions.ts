'use server';

import { StartUpiPayment } from '@/lib/features/billing/schema';
import { startUpiPayment } from '@/lib/features/billing/start-upi-payment';
import { defineAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';

/** Gives the address to go to: PhonePe's page, or the payment's own where there is none yet. */
export const startUpiAction = defineAction(StartUpiPayment, async (actor, input) => {
  await takeRate('start-payment', actor.userId);
  const { paymentId, payUrl } = await startUpiPayment(actor, input);
  return { url: payUrl ?? `/billing/payments/${paymentId}` };
});
