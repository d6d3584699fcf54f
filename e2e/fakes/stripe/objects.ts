import type Stripe from 'stripe';
import { newId, now, type World } from './world';

/** Each object as the SDK's types say that Stripe answers it. */
const live = { livemode: false } as const;

export function customerOf(
  world: World,
  given: { email?: string; name?: string; metadata?: Record<string, string> },
): Stripe.Customer {
  return {
    ...{ id: newId('cus'), object: 'customer', created: now(world), ...live },
    ...{ balance: 0, default_source: null, delinquent: false, description: null, discount: null },
    ...{ email: given.email ?? null, name: given.name ?? null, phone: null, shipping: null, address: null },
    invoice_settings: {
      ...{ custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    },
    metadata: given.metadata ?? {},
  };
}

export function productOf(world: World, id: string, name: string): Stripe.Product {
  return {
    ...{ id, object: 'product', name, active: true, created: now(world), updated: now(world), ...live },
    ...{ description: null, images: [], marketing_features: [], metadata: {}, package_dimensions: null },
    ...{ shippable: null, tax_details: null, type: 'service', url: null },
  };
}

export type PriceGiven = {
  currency: string;
  product: string;
  unit_amount: number;
  interval: 'month' | 'year';
};

function pricesOf(world: World, given: PriceGiven): { price: Stripe.Price; plan: Stripe.Plan } {
  const { currency, product, unit_amount, interval } = given;
  const id = newId('price');
  const same = { id, created: now(world), currency, product, ...live, nickname: null, active: true };
  return {
    price: {
      ...{ ...same, object: 'price', billing_scheme: 'per_unit', custom_unit_amount: null, lookup_key: null },
      ...{ metadata: {}, tax_behavior: 'unspecified', tiers_mode: null, transform_quantity: null },
      ...{ type: 'recurring', unit_amount, unit_amount_decimal: null },
      recurring: {
        ...{ interval, interval_count: 1, meter: null, trial_period_days: null, usage_type: 'licensed' },
      },
    },
    plan: {
      ...{ ...same, object: 'plan', amount: unit_amount, amount_decimal: null, billing_scheme: 'per_unit' },
      ...{ interval, interval_count: 1, metadata: {}, meter: null, tiers_mode: null },
      ...{ transform_usage: null, trial_period_days: null, usage_type: 'licensed' },
    },
  };
}

export type Period = { start: number; end: number };

export function subscriptionItemOf(
  world: World,
  {
    subscription,
    id = newId('si'),
    given,
    period,
  }: {
    subscription: string;
    id?: string;
    given: PriceGiven;
    period: Period;
  },
): Stripe.SubscriptionItem {
  return {
    ...{ id, object: 'subscription_item', created: now(world), subscription, quantity: 1 },
    ...{ current_period_start: period.start, current_period_end: period.end },
    ...{ billing_thresholds: null, current_trial: null, discounts: [], metadata: {}, tax_rates: [] },
    ...pricesOf(world, given),
  };
}

export function subscriptionOf(
  world: World,
  given: { id: string; customer: string; item: Stripe.SubscriptionItem; metadata: Record<string, string> },
): Stripe.Subscription {
  const at = now(world);
  return {
    ...{ id: given.id, object: 'subscription', customer: given.customer, metadata: given.metadata, ...live },
    ...{ created: at, start_date: at, billing_cycle_anchor: at, status: 'incomplete' },
    currency: given.item.price.currency,
    items: {
      ...{ object: 'list', data: [given.item], has_more: false },
      url: `/v1/subscription_items?subscription=${given.id}`,
    },
    ...{ application: null, application_fee_percent: null, billing_cycle_anchor_config: null },
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_mode: { flexible: null, type: 'flexible' },
    ...{ billing_schedules: [], billing_thresholds: null, cancel_at: null, cancel_at_period_end: false },
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    ...{ canceled_at: null, collection_method: 'charge_automatically', customer_account: null },
    ...{ days_until_due: null, default_payment_method: null, default_source: null, description: null },
    ...{ discounts: [], ended_at: null, latest_invoice: null, managed_payments: null },
    invoice_settings: {
      ...{ account_tax_ids: null, custom_fields: null, description: null, footer: null },
      issuer: { type: 'self' },
    },
    ...{ next_pending_invoice_item_invoice: null, on_behalf_of: null, pause_collection: null },
    payment_settings: {
      ...{ payment_method_options: null, payment_method_types: null },
      save_default_payment_method: 'on_subscription',
    },
    ...{ pending_invoice_item_interval: null, pending_setup_intent: null, pending_update: null },
    ...{ schedule: null, test_clock: null, transfer_data: null },
    ...{ trial_end: null, trial_settings: null, trial_start: null },
  };
}

export function intentOf(
  world: World,
  given: {
    amount: number;
    currency: string;
    customer: string | null;
    description?: string;
    metadata?: Record<string, string>;
  },
): Stripe.PaymentIntent {
  const id = newId('pi');
  return {
    ...{ id, object: 'payment_intent', created: now(world), ...live, amount: given.amount },
    ...{ currency: given.currency, customer: given.customer, metadata: given.metadata ?? {} },
    ...{ client_secret: `${id}_secret_${newId('s').slice(2)}`, status: 'requires_payment_method' },
    ...{ description: given.description ?? null, allowed_payment_method_types: null },
    ...{ amount_capturable: 0, amount_received: 0, application: null, application_fee_amount: null },
    automatic_payment_methods: { enabled: true, allow_redirects: 'always' },
    ...{ canceled_at: null, cancellation_reason: null, capture_method: 'automatic_async' },
    ...{ confirmation_method: 'automatic', customer_account: null, excluded_payment_method_types: null },
    ...{ last_payment_error: null, latest_charge: null, managed_payments: null, next_action: null },
    ...{ on_behalf_of: null, payment_method: null, payment_method_configuration_details: null },
    ...{ payment_method_options: null, payment_method_types: ['card'], payment_record: null },
    ...{ processing: null, receipt_email: null, review: null, setup_future_usage: null, shipping: null },
    ...{ source: null, statement_descriptor: null, statement_descriptor_suffix: null, transfer_group: null },
  };
}

export function chargeOf(
  world: World,
  {
    intent,
    method,
    failure,
  }: {
    intent: Stripe.PaymentIntent;
    method: Stripe.PaymentMethod;
    failure: { code: string } | null;
  },
): Stripe.Charge {
  const isPaid = failure === null;
  const { amount, currency, customer, id: payment_intent } = intent;
  return {
    ...{ id: newId('ch'), object: 'charge', created: now(world), ...live, amount, currency, customer },
    ...{ payment_intent, payment_method: method.id, paid: isPaid, captured: isPaid, disputed: false },
    ...{ amount_captured: isPaid ? amount : 0, amount_refunded: 0, refunded: false },
    ...{ status: isPaid ? 'succeeded' : 'failed', failure_code: failure?.code ?? null },
    ...{ application: null, application_fee: null, application_fee_amount: null, balance_transaction: null },
    billing_details: method.billing_details,
    ...{ calculated_statement_descriptor: null, description: intent.description, failure_message: null },
    ...{ failure_balance_transaction: null, fraud_details: null, metadata: {}, on_behalf_of: null },
    ...{ outcome: null, payment_method_details: null, receipt_email: null, receipt_number: null },
    ...{ receipt_url: null, review: null, shipping: null, source: null, source_transfer: null },
    ...{ statement_descriptor: null, statement_descriptor_suffix: null, transfer_data: null },
    transfer_group: null,
  };
}

export function refundOf(
  world: World,
  given: { charge: Stripe.Charge; amount: number; reason: string | null; metadata: Record<string, string> },
): Stripe.Refund {
  const { charge, amount, reason, metadata } = given;
  return {
    ...{ id: newId('re'), object: 'refund', created: now(world), amount, currency: charge.currency },
    ...{ charge: charge.id, customer: charge.customer, customer_account: null, metadata, reason },
    ...{
      payment_intent: charge.payment_intent,
      payment_method: charge.payment_method,
      status: world.refundStatus,
    },
    ...{ balance_transaction: null, receipt_number: null, source_transfer_reversal: null },
    transfer_reversal: null,
  };
}

export function setupOf(world: World, customer: string): Stripe.SetupIntent {
  const id = newId('seti');
  return {
    ...{ id, object: 'setup_intent', created: now(world), livemode: false, customer, metadata: {} },
    ...{ client_secret: `${id}_secret_${newId('s').slice(2)}`, status: 'requires_payment_method' },
    ...{ allowed_payment_method_types: null, application: null, automatic_payment_methods: null },
    ...{ cancellation_reason: null, description: null, excluded_payment_method_types: null },
    ...{ last_setup_error: null, latest_attempt: null, mandate: null, next_action: null },
    ...{ on_behalf_of: null, payment_method: null, payment_method_configuration_details: null },
    ...{ payment_method_options: null, payment_method_types: ['card'], single_use_mandate: null },
    ...{ managed_payments: null, usage: 'off_session' },
  };
}
