import { isProviderError, type ProviderError } from './errors';
import { failureOfDecline } from './failure-of-decline';
import type { PaymentFailure } from './payments';
import type { FailureKind } from './providers';

/** The reason of what was sent and whose end nobody knows. */
export const outcomeUnknown = 'outcome_unknown';

const byKind: Record<FailureKind, PaymentFailure> = {
  unconfigured: 'GATEWAY_UNAVAILABLE',
  timeout: 'GATEWAY_UNAVAILABLE',
  rate_limited: 'RATE_LIMIT_EXCEEDED',
  unreachable: 'GATEWAY_UNAVAILABLE',
  server_error: 'API_ERROR',
  bad_credentials: 'GATEWAY_UNAVAILABLE',
  rejected: 'INVALID_REQUEST',
  bad_response: 'API_ERROR',
  over_budget: 'RATE_LIMIT_EXCEEDED',
};

/** The SDK's class by its name: bundles of one process have copies of it. */
function isCardError(cause: unknown): cause is { code?: string; decline_code?: string } {
  return cause instanceof Error && 'type' in cause && cause.type === 'StripeCardError';
}

/** Why a payment did not go through, of an error of a gateway; null when it is none. */
export function failureOf(error: unknown): PaymentFailure | null {
  if (!isProviderError(error)) return null;
  const { kind, detail, cause }: ProviderError = error;
  if (detail.reason === outcomeUnknown) return 'OUTCOME_UNKNOWN';
  if (detail.reason === 'idempotency_error') return 'IDEMPOTENCY_CONFLICT';
  if (isCardError(cause)) return failureOfDecline({ code: cause.code, declineCode: cause.decline_code });
  return byKind[kind];
}
