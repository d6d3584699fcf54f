import { type Actor, assertAdmin } from '@/lib/core/actor';
import { paymentIdOf } from '@/lib/integrations/payments';
import {
  listPaymentRows,
  listRefundTroubles,
  type PaymentPlace,
  type PaymentRow,
  type PaymentTerms,
  type RefundTrouble,
} from './payment-queries';
import type { PaymentSearch } from './schema';
import { readTerms } from './search-people';

export const paymentPageSize = 25;
const mostTroubles = 20;

export type PaymentPage = {
  payments: PaymentRow[];
  /** Where the next page begins; null when this is the last. */
  next: PaymentPlace | null;
  /** Refunds that failed or hang, whatever is searched for. */
  troubles: RefundTrouble[];
};

/** Payments by whose they are, by an id of ours or a name of the gateway's; the newest first. */
export async function searchPayments(actor: Actor, search: PaymentSearch): Promise<PaymentPage> {
  assertAdmin(actor);
  const { q, after } = search;
  const [rows, troubles] = await Promise.all([
    listPaymentRows(search, q ? toTerms(q) : null, { place: after ?? null, limit: paymentPageSize + 1 }),
    listRefundTroubles(mostTroubles),
  ]);
  const payments = rows.slice(0, paymentPageSize);
  return { payments, next: rows.length > paymentPageSize ? (payments.at(-1) ?? null) : null, troubles };
}

function toTerms(q: string): PaymentTerms {
  const people = readTerms(q);
  return { id: people.id ?? paymentIdOf(q), name: q, people };
}
