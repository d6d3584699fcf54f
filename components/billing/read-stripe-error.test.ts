import { expect, test } from 'vitest';
import { readStripeError } from './read-stripe-error';

test('a declined card is told with what its bank’s code means for the next try', () => {
  expect(readStripeError({ type: 'card_error', code: 'incorrect_cvc' })).toEqual({
    next: 'retry',
    words:
      'The bank declined the card, and nothing was charged. Check the card’s security code and try again.',
  });
  expect(
    readStripeError({ type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }),
  ).toMatchObject({ next: 'retry', words: expect.stringMatching(/does not have enough funds/) });
});

test('a check by the bank that was not passed is told as that, of whichever type Stripe calls it', () => {
  for (const type of ['card_error', 'invalid_request_error'] as const) {
    expect(readStripeError({ type, code: 'payment_intent_authentication_failure' })).toMatchObject({
      next: 'retry',
      words: expect.stringMatching(/wants you to confirm/),
    });
  }
});

test('what may have been charged is never told as failed and nobody is asked to pay again', () => {
  const unclear = [
    { type: 'api_connection_error' },
    { type: 'api_error' },
    { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' },
    { type: 'a_type_of_later' as 'api_error' },
  ] as const;
  for (const error of unclear) expect(readStripeError(error)).toEqual({ next: 'look' });
});

test('a form that is not complete keeps Stripe’s own words', () => {
  const message = 'Your card number is incomplete.';
  expect(readStripeError({ type: 'validation_error', code: 'incomplete_number', message })).toEqual({
    next: 'retry',
    words: message,
  });
});
