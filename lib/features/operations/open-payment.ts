import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { plans } from '@/lib/core/plans';
import { findPassOf } from '@/lib/features/billing/outcome-queries';
import { isRunning, paidMinorOf } from '@/lib/features/billing/refund-queries';
import { orderIdOf } from '@/lib/integrations/payments';
import { type EventRow, listEventsAbout } from './event-queries';
import {
  findCustomerId,
  findPaymentRow,
  listRefundViews,
  type PaymentRow,
  type RefundView,
} from './payment-queries';

const mostEvents = 50;

export type PaymentView = {
  payment: PaymentRow;
  pass: Awaited<ReturnType<typeof findPassOf>>;
  refunds: RefundView[];
  /** Newest first. */
  events: EventRow[];
  /** What came in, and what of it can still go back; null where nothing did. */
  money: { paidMinor: number; leftMinor: number; currency: string } | null;
  /** The subscription that it began goes on. */
  hasRunningSubscription: boolean;
};

/** One payment with all that happened to it. @throws AppError `not_found` */
export async function openPayment(actor: Actor, paymentId: string): Promise<PaymentView> {
  assertAdmin(actor);
  const payment = await findPaymentRow(paymentId);
  if (!payment) throw new AppError('not_found', 'This payment does not exist.');
  const { userId, reference, planId } = payment;
  const [refunds, pass, hasRunningSubscription] = await Promise.all([
    listRefundViews(userId, paymentId),
    findPassOf(userId, paymentId),
    plans[planId].renews && reference ? isRunning(userId, reference) : false,
  ]);
  const events = await listEventsOf(payment, refunds);
  return { payment, pass, refunds, events, money: moneyOf(payment, refunds), hasRunningSubscription };
}

/** PhonePe names the order or the refund; Stripe the customer, whose other payments have events of their own. */
async function listEventsOf(payment: PaymentRow, refunds: readonly RefundView[]): Promise<EventRow[]> {
  const { id, userId, gateway, reference, chargeReference } = payment;
  const isText = (one: string | null): one is string => one !== null;
  if (gateway === 'phonepe') {
    return listEventsAbout([orderIdOf(id), ...refunds.map((one) => orderIdOf(one.id))], [], mostEvents);
  }
  const subjects = [await findCustomerId(userId), chargeReference].filter(isText);
  return listEventsAbout(subjects, [id, reference, chargeReference].filter(isText), mostEvents);
}

function moneyOf(payment: PaymentRow, refunds: readonly RefundView[]): PaymentView['money'] {
  if (!['succeeded', 'mismatched', 'refunded'].includes(payment.state)) return null;
  const paidMinor = paidMinorOf(payment);
  const taken = refunds.filter(({ state }) => state !== 'failed');
  const leftMinor = paidMinor - taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    paidMinor,
    leftMinor: Math.max(0, leftMinor),
    currency: payment.seen?.currency ?? payment.currency,
  };
}
