import type { BadgeTone } from '@/components/ui/badge';
import { formatMoney, isCurrency } from '@/lib/core/money';
import type { PaymentFailure, PaymentState, RefundState } from '@/lib/core/payments';
import type { DifferenceRow, PaymentRow } from '@/lib/features/operations/payment-queries';

export const paymentStateWords: Record<PaymentState, { word: string; tone: BadgeTone; meaning: string }> = {
  created: {
    word: 'Begun',
    tone: 'plain',
    meaning: 'Written here; the gateway was not asked yet, or its answer is not known.',
  },
  pending: { word: 'Pending', tone: 'accent', meaning: 'The person is at it, or the gateway is.' },
  succeeded: { word: 'Paid', tone: 'positive', meaning: 'Paid as asked for, and given.' },
  failed: { word: 'Failed', tone: 'plain', meaning: 'Nothing was charged.' },
  expired: { word: 'Expired', tone: 'plain', meaning: 'Nobody paid in time.' },
  mismatched: {
    word: 'Mismatched',
    tone: 'danger',
    meaning: 'Paid, and not what was asked for: it gave nothing. Refund it, or ask the gateway’s support.',
  },
  refunded: {
    word: 'Refunded',
    tone: 'plain',
    meaning: 'All that was paid went back, and what it gave ended.',
  },
};

export const refundStateWords: Record<RefundState, { word: string; tone: BadgeTone }> = {
  created: { word: 'Not known yet', tone: 'caution' },
  pending: { word: 'On its way', tone: 'accent' },
  succeeded: { word: 'Done', tone: 'positive' },
  failed: { word: 'Failed', tone: 'danger' },
};

const refundFailures: Partial<Record<PaymentFailure, string>> = {
  INVALID_REQUEST: 'The gateway refused it: nothing went back, and the amount is free again.',
  API_ERROR: 'The gateway could not give it back: the amount is ours again.',
};

export const refundFailureWords = (failure: PaymentFailure | null) =>
  failure === null ? null : (refundFailures[failure] ?? failure);

/** `₹599 asked for, ₹45 seen`: null where both are the same. */
export function mismatchWords({ seen, amountMinor, currency, reference }: PaymentRow): string | null {
  if (!seen) return null;
  const isOfMoney = seen.amountMinor !== amountMinor || seen.currency.toUpperCase() !== currency;
  if (isOfMoney) {
    return `${formatMoney(amountMinor, currency)} asked for, ${formatMoney(seen.amountMinor, seen.currency)} seen`;
  }
  return `${reference} asked for; the gateway names ${[seen.order, seen.merchant].filter(Boolean).join(' of ')}`;
}

/** `₹599` where a difference is about money, else what was written down. */
export function sideWords(side: string | null): string | null {
  const [, minor, currency] = /^(\d+) ([A-Z]{3})$/i.exec(side ?? '') ?? [];
  return minor && currency && isCurrency(currency.toUpperCase())
    ? formatMoney(Number(minor), currency.toUpperCase())
    : side;
}

export const differenceWords: Record<DifferenceRow['kind'], string> = {
  missing_here: 'Missing here',
  missing_there: 'Missing there',
  status: 'State',
  plan: 'Plan',
  period: 'Period',
  amount: 'Amount',
  owner: 'Owner',
};
