import { plans } from '@/lib/core/plans';
import { insertPass, type Payment } from './payment-queries';
import { queueReceipt } from './queue-receipt';
import { findPassEnd } from './tell-queries';

type Paid = Pick<Payment, 'id' | 'planId' | 'amountMinor' | 'currency'>;

/** The days that a payment bought, and the receipt for them. In the transaction that settles it; one payment gives one pass. */
export async function givePass(userId: string, payment: Paid): Promise<void> {
  const { id, planId, amountMinor, currency } = payment;
  const { passDays } = plans[planId];
  if (passDays === null) throw new Error('a plan that renews was paid once');
  await insertPass(userId, payment, passDays);
  await queueReceipt(userId, {
    ...{ planId, amountMinor, currency, paidAt: new Date(), renews: false, reference: id },
    until: await findPassEnd(userId, id),
  });
}
