import type { BadgeTone } from '@/components/ui/badge';
import { formatMoney, isCurrency } from '@/lib/core/money';
import type { PaymentFailure, PaymentState, RefundState } from '@/lib/core/payments';
import type { DifferenceRow, PaymentRow } from '@/lib/features/operations/payment-queries';

export const paymentStateWords: Record<PaymentState, { word: string; tone: BadgeTone }> = {
  created: { word: 'Begun', tone: 'plain' },
  pending: { word: 'Pending', tone: 'accent' },
  succeeded: { word: 'Paid', tone: 'positive' },
  failed: { word: 'Failed', tone: 'plain' },
  expired: { word: 'Expired', tone: 'plain' },
  mismatched: { word: 'Mismatched', tone: 'danger' },
  refunded: { word: 'Refunded', tone: 'plain' },
};

/** What it means that a payment ended so. */
export const settledMeanings = {
  succeeded: 'Paid as asked for, and given.',
  failed: 'Nothing was charged.',
  expired: 'Nobody paid in time.',
  mismatched: 'Paid, and not what was asked for: it gave nothing. Refund it, or ask the gateway’s support.',
} as const satisfies Partial<Record<PaymentState, string>>;

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
