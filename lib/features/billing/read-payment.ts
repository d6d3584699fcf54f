import type { Actor } from '@/lib/core/actor';
import { findRights } from './find-rights';
import { findPassOf } from './outcome-queries';
import { getPayment, type Payment } from './payment-queries';
import { sumTaken } from './refund-queries';
import type { HeldPass, Rights } from './rights-of';

export type PaymentOutcome = {
  payment: Payment;
  /** The days that it gave. */
  pass: HeldPass | null;
  /** Goes back or went back, in minor units. */
  refundMinor: number;
  /** What the person has now, from whichever payment. */
  rights: Rights;
};

/** One payment and what came of it, as we know it; no gateway is asked. @throws AppError `not_found` */
export async function readPayment(
  actor: Actor,
  { paymentId }: { paymentId: string },
): Promise<PaymentOutcome> {
  const [payment, pass, refundMinor, rights] = await Promise.all([
    getPayment(actor.userId, paymentId),
    findPassOf(actor.userId, paymentId),
    sumTaken(actor.userId, paymentId),
    findRights(actor),
  ]);
  return { payment, pass, refundMinor, rights };
}
