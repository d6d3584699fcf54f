import type { StripeError } from '@stripe/stripe-js';
import { declinedWords, paymentFailureWords } from '@/lib/core/payment-failure-words';

/** `look`: it may have been charged, so that the payment's own page has to say; nobody is asked to try again. */
export type ConfirmFailure = { next: 'look' } | { next: 'retry'; words: string };

type Seen = Pick<StripeError, 'type' | 'code' | 'decline_code' | 'message'>;

const retry = (words: string): ConfirmFailure => ({ next: 'retry', words });

/** What a confirmation that did not end well means for the person. */
export function readStripeError({ type, code, decline_code, message }: Seen): ConfirmFailure {
  if (code === 'payment_intent_unexpected_state' || code === 'setup_intent_unexpected_state') {
    return { next: 'look' };
  }
  if (type === 'card_error' || code?.endsWith('_authentication_failure')) {
    return retry(declinedWords({ code, declineCode: decline_code }));
  }
  if (type === 'validation_error') return retry(message ?? 'Check what you typed, and try again.');
  if (type === 'rate_limit_error') return retry(paymentFailureWords.RATE_LIMIT_EXCEEDED);
  if (type === 'invalid_request_error') return retry(paymentFailureWords.INVALID_REQUEST);
  if (type === 'authentication_error') return retry(paymentFailureWords.GATEWAY_UNAVAILABLE);
  return { next: 'look' };
}
