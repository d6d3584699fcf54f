import type { PaymentFailure } from './payments';

/** What a gateway says of a card that did not pay. */
export type Decline = { code?: string | null | undefined; declineCode?: string | null | undefined };

const failures: Readonly<Record<string, PaymentFailure>> = {
  insufficient_funds: 'INSUFFICIENT_FUNDS',
  expired_card: 'EXPIRED_CARD',
  authentication_required: 'AUTHENTICATION_REQUIRED',
  authentication_not_handled: 'AUTHENTICATION_REQUIRED',
  payment_intent_authentication_failure: 'AUTHENTICATION_REQUIRED',
  setup_intent_authentication_failure: 'AUTHENTICATION_REQUIRED',
  invoice_payment_intent_requires_action: 'AUTHENTICATION_REQUIRED',
  subscription_payment_intent_requires_action: 'AUTHENTICATION_REQUIRED',
  payment_intent_payment_attempt_expired: 'PAYMENT_EXPIRED',
  payment_intent_unexpected_state: 'INVALID_REQUEST',
  processing_error: 'API_ERROR',
  rate_limit: 'RATE_LIMIT_EXCEEDED',
};

/** The bank's own code says more than the gateway's. One that nobody knows is a declined card. */
export function failureOfDecline({ code, declineCode }: Decline): PaymentFailure {
  return failures[declineCode ?? ''] ?? failures[code ?? ''] ?? 'CARD_DECLINED';
}
