import type { Invoice } from '@/lib/integrations/payments/types';

const recentMs = 3 * 86_400_000;

/** What a receipt says of an invoice that was charged in the last days; null for every other one. */
export function chargeOfInvoice({ id, number, state, paidAt, dueMinor: amountMinor, currency }: Invoice) {
  if (state !== 'paid' || !paidAt || amountMinor <= 0) return null;
  if (Date.now() - paidAt.getTime() > recentMs) return null;
  return { amountMinor, currency, paidAt, reference: number ?? id };
}
