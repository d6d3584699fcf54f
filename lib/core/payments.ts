export const gateways = ['stripe', 'phonepe'] as const;
export type Gateway = (typeof gateways)[number];

/** As Stripe names them; one that it invents later counts as `incomplete`, which gives nothing. */
export const subscriptionStatuses = [
  'active',
  'trialing',
  'past_due',
  'unpaid',
  'paused',
  'canceled',
  'incomplete',
  'incomplete_expired',
] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/** Of these Stripe says that nothing follows any more. */
export const endedStatuses = ['canceled', 'incomplete_expired'] satisfies SubscriptionStatus[];
export const isEnded = (status: string) => endedStatuses.some((ended) => ended === status);

export const paymentStates = [
  /** Written, and the gateway was not asked yet, or its answer is not known. */
  'created',
  /** The person is at it, or the gateway is. */
  'pending',
  'succeeded',
  'failed',
  /** Nobody paid in time. */
  'expired',
  /** Paid, and not what was asked for: gives nothing, an operator looks at it. */
  'mismatched',
  'refunded',
] as const;
export type PaymentState = (typeof paymentStates)[number];

export const refundStates = ['created', 'pending', 'succeeded', 'failed'] as const;
export type RefundState = (typeof refundStates)[number];

/** Who gave it back: an administrator here, the product by itself, or somebody at the gateway. */
export const refundOrigins = ['operator', 'product', 'gateway'] as const;

/** Why a payment did not go through, for people and for callers of the API. */
export const paymentFailures = [
  'CARD_DECLINED',
  /** The person's bank said no, not to a card. */
  'PAYMENT_DECLINED',
  'INSUFFICIENT_FUNDS',
  'EXPIRED_CARD',
  'AUTHENTICATION_REQUIRED',
  'PAYMENT_CANCELLED',
  'PAYMENT_EXPIRED',
  'RATE_LIMIT_EXCEEDED',
  'INVALID_REQUEST',
  'API_ERROR',
  'IDEMPOTENCY_CONFLICT',
  'GATEWAY_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
] as const;
export type PaymentFailure = (typeof paymentFailures)[number];

export const webhookStates = ['received', 'done', 'failed', 'ignored'] as const;
export type WebhookState = (typeof webhookStates)[number];
