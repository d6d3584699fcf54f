import type { Stripe } from '@stripe/stripe-js';
import { expect, test } from 'vitest';
import { confirmKeptCard } from './confirm-kept-card';

const script = (methods: Partial<Record<'retrievePaymentIntent' | 'handleNextAction', unknown>>) =>
  methods as unknown as Stripe;
const asks = async () => ({ paymentIntent: { status: 'requires_action' } });
const fail = async () => {
  throw new TypeError('Failed to fetch');
};

test('what Stripe’s script throws says nothing of the charge: the gateway has to be asked', async () => {
  const look = { next: 'look' };
  expect(await confirmKeptCard(script({ retrievePaymentIntent: fail }), 'secret')).toEqual(look);
  const later = script({ retrievePaymentIntent: asks, handleNextAction: fail });
  expect(await confirmKeptCard(later, 'secret')).toEqual(look);
});
