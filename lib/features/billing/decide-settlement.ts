import type { PaymentFailure, PaymentState } from '@/lib/core/payments';
import type { UpiOrder } from '@/lib/integrations/payments/types';

export type Settlement =
  | { kind: 'wait' }
  | { kind: 'succeeded' }
  | { kind: 'mismatched'; differs: 'amount' | 'owner' }
  | { kind: 'failed'; failure: PaymentFailure }
  | { kind: 'expired' };

export type PaymentToSettle = {
  state: PaymentState;
  reference: string | null;
  amountMinor: number;
  currency: string;
};

/** An order that the gateway does not know so long after its start never came there. */
const arrivesWithinSeconds = 60;

function differenceOf(payment: PaymentToSettle, order: UpiOrder): 'amount' | 'owner' | null {
  if (order.amountMinor !== payment.amountMinor || order.currency !== payment.currency) return 'amount';
  return order.orderId !== payment.reference || order.merchant !== order.ownMerchant ? 'owner' : null;
}

/** What the gateway's word on an order means for our payment. Paid and otherwise than asked for is never a success. */
export function decideSettlement(
  payment: PaymentToSettle,
  order: UpiOrder | null,
  time: { elapsedSeconds: number; isOver: boolean },
): Settlement {
  if (!order) {
    if (time.elapsedSeconds < arrivesWithinSeconds) return { kind: 'wait' };
    // It had a page already, so the gateway knew it once: only its end in time is certain.
    if (payment.state === 'pending') return time.isOver ? { kind: 'expired' } : { kind: 'wait' };
    return { kind: 'failed', failure: 'GATEWAY_UNAVAILABLE' };
  }
  if (order.state === 'completed') {
    const differs = differenceOf(payment, order);
    return differs ? { kind: 'mismatched', differs } : { kind: 'succeeded' };
  }
  if (order.state === 'failed') {
    return order.failure === 'PAYMENT_EXPIRED'
      ? { kind: 'expired' }
      : { kind: 'failed', failure: order.failure ?? 'PAYMENT_DECLINED' };
  }
  return time.isOver ? { kind: 'expired' } : { kind: 'wait' };
}
