import { failureOfDecline } from '@/lib/core/failure-of-decline';
import { timesMinor } from '@/lib/core/money';
import { type RefundState, type SubscriptionStatus, subscriptionStatuses } from '@/lib/core/payments';
import type { StripeIntent, StripeInvoice, StripePreview, StripeSubscription } from './stripe-objects';
import { planOfProduct } from './stripe-products';
import type { CardPayment, CardSubscription, ChangePreview, Checkout, Invoice } from './types';

const least = (moments: Date[]) => new Date(Math.min(...moments.map(Number)));

/** Its lists are open: a word that it invents later gives nothing. */
const statusOf = (status: string): SubscriptionStatus =>
  subscriptionStatuses.find((known) => known === status) ?? 'incomplete';

const subscriptionOf = (invoice: StripeInvoice) => invoice.parent?.subscription_details?.subscription;

const owedSince = ({ status_transitions, created }: StripeInvoice) =>
  status_transitions.finalized_at ?? created;

function pastDueSinceOf(one: StripeSubscription, invoices: readonly StripeInvoice[], periodStart: Date) {
  if (one.status !== 'past_due') return null;
  const latest = typeof one.latest_invoice === 'object' && one.latest_invoice ? [one.latest_invoice] : [];
  const open = [...invoices.filter((invoice) => subscriptionOf(invoice) === one.id), ...latest].filter(
    ({ status }) => status === 'open',
  );
  return open.length > 0 ? least(open.map(owedSince)) : periodStart;
}

/** @param invoices the customer's, where they are known; else its last one must be in it */
export function toSubscription(
  one: StripeSubscription,
  invoices: readonly StripeInvoice[] = [],
): CardSubscription {
  const items = one.items.data;
  const periodStart = least(items.map((item) => item.current_period_start));
  return {
    gatewayId: one.id,
    planId: items.map(({ price }) => planOfProduct(price.product)).find((planId) => planId) ?? null,
    paymentId: one.metadata.payment_id ?? null,
    status: statusOf(one.status),
    amountMinor: items.reduce((sum, item) => sum + timesMinor(item.price.unit_amount ?? 0, item.quantity), 0),
    currency: one.currency,
    periodStart,
    periodEnd: least(items.map((item) => item.current_period_end)),
    pastDueSince: pastDueSinceOf(one, invoices, periodStart),
    // The portal may give a date in place of the flag.
    cancelsAtPeriodEnd: one.cancel_at_period_end || Boolean(one.cancel_at),
    endedAt: one.ended_at ?? null,
  };
}

/** What the person has still to confirm in the browser; null when nothing is. */
export function checkoutOf({ latest_invoice, pending_setup_intent }: StripeSubscription): Checkout | null {
  const invoice = typeof latest_invoice === 'object' ? latest_invoice : null;
  if (invoice?.status === 'open' && invoice.confirmation_secret) {
    return { clientSecret: invoice.confirmation_secret.client_secret, kind: 'payment' };
  }
  return pending_setup_intent && typeof pending_setup_intent === 'object'
    ? { clientSecret: pending_setup_intent.client_secret, kind: 'setup' }
    : null;
}

function failureOfIntent({ status, last_payment_error, cancellation_reason }: StripeIntent) {
  if (status === 'succeeded') return null;
  if (status === 'canceled') {
    const isOverdue = ['abandoned', 'expired', 'automatic', 'void_invoice'].includes(
      cancellation_reason ?? '',
    );
    return isOverdue ? 'PAYMENT_EXPIRED' : 'PAYMENT_CANCELLED';
  }
  if (!last_payment_error) return null;
  return failureOfDecline({ code: last_payment_error.code, declineCode: last_payment_error.decline_code });
}

const chargeOf = ({ latest_charge }: StripeIntent) =>
  typeof latest_charge === 'object' && latest_charge
    ? { chargeReference: latest_charge.id, refundedMinor: latest_charge.amount_refunded }
    : { chargeReference: latest_charge ?? null, refundedMinor: 0 };

/** Null when it is none of ours. */
export function toPayment(intent: StripeIntent): CardPayment | null {
  const paymentId = intent.metadata.payment_id;
  if (!paymentId) return null;
  const { id, status, amount, currency } = intent;
  return {
    ...{ reference: id, paymentId, amountMinor: amount, currency, ...chargeOf(intent) },
    state: status === 'succeeded' ? 'succeeded' : status === 'canceled' ? 'failed' : 'pending',
    failure: failureOfIntent(intent),
  };
}

/** The payment that began a subscription: its first invoice, and the intent that paid it. Null for any other invoice. */
export function toFirstPayment(
  invoice: StripeInvoice,
  intents: ReadonlyMap<string, StripeIntent>,
): CardPayment | null {
  const details = invoice.parent?.subscription_details;
  const paymentId = details?.metadata.payment_id;
  if (invoice.billing_reason !== 'subscription_create' || !details || !paymentId) return null;
  const paidBy = (invoice.payments?.data ?? []).map(({ payment }) =>
    intents.get(payment.payment_intent ?? ''),
  );
  const intent = paidBy.findLast((one) => one !== undefined);
  const { chargeReference, refundedMinor } = intent
    ? chargeOf(intent)
    : { chargeReference: null, refundedMinor: 0 };
  const isOver = invoice.status === 'void' || invoice.status === 'uncollectible';
  const state = invoice.status === 'paid' ? 'succeeded' : isOver ? 'failed' : 'pending';
  const known = state === 'succeeded' || !intent ? null : failureOfIntent(intent);
  return {
    ...{ reference: details.subscription, paymentId, state, chargeReference, refundedMinor },
    ...{ amountMinor: invoice.total, currency: invoice.currency },
    failure: known ?? (isOver ? 'PAYMENT_EXPIRED' : null),
  };
}

/** @param priceMinor of the new plan, for a whole period */
export function toChangePreview(preview: StripePreview, priceMinor: number, asOf: Date): ChangePreview {
  const { amount_due, total, currency, lines } = preview;
  const isUnused = ({ amount, parent }: (typeof lines.data)[number]) =>
    amount < 0 && parent?.subscription_item_details?.proration === true;
  return {
    dueNowMinor: Math.max(0, amount_due),
    creditMinor: lines.data.filter(isUnused).reduce((sum, { amount }) => sum - amount, 0),
    ...{ currency, asOf },
    nextChargeAt: new Date(Math.max(...lines.data.map(({ period }) => period.end.getTime()))),
    nextChargeMinor: Math.max(0, priceMinor + Math.min(0, total)),
  };
}

const invoiceStates = ['draft', 'open', 'paid', 'void', 'uncollectible'] as const;

export function toInvoice(one: StripeInvoice): Invoice {
  return {
    id: one.id,
    number: one.number,
    paidAt: one.status_transitions.paid_at,
    createdAt: one.created,
    amountMinor: one.total,
    dueMinor: one.amount_due,
    currency: one.currency,
    state: invoiceStates.find((known) => known === one.status) ?? 'draft',
    pageUrl: one.hosted_invoice_url ?? null,
    pdfUrl: one.invoice_pdf ?? null,
  };
}

/** The one that money was last taken for. */
export function lastPaidOf(invoices: readonly StripeInvoice[]): Invoice | null {
  const paid = invoices.map(toInvoice).filter(({ state, dueMinor }) => state === 'paid' && dueMinor > 0);
  return paid.reduce<Invoice | null>(
    (last, one) => (Number(one.paidAt) > Number(last?.paidAt ?? 0) ? one : last),
    null,
  );
}

export function toRefundState(status: string | null): RefundState {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}
