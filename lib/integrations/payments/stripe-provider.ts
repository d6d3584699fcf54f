import { keyModeOf } from '@/lib/core/env';
import { checkOperation, type Provider } from '../provider';
import { createCalls } from './stripe-calls';
import { Balance } from './stripe-objects';

const checkMs = 5_000;

/** What the product asks about when it is told of: to be chosen at the endpoint. */
export const cardEventTypes = [
  'customer.subscription.created',
  'customer.subscription.updated',
  'customer.subscription.deleted',
  'customer.subscription.paused',
  'customer.subscription.resumed',
  'invoice.paid',
  'invoice.payment_failed',
  'invoice.payment_action_required',
  'invoice.finalization_failed',
  'invoice.voided',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'charge.refunded',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.closed',
  'customer.deleted',
] as const;

export const stripeProvider: Provider<'stripe'> = {
  id: 'stripe',
  name: 'Stripe',
  purpose: 'Takes cards, wallets and bank debits, once and again while a plan lasts.',
  fallback: 'Plans that are paid go on; a new payment has to wait.',
  limitPerMinute: 1_200,
  vendor: 'stripe',
  secrets: [
    { name: 'STRIPE_SECRET_KEY', label: 'Secret key', kind: 'key' },
    { name: 'STRIPE_WEBHOOK_SECRET', label: 'Signing secret of the webhook', kind: 'webhook' },
  ],
  setup: (baseUrl) => [
    { text: 'Open the API keys of your account at Stripe.', copy: 'https://dashboard.stripe.com/apikeys' },
    {
      text: 'Set the publishable key as STRIPE_PUBLISHABLE_KEY, and the secret key (or a restricted one) as STRIPE_SECRET_KEY or at /admin/keys.',
    },
    {
      text: 'Make a webhook endpoint for this address, with the API version 2026-10-28.endive.',
      copy: `${baseUrl}/api/webhooks/stripe`,
    },
    { text: 'Choose these events for it.', copy: cardEventTypes.join(', ') },
    {
      text: 'Set its signing secret as STRIPE_WEBHOOK_SECRET, or at /admin/keys.',
      copy: 'STRIPE_WEBHOOK_SECRET',
    },
    {
      text: 'Switch on the ways to pay that you want, and save the settings of the customer portal once.',
      copy: 'https://dashboard.stripe.com/settings/payment_methods',
    },
  ],
  async check(config, call) {
    const { read } = createCalls(config, call, { readMs: checkMs, writeMs: checkMs });
    const { livemode } = await read(checkOperation, Balance, (stripe) => stripe.balance.retrieve());
    const secret = keyModeOf(config.STRIPE_SECRET_KEY);
    const mode = secret ?? (livemode ? 'live' : 'test');
    const publishable = keyModeOf(config.STRIPE_PUBLISHABLE_KEY);
    const isMixed = publishable !== null && publishable !== mode;
    return {
      mode,
      isDegraded: isMixed,
      notes: isMixed
        ? [
            `STRIPE_PUBLISHABLE_KEY is a ${publishable} key and the secret key a ${mode} one: no card can be taken.`,
          ]
        : [],
    };
  },
  fake: 'stripe',
};
