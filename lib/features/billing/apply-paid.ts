import { log } from '@/lib/core/log';
import { plans } from '@/lib/core/plans';
import { givePass } from './give-pass';
import { isMismatch } from './is-mismatch';
import { lockPayer, type Payment, type Seen, updateAsMismatched, updateAsSucceeded } from './payment-queries';

export type Paid = Seen & { chargeReference: string | null };

/**
 * Gives what was paid for, once, whoever brings the news and however often. Runs in the caller's transaction.
 * Money that is not what was asked for gives nothing and is kept for the operator; late money still gives its days. Of a plan
 * that a discount made cheaper is kept what was charged.
 */
export async function applyPaid(userId: string, payment: Payment, paid: Paid): Promise<void> {
  await lockPayer(userId);
  const { chargeReference, ...seen } = paid;
  const isAsAsked =
    seen.amountMinor === payment.amountMinor && seen.currency.toUpperCase() === payment.currency;
  const kept = isAsAsked ? null : seen;
  if (isMismatch({ ...payment, seen: kept })) {
    const isNew = await updateAsMismatched(userId, payment.id, { seen, chargeReference });
    if (!isNew) return;
    const { id: paymentId, gateway } = payment;
    return log().error({ paymentId, gateway }, 'a payment is not what was asked for');
  }
  const paidAs = { order: seen.order, seen: kept, chargeReference };
  const isNew = await updateAsSucceeded(userId, payment.id, paidAs);
  // The charges of a subscription have their invoices, and the receipts come from those.
  if (isNew && plans[payment.planId].passDays !== null) await givePass(userId, payment);
}
