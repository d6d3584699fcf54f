import type Stripe from 'stripe';
import { intentOf, type Period } from './objects';
import { getCustomer, idOf, newId, now, type World } from './world';

export type LineGiven = { amount: number; description: string; period: Period; isProration: boolean };
type Given = {
  subscription: Stripe.Subscription;
  reason: Stripe.Invoice.BillingReason;
  item: Stripe.SubscriptionItem;
  lines: LineGiven[];
};

const sumOf = (lines: readonly LineGiven[]) => lines.reduce((sum, { amount }) => sum + amount, 0);

function lineOf(invoice: string, { subscription, item }: Given, line: LineGiven): Stripe.InvoiceLineItem {
  const { amount, description, period, isProration } = line;
  return {
    ...{ id: newId('il'), object: 'line_item', amount, currency: subscription.currency, description },
    ...{ period, invoice, livemode: false, metadata: {}, quantity: 1, quantity_decimal: null },
    ...{ discount_amounts: [], discountable: !isProration, discounts: [], pretax_credit_amounts: [] },
    ...{ subscription: subscription.id, subtotal: amount, taxes: [] },
    parent: {
      ...{ invoice_item_details: null, type: 'subscription_item_details' },
      subscription_item_details: {
        ...{ invoice_item: null, proration: isProration, proration_details: null },
        ...{ subscription: subscription.id, subscription_item: item.id },
      },
    },
    pricing: {
      ...{ type: 'price_details', unit_amount_decimal: null },
      price_details: { price: item.price.id, product: idOf(item.price.product) },
    },
  };
}

/** What a customer has to pay of a total, once their credit is taken off. */
export function dueOf(total: number, balance: number): { due: number; balanceAfter: number } {
  const after = total + balance;
  return { due: Math.max(0, after), balanceAfter: Math.min(0, after) };
}

const numberOf = (id: string) => `FAKE-${id.slice(-6).toUpperCase()}`;
const pageOf = ({ baseUrl }: World, id: string) => `${baseUrl}/invoice/${id}`;

