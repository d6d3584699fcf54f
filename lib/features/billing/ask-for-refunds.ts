import { isProviderError, ProviderError } from '@/lib/core/errors';
import { failureOf } from '@/lib/core/payment-failure-of';
import type { PaymentFailure } from '@/lib/core/payments';
import {
  type CardRefund,
  cardsOf,
  isSurelyUndone,
  orderIdOf,
  type Refund,
  upiOf,
} from '@/lib/integrations/payments';
import { type PaidPayment, type RefundRow, updateAsNotTried, updateAsTried } from './refund-queries';

export type GatewaysWord = {
  /** Every refund of the payment that the gateway has. */
  seen: CardRefund[];
  /** Those of ours that it did not take. True while no other try was counted than those; null: however many were. */
  refused: { refundId: string; failure: PaymentFailure; attempts: number | null }[];
};

/** A refusal after a try whose end nobody knows may be about that try: it is believed once that must have shown. */
const showsWithinMs = 60 * 60_000;

/**
 * How the refunds of one payment stand at its gateway; what is owed and not there is sent, under its own name. Looked for first,
 * each time: a gateway forgets after a day which names it was asked for. What fails in a way that nobody knows stays as it is.
 * @throws ProviderError when the gateway can not be read
 */
export function askForRefunds(payment: PaidPayment, ours: readonly RefundRow[]): Promise<GatewaysWord> {
  return payment.gateway === 'stripe' ? askStripe(payment, ours) : askPhonePe(payment, ours);
}

async function askStripe(payment: PaidPayment, ours: readonly RefundRow[]): Promise<GatewaysWord> {
  const { userId, chargeReference } = payment;
  if (chargeReference === null) return { seen: [], refused: [] };
  const cards = await cardsOf();
  if (!cards) throw new ProviderError('stripe', 'unconfigured');
  const seen = await cards.listRefunds(chargeReference);
  const isThere = (row: RefundRow) =>
    seen.some((one) => one.refundId === row.id || one.gatewayId === row.gatewayId);
  const word: GatewaysWord = { seen, refused: [] };
  for (const row of ours.filter((one) => one.state === 'created' && !isThere(one))) {
    const { id: refundId, amountMinor, reason } = row;
    const idempotencyKey = `refund:${refundId}`;
    await send(userId, row, word, () =>
      cards.refund({ refundId, chargeReference, amountMinor, reason, idempotencyKey }),
    );
  }
  return word;
}

/** PhonePe tells of one refund at a time, and knows those of its dashboard by names of its own: ours are all that we see. */
async function askPhonePe(payment: PaidPayment, ours: readonly RefundRow[]): Promise<GatewaysWord> {
  const { userId, id: paymentId, reference } = payment;
  const word: GatewaysWord = { seen: [], refused: [] };
  const unknown = ours.filter(({ state }) => state === 'created' || state === 'pending');
  if (unknown.length === 0) return word;
  const upi = await upiOf();
  if (!upi) throw new ProviderError('phonepe', 'unconfigured');
  for (const row of unknown) {
    const refundId = orderIdOf(row.id);
    const found = await upi.readRefund(refundId);
    if (found) word.seen.push({ ...found, refundId: row.id });
    else if (row.state === 'created') {
      const orderId = reference ?? orderIdOf(paymentId);
      await send(userId, row, word, () => upi.refund({ refundId, orderId, amountMinor: row.amountMinor }));
    }
  }
  return word;
}

async function send(userId: string, row: RefundRow, word: GatewaysWord, ask: () => Promise<Refund>) {
  const attempts = await updateAsTried(userId, row.id);
  if (attempts === null) return;
  try {
    word.seen.push({ ...(await ask()), refundId: row.id, amountMinor: row.amountMinor });
  } catch (error) {
    if (!isProviderError(error)) throw error;
    const isLate = Date.now() - row.createdAt.getTime() > showsWithinMs;
    if (error.kind === 'rejected' && (attempts === 1 || isLate)) {
      const failure = failureOf(error) ?? 'INVALID_REQUEST';
      word.refused.push({ refundId: row.id, failure, attempts: isLate ? null : attempts });
    } else if (isSurelyUndone(error) && error.kind !== 'rejected') {
      await updateAsNotTried(userId, row.id);
    }
  }
}
