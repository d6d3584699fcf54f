import type { Stripe } from '@stripe/stripe-js';
import { declinedWords, paymentFailureWords } from '@/lib/core/payment-failure-words';
import { readStripeError } from './read-stripe-error';

export type KeptCardAnswer =
  /** Paid, or nobody knows: the gateway has to be asked. */
  { next: 'look' } | { next: 'retry'; words: string };

/** Lets the bank ask the person about a charge to the card that is kept already. Nothing has to be typed again. */
export async function confirmKeptCard(stripe: Stripe, clientSecret: string): Promise<KeptCardAnswer> {
  // A throw says nothing of the charge.
  return askBank(stripe, clientSecret).catch(() => ({ next: 'look' }));
}

async function askBank(stripe: Stripe, clientSecret: string): Promise<KeptCardAnswer> {
  const { paymentIntent, error } = await stripe.retrievePaymentIntent(clientSecret);
  if (error) return readStripeError(error);
  const { status, last_payment_error } = paymentIntent;
  if (status === 'requires_payment_method') {
    const { code, decline_code: declineCode } = last_payment_error ?? {};
    return { next: 'retry', words: declinedWords({ code, declineCode }) };
  }
  if (status !== 'requires_action') return { next: 'look' };
  const answer = await stripe.handleNextAction({ clientSecret });
  if (answer.error) return readStripeError(answer.error);
  return answer.paymentIntent?.status === 'requires_payment_method'
    ? { next: 'retry', words: paymentFailureWords.AUTHENTICATION_REQUIRED }
    : { next: 'look' };
}