export function invoiceOf(world: World, id: string, given: Given): Stripe.Invoice {
  const { subscription, reason, lines } = given;
  const customer = getCustomer(world, idOf(subscription.customer));
  const total = sumOf(lines);
  const { due, balanceAfter } = dueOf(total, customer.balance);
  const at = now(world);
  return {
    ...{ id, object: 'invoice', created: at, livemode: false, currency: subscription.currency, total },
    ...{ amount_due: due, amount_remaining: due, amount_paid: 0, amount_overpaid: 0, amount_shipping: 0 },
    ...{ subtotal: total, subtotal_excluding_tax: total, total_excluding_tax: total, total_taxes: [] },
    ...{ starting_balance: customer.balance, ending_balance: balanceAfter, billing_reason: reason },
    ...{ customer: customer.id, customer_email: customer.email, customer_name: customer.name ?? null },
    ...{ customer_account: null, customer_address: null, customer_phone: null, customer_shipping: null },
    ...{ customer_tax_exempt: 'none', customer_tax_ids: [], status: 'open', attempted: false },
    ...{ attempt_count: 0, auto_advance: true, collection_method: 'charge_automatically' },
    ...{ period_start: at, period_end: at, number: numberOf(id) },
    ...{ hosted_invoice_url: pageOf(world, id), invoice_pdf: `${pageOf(world, id)}/pdf` },
    lines: {
      ...{ object: 'list', has_more: false, url: `/v1/invoices/${id}/lines` },
      data: lines.map((line) => lineOf(id, given, line)),
    },
    parent: {
      ...{ quote_details: null, type: 'subscription_details' },
      subscription_details: { subscription: subscription.id, metadata: subscription.metadata },
    },
    status_transitions: { finalized_at: at, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    ...{ account_country: 'US', account_name: 'Fake', account_tax_ids: null, application: null },
    automatic_tax: {
      ...{ disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    },
    ...{ automatically_finalizes_at: null, custom_fields: null, default_payment_method: null },
    ...{ default_source: null, default_tax_rates: [], description: null, discounts: [], due_date: null },
    ...{ effective_at: at, footer: null, from_invoice: null, issuer: { type: 'self' } },
    ...{ last_finalization_error: null, latest_revision: null, metadata: {}, next_payment_attempt: null },
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    ...{ on_behalf_of: null, post_payment_credit_notes_amount: 0, pre_payment_credit_notes_amount: 0 },
    ...{ receipt_number: null, rendering: null, shipping_cost: null, shipping_details: null },
    ...{ statement_descriptor: null, test_clock: null },
    ...{ total_discount_amounts: [], total_pretax_credit_amounts: [], webhooks_delivered_at: null },
  };
}

/** Written down, and not to be paid yet: without a number, a page or an intent. */
export function draftInvoice(world: World, given: Given): Stripe.Invoice {
  const invoice = invoiceOf(world, newId('in'), given);
  Object.assign(invoice, { status: 'draft', number: null, hosted_invoice_url: null, invoice_pdf: null });
  invoice.status_transitions.finalized_at = null;
  world.invoices.set(invoice.id, invoice);
  given.subscription.latest_invoice = invoice.id;
  return invoice;
}

/** Open, with an intent to pay it when there is something to pay. The credit is used up by it. */
export function finalizeInvoice(world: World, invoice: Stripe.Invoice): void {
  const { id, total, currency } = invoice;
  const customer = getCustomer(world, idOf(invoice.customer));
  const { due, balanceAfter } = dueOf(total, customer.balance);
  const pages = { hosted_invoice_url: pageOf(world, id), invoice_pdf: `${pageOf(world, id)}/pdf` };
  Object.assign(invoice, { status: 'open', number: numberOf(id), ...pages });
  Object.assign(invoice, { amount_due: due, amount_remaining: due, starting_balance: customer.balance });
  invoice.ending_balance = balanceAfter;
  invoice.status_transitions.finalized_at = now(world);
  customer.balance = balanceAfter;
  if (due > 0) {
    const given = { amount: due, currency, customer: customer.id, description: 'Subscription' };
    const intent = intentOf(world, given);
    world.intents.set(intent.id, intent);
    world.invoiceOfIntent.set(intent.id, id);
    world.intentOfInvoice.set(id, intent.id);
  }
  world.emit('invoice.finalized', invoice);
}

export function openInvoice(world: World, given: Given): Stripe.Invoice {
  const invoice = draftInvoice(world, given);
  finalizeInvoice(world, invoice);
  return invoice;
}

export const intentOfInvoice = (world: World, invoice: string): Stripe.PaymentIntent | null =>
  world.intents.get(world.intentOfInvoice.get(invoice) ?? '') ?? null;

/** What is only told when it is asked for. */
export function secretOf(world: World, invoice: Stripe.Invoice): Stripe.Invoice.ConfirmationSecret | null {
  const secret = intentOfInvoice(world, invoice.id)?.client_secret;
  return secret && invoice.status === 'open' ? { client_secret: secret, type: 'payment_intent' } : null;
}

export function paymentsOf(world: World, invoice: Stripe.Invoice): Stripe.ApiList<Stripe.InvoicePayment> {
  const intent = intentOfInvoice(world, invoice.id);
  const payment = (one: Stripe.PaymentIntent): Stripe.InvoicePayment => ({
    ...{ id: `inpay_${one.id.slice(3)}`, object: 'invoice_payment', created: one.created, is_default: true },
    ...{ amount_paid: one.amount_received || null, amount_requested: one.amount, currency: one.currency },
    ...{ invoice: invoice.id, livemode: false, status: invoice.status === 'paid' ? 'paid' : 'open' },
    payment: { payment_intent: one.id, type: 'payment_intent' },
    status_transitions: { canceled_at: null, paid_at: invoice.status_transitions.paid_at },
  });
  const data = intent ? [payment(intent)] : [];
  return { object: 'list', data, has_more: false, url: '/v1/invoice_payments' };
}

export function voidInvoice(world: World, id: string): void {
  const invoice = world.invoices.get(id);
  if (invoice?.status !== 'open') return;
  invoice.status = 'void';
  invoice.status_transitions.voided_at = now(world);
  const intent = intentOfInvoice(world, id);
  if (intent) Object.assign(intent, { status: 'canceled', cancellation_reason: 'void_invoice' });
  world.emit('invoice.voided', invoice);
}
