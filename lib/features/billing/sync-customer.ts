import { log } from '@/lib/core/log';
import { type Currency, currencies, type PaidPlanId } from '@/lib/core/plans';
import { inTransaction } from '@/lib/db/client';
import type { CardCustomer, CardPayment, CardSubscription } from '@/lib/integrations/payments/types';
import { enqueue } from '@/lib/integrations/queue';
import { applyPaid } from './apply-paid';
import { askForRefundLook } from './ask-for-refund-look';
import { chargeOfInvoice } from './charge-of-invoice';
import {
  claimSync,
  findSubscription,
  takeSyncTicket,
  unbindCustomer,
  updateOthersAsCanceled,
  upsertSubscription,
} from './customer-queries';
import { findPayment, listOpenPayments, updateAsFailed, updateFailure } from './payment-queries';
import { receiptKeyOf } from './queue-receipt';
import { sumRefunds } from './refund-queries';
import { tellOwed } from './tell-owed';
import { isWritten, wasPaid } from './tell-queries';

export type Synced = 'converged' | 'overtaken' | 'unknown_customer';

/**
 * Makes ours what Stripe has now. Called by webhooks, the page that a person comes back to, "refresh" and the nightly comparison.
 * The ticket is taken before the reading: what is written was read after every change that a caller could have heard of, and an
 * older reading never overwrites a newer one, without a lock held while Stripe is asked.
 */
export async function syncCustomer(
  stripeCustomerId: string,
  read: (customerId: string) => Promise<CardCustomer>,
): Promise<Synced> {
  const taken = await takeSyncTicket(stripeCustomerId);
  if (!taken) return 'unknown_customer';
  const { userId, ticket } = taken;
  const there = await read(stripeCustomerId);
  return inTransaction(async () => {
    if (!(await claimSync(userId, ticket))) return 'overtaken';
    for (const one of there.subscriptions) await convergeSubscription(userId, one);
    await updateOthersAsCanceled(
      userId,
      there.subscriptions.map(({ gatewayId }) => gatewayId),
    );
    for (const one of there.payments) await convergePayment(userId, one);
    await askForReceipts(userId, there);
    if (there.isDeleted) await leaveCustomer(userId, stripeCustomerId);
    return 'converged';
  });
}

/** Nothing can be begun for who was deleted there: the next payment makes a customer anew, under a key of its own. */
async function leaveCustomer(userId: string, stripeCustomerId: string): Promise<void> {
  await unbindCustomer(userId, stripeCustomerId);
  for (const { id } of await listOpenPayments(userId, 'stripe')) {
    await updateAsFailed(userId, id, { state: 'expired', failure: 'PAYMENT_CANCELLED' });
  }
}

function currencyOf(code: string): Currency | null {
  return currencies.find((one) => one === code.toUpperCase()) ?? null;
}

async function convergeSubscription(userId: string, one: CardSubscription): Promise<void> {
  const { planId, paymentId: _, currency, ...rest } = one;
  const known = currencyOf(currency);
  if (planId && known) {
    const was = await wasPaid(userId, one.gatewayId);
    await upsertSubscription(userId, { ...rest, planId, currency: known });
    return tellOfChange(userId, { ...rest, planId, currency: known }, was);
  }
  log().warn({ gateway: 'stripe' }, 'a subscription that is none of our plans: it gives nothing');
}

type Known = Omit<CardSubscription, 'planId' | 'paymentId' | 'currency'> & {
  planId: PaidPlanId;
  currency: Currency;
};

/** The charge for a period is owed, or it is over. */
async function tellOfChange(userId: string, one: Known, was: boolean): Promise<void> {
  const { status, pastDueSince } = one;
  if (was && (status === 'canceled' || status === 'unpaid')) await enqueue('write-notices', {});
  if (status === 'past_due' && pastDueSince) await tellOwed(userId, { ...one, pastDueSince });
}

/**
 * By the last invoice that was paid, and not by the period: Stripe begins one with a draft, and charges it an hour later. The queue
 * writes all that are missing, by what their invoices say.
 */
async function askForReceipts(userId: string, { lastPaid }: CardCustomer): Promise<void> {
  const charge = lastPaid && chargeOfInvoice(lastPaid);
  if (!charge || !(await findSubscription(userId))) return;
  if (await isWritten(userId, receiptKeyOf(charge.reference))) return;
  await enqueue('write-receipts', { userId });
}

/** Of a pass, or of the first charge of a subscription. */
async function convergePayment(userId: string, one: CardPayment): Promise<void> {
  const payment = await findPayment(userId, one.paymentId);
  if (!payment) return;
  const { amountMinor, currency, reference, chargeReference, failure } = one;
  if (one.state === 'succeeded') {
    const paid = { amountMinor, currency, order: reference, merchant: '', chargeReference };
    await applyPaid(userId, payment, paid);
    await askForRefunds(userId, payment.id, one.refundedMinor);
  }
  if (one.state === 'failed') {
    const state = failure === 'PAYMENT_EXPIRED' ? 'expired' : 'failed';
    await updateAsFailed(userId, payment.id, { state, failure });
  }
  if (one.state === 'pending') await updateFailure(userId, payment.id, failure);
}

/** Also what was given back in Stripe's own pages; one of ours that waits may just have ended. */
async function askForRefunds(userId: string, paymentId: string, refundedMinor: number): Promise<void> {
  const { knownMinor, openCount } = await sumRefunds(userId, paymentId);
  if (knownMinor === refundedMinor && openCount === 0) return;
  await askForRefundLook({ paymentId, userId }, 0);
}
