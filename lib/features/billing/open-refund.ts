import type { Actor } from '@/lib/core/actor';
import { formatMoney } from '@/lib/core/money';
import { plans } from '@/lib/core/plans';
import { askForRefundLook } from './ask-for-refund-look';
import { lockPayer } from './payment-queries';
import {
  findPaidPayment,
  insertRefund,
  listRefunds,
  type PaidPayment,
  paidMinorOf,
  type RefundRow,
  sumTaken,
} from './refund-queries';
import type { RefundPayment } from './schema';

/** Why nothing goes back; `why` is one word. */
export type RefundRefusal = { why: string; message: string };
export type OpenedRefund = { refund: RefundRow; isNew: boolean; currency: string };

/** PhonePe takes no order and no refund below one rupee. */
const leastMinor = { stripe: 1, phonepe: 100 } as const;
const backstopSeconds = 30;

/**
 * Writes down what goes back of somebody's payment, with the work to send it, before a gateway is asked. In the caller's
 * transaction and under the payer's lock: however many ask at once, never more than was paid. The same key is the same refund.
 */
export async function openRefund(
  operator: Actor,
  userId: string,
  input: RefundPayment,
): Promise<OpenedRefund | RefundRefusal> {
  const { paymentId, amountMinor, reason, key, endsSubscription } = input;
  await lockPayer(userId);
  const payment = await findPaidPayment(userId, paymentId);
  if (!payment) return { why: 'not_there', message: 'This payment does not exist.' };
  const currency = payment.seen?.currency ?? payment.currency;
  const known = (await listRefunds(userId, paymentId)).find(({ id }) => id === key);
  if (known) {
    return known.amountMinor === amountMinor ? { refund: known, isNew: false, currency } : keyUsed;
  }
  const refusal = refusalOf(payment, input, paidMinorOf(payment) - (await sumTaken(userId, paymentId)));
  if (refusal) return refusal;
  const refund = await insertRefund(userId, {
    ...{ id: key, paymentId, amountMinor, reason, origin: 'operator', requestedBy: operator.userId },
    endsSubscription: endsSubscription && Boolean(plans[payment.planId].renews),
  });
  if (!refund) return keyUsed;
  await askForRefundLook({ paymentId, userId }, backstopSeconds);
  return { refund, isNew: true, currency };
}

const keyUsed: RefundRefusal = {
  why: 'key_used',
  message: 'This form was sent before with something else. Load the page again.',
};

function refusalOf(
  payment: PaidPayment,
  { amountMinor, key }: RefundPayment,
  leftMinor: number,
): RefundRefusal | null {
  const { state, gateway, chargeReference, id } = payment;
  const money = (minor: number) => formatMoney(minor, payment.seen?.currency ?? payment.currency);
  if (key === id) return keyUsed;
  if (!['succeeded', 'mismatched', 'refunded'].includes(state)) {
    return { why: 'not_paid', message: 'Nothing was paid that could go back.' };
  }
  if (gateway === 'stripe' && chargeReference === null) {
    return { why: 'nothing_charged', message: 'No card was charged for it, so nothing can go back.' };
  }
  if (amountMinor > leftMinor) {
    const message =
      leftMinor > 0 ? `At most ${money(leftMinor)} can go back.` : 'All of it went back already.';
    return { why: 'more_than_left', message: `${message} Load the page again to see what was refunded.` };
  }
  const least = leastMinor[gateway];
  return amountMinor < least
    ? { why: 'too_little', message: `The gateway gives back ${money(least)} or more.` }
    : null;
}
