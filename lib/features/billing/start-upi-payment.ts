import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { AppError, isProviderError } from '@/lib/core/errors';
import type { PaymentFailure, PaymentState } from '@/lib/core/payments';
import { type PlanId, plans, priceOf } from '@/lib/core/plans';
import { inTransaction } from '@/lib/db/client';
import { isSurelyUndone, orderIdOf, type Upi, upiExpirySeconds, upiOf } from '@/lib/integrations/payments';
import { enqueue } from '@/lib/integrations/queue';
import { lockPayer } from './payment-queries';
import { nextCheckSeconds } from './settle-schedule';
import { findOpenUpiPayment, insertUpiPayment, type UpiPayment, updateUpiPayment } from './upi-queries';

export type StartedPayment = {
  paymentId: string;
  /** Where the person pays. Null: it is being made, or nobody knows whether it was; the payment's own page goes on from there. */
  payUrl: string | null;
  state: PaymentState;
};

/** A page that closes sooner is not offered again, and one that was not made in this time never reached anybody. */
export const usableSeconds = 60;

const isOnePayment = (planId: PlanId): planId is 'premium_pass' => plans[planId].passDays !== null;

/**
 * Begins a payment by UPI for what is paid once. Clicked twice, or in two tabs, it is the same payment: one order at the gateway.
 * When it is not known whether the gateway has it, it is followed up, and the person is told that, never to pay again.
 * @throws AppError `invalid` for a plan that renews, `unavailable` with a `PaymentFailure` as its reason
 */
export async function startUpiPayment(actor: Actor, { planId }: { planId: PlanId }): Promise<StartedPayment> {
  if (!isOnePayment(planId)) {
    const message = 'By UPI you pay for the 30 days that do not renew. Choose that, or pay by card.';
    throw new AppError('invalid', message, { reason: 'INVALID_REQUEST' satisfies PaymentFailure });
  }
  const upi = await upiOf();
  if (!upi) {
    const message = 'Payments by UPI are not set up here. Pay by card where that is offered.';
    throw new AppError('unavailable', message, { reason: 'GATEWAY_UNAVAILABLE' satisfies PaymentFailure });
  }
  const { payment, isNew } = await findOrInsert(actor, planId);
  if (!isNew) return toStarted(payment);
  return toStarted(await askGateway(actor, upi, payment));
}

const toStarted = ({ id, payUrl, state }: UpiPayment): StartedPayment => ({ paymentId: id, payUrl, state });

function findOrInsert(actor: Actor, planId: 'premium_pass') {
  return inTransaction(async () => {
    await lockPayer(actor.userId);
    const open = await findOpenUpiPayment(actor.userId, planId, usableSeconds);
    if (open) return { payment: open, isNew: false };
    const id = randomUUID();
    const payment = await insertUpiPayment(actor.userId, {
      ...priceOf(planId, 'INR'),
      ...{ id, reference: orderIdOf(id), expiresInSeconds: upiExpirySeconds },
    });
    const delaySeconds = nextCheckSeconds(0, upiExpirySeconds) ?? 0;
    await enqueue('settle-payment', { paymentId: id, userId: actor.userId }, { delaySeconds });
    return { payment, isNew: true };
  });
}

async function askGateway(actor: Actor, upi: Upi, payment: UpiPayment): Promise<UpiPayment> {
  const { userId } = actor;
  const change = (next: Parameters<typeof updateUpiPayment>[3]) =>
    updateUpiPayment(userId, payment.id, ['created'], next);
  try {
    const { payUrl } = await upi.startOrder({
      ...{ orderId: orderIdOf(payment.id), amountMinor: payment.amountMinor },
      ...{ userRef: orderIdOf(userId), expiresInSeconds: upiExpirySeconds },
      returnUrl: returnUrlOf(payment.id),
    });
    // Settled before its own answer came: what happened since counts.
    return (await change({ state: 'pending', payUrl })) ?? { ...payment, payUrl };
  } catch (error) {
    if (!isProviderError(error)) throw error;
    if (!isSurelyUndone(error)) return payment;
    const reason = failureOf(error.kind);
    await change({ state: 'failed', failure: reason, isSettled: true });
    const message = 'UPI can not be reached right now, and nothing was charged. Try again in a few minutes.';
    throw new AppError('unavailable', message, { cause: error, reason });
  }
}

/** A door that takes the browser back by GET and by POST, whichever PhonePe sends it with, and leads to the payment's own page. */
function returnUrlOf(paymentId: string): string {
  return new URL(`/api/phonepe/callback?merchantOrderId=${orderIdOf(paymentId)}`, env().BASE_URL).href;
}

function failureOf(kind: string): PaymentFailure {
  if (kind === 'rate_limited') return 'RATE_LIMIT_EXCEEDED';
  return kind === 'rejected' ? 'INVALID_REQUEST' : 'GATEWAY_UNAVAILABLE';
}
