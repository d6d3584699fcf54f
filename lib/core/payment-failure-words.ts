import { type Decline, failureOfDecline } from './failure-of-decline';
import type { PaymentFailure } from './payments';

/** What happened and what to do next, for people. Nothing here sends anybody to pay again what may have been paid. */
export const paymentFailureWords: Record<PaymentFailure, string> = {
  CARD_DECLINED:
    'The bank declined the card, and nothing was charged. Try another card, or ask the bank why.',
  PAYMENT_DECLINED:
    'The payment was declined by your bank or UPI app, and nothing was charged. Try again, or pay another way.',
  INSUFFICIENT_FUNDS: 'The card does not have enough funds, and nothing was charged. Try another card.',
  EXPIRED_CARD: 'The card has expired, and nothing was charged. Check its date, or try another card.',
  AUTHENTICATION_REQUIRED:
    'The bank wants you to confirm this payment, and nothing was charged. Try again and follow its steps.',
  PAYMENT_CANCELLED: 'The payment was cancelled, and nothing was charged. Start again whenever you like.',
  PAYMENT_EXPIRED:
    'The payment was not finished in time. If you approved it all the same, do not pay again yet: we go on looking. If not, nothing was charged; start again.',
  RATE_LIMIT_EXCEEDED: 'There are too many payments at once. Nothing was charged; try again in a minute.',
  INVALID_REQUEST:
    'The payment service did not take this, and nothing was charged. Tell us if it happens again.',
  API_ERROR: 'The payment service had a problem, and nothing was charged. Try again in a few minutes.',
  IDEMPOTENCY_CONFLICT: 'This payment was begun differently before. Reload the page and start again.',
  GATEWAY_UNAVAILABLE:
    'The payment service can not be reached, and nothing was charged. Try again in a few minutes.',
  OUTCOME_UNKNOWN:
    'We do not know yet whether this went through. Do not pay again: we ask the payment service and show the answer here.',
};

const checkNumber = 'Check the card’s number and try again.';
const checkDate = 'Check the card’s date and try again.';
const checkCode = 'Check the card’s security code and try again.';
const callBank = 'Ask the bank to allow it, or try another card.';
const laterOrOther = 'Try again in a few minutes, or use another card.';

const adviceByCode: Readonly<Record<string, string>> = {
  incorrect_number: checkNumber,
  invalid_number: checkNumber,
  incorrect_cvc: checkCode,
  invalid_cvc: checkCode,
  invalid_expiry_month: checkDate,
  invalid_expiry_year: checkDate,
  incorrect_zip: 'Check the postal code and try again.',
  call_issuer: callBank,
  do_not_honor: callBank,
  transaction_not_allowed: callBank,
  withdrawal_count_limit_exceeded: callBank,
  card_velocity_exceeded: callBank,
  card_not_supported: 'The card can not be used for this. Try another card.',
  currency_not_supported: 'The card can not pay in this currency. Try another card.',
  processing_error: laterOrOther,
  issuer_not_available: laterOrOther,
  try_again_later: laterOrOther,
  reenter_transaction: laterOrOther,
};

/** What a bank's code of the decline means for the next try. A stolen or suspected card is told no more than any other. */
export function declineAdvice(declineCode: string | null | undefined): string {
  return adviceByCode[declineCode ?? ''] ?? 'Try another card, or ask the bank why.';
}

/** The whole sentence of a decline, with what the bank's own code means for the next try. */
export function declinedWords({ code, declineCode }: Decline): string {
  const failure = failureOfDecline({ code, declineCode });
  if (failure !== 'CARD_DECLINED') return paymentFailureWords[failure];
  return `The bank declined the card, and nothing was charged. ${declineAdvice(declineCode ?? code)}`;
}
