import type Stripe from 'stripe';
import { applyPaidInvoice } from './apply-paid-invoice';
import { Fault } from './fault';
import { intentOfInvoice } from './invoices';
import { chargeOf } from './objects';

import { get, getCustomer, idOf, now, type World } from './world';

type Refusal = { code: string; decline_code?: string; message: string };

const messages: Readonly<Record<string, string>> = {
  card_declined: 'Your card was declined.',
  expired_card: 'Your card has expired.',
  incorrect_cvc: 'Your card’s security code is incorrect.',
  processing_error: 'An error occurred while processing your card. Try again in a little bit.',
  authentication_required: 'Your card was declined. This transaction requires authentication.',
  payment_intent_authentication_failure:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
};

const refusalOf = (code: string, decline_code?: string): Refusal => ({
  ...{ code, message: messages[code] ?? 'Your card was declined.' },
  ...(decline_code ? { decline_code } : {}),
});

/** Where its holder is at a charge: typing the card, asking for something that the kept card pays, or away. */
export type Presence = 'typing' | 'asking' | 'away';

/** What the card says to a charge now; null when it pays. */
function verdictOf(world: World, method: string, presence: Presence): Refusal | 'challenge' | null {
  const nature = get(world.natures, 'payment method', method);
  if (nature.decline) return refusalOf(nature.decline.code, nature.decline.decline_code);
  if (presence === 'typing') return nature.challenge === 'never' ? null : 'challenge';
  if (presence === 'asking' && nature.challenge === 'always') return 'challenge';
  if (nature.failsLater) return refusalOf('card_declined', 'generic_decline');
  return nature.challenge === 'always'
    ? refusalOf('authentication_required', 'authentication_required')
    : null;
}

function invoiceOf(world: World, intent: Stripe.PaymentIntent): Stripe.Invoice | null {
  return world.invoices.get(world.invoiceOfIntent.get(intent.id) ?? '') ?? null;
}

function noteAttempt(world: World, intent: Stripe.PaymentIntent, event: string): void {
  const invoice = invoiceOf(world, intent);
  if (!invoice) return;
  invoice.attempted = true;
  invoice.attempt_count += 1;
  world.emit(event, invoice);
}

export function refuseIntent(world: World, intent: Stripe.PaymentIntent, refusal: Refusal): void {
  const method = get(world.methods, 'payment method', idOf(intent.payment_method));
  const charge = chargeOf(world, { intent, method, failure: refusal });
  world.charges.set(charge.id, charge);
  intent.status = 'requires_payment_method';
  intent.latest_charge = charge.id;
  intent.next_action = null;
  intent.last_payment_error = { ...refusal, type: 'card_error', payment_method: method };
  world.emit('charge.failed', charge);
  world.emit('payment_intent.payment_failed', intent);
  noteAttempt(world, intent, 'invoice.payment_failed');
}

export function payInvoice(world: World, invoice: Stripe.Invoice, method: string | null): void {
  invoice.status = 'paid';
  invoice.amount_paid = invoice.amount_due;
  invoice.amount_remaining = 0;
  invoice.status_transitions.paid_at = now(world);
  applyPaidInvoice(world, invoice, method);
  world.emit('invoice.paid', invoice);
  world.emit('invoice.payment_succeeded', invoice);
}

function succeedIntent(world: World, intent: Stripe.PaymentIntent): void {
  const method = get(world.methods, 'payment method', idOf(intent.payment_method));
  const charge = chargeOf(world, { intent, method, failure: null });
  world.charges.set(charge.id, charge);
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  intent.next_action = null;
  world.emit('charge.succeeded', charge);
  world.emit('payment_intent.succeeded', intent);
  const invoice = invoiceOf(world, intent);
  if (invoice?.status === 'open') payInvoice(world, invoice, method.id);
}

/** A card is put to an intent: paid, refused, or a challenge for its holder. */
export function confirmIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  method: string,
  presence: Presence,
): void {
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status)) {
    throw new Fault(400, {
      ...{ type: 'invalid_request_error', code: 'payment_intent_unexpected_state', payment_intent: intent },
      message: `This PaymentIntent could not be confirmed because it has a status of ${intent.status}.`,
    });
  }
  intent.payment_method = method;
  const verdict = verdictOf(world, method, presence);
  if (verdict !== 'challenge') {
    if (verdict) refuseIntent(world, intent, verdict);
    else succeedIntent(world, intent);
    return;
  }
  intent.status = 'requires_action';
  intent.next_action = { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } };
  world.emit('payment_intent.requires_action', intent);
  noteAttempt(world, intent, 'invoice.payment_action_required');
}

export function answerChallenge(world: World, intent: Stripe.PaymentIntent, isPassed: boolean): void {
  if (intent.status !== 'requires_action') return;
  if (isPassed) succeedIntent(world, intent);
  else refuseIntent(world, intent, refusalOf('payment_intent_authentication_failure'));
}

/** The card that was kept pays, or the invoice stays open. */
export function chargeKept(world: World, invoice: Stripe.Invoice, presence: Presence = 'away'): void {
  const intent = intentOfInvoice(world, invoice.id);
  if (!intent) {
    payInvoice(world, invoice, null);
    return;
  }
  const subscription = world.subscriptions.get(idOf(invoice.parent?.subscription_details?.subscription));
  const customer = getCustomer(world, idOf(invoice.customer));
  const method =
    idOf(subscription?.default_payment_method) || idOf(customer.invoice_settings.default_payment_method);
  if (method) confirmIntent(world, intent, method, presence);
  else noteAttempt(world, intent, 'invoice.payment_failed');
}
