import Stripe from 'stripe';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';
import { retryAfterMs } from '@/lib/core/retry-after';
import type { Seen } from './stripe-client';

const {
  StripeAuthenticationError,
  StripeCardError,
  StripeConnectionError,
  StripeError,
  StripeIdempotencyError,
  StripeInvalidRequestError,
  StripePermissionError,
  StripeRateLimitError,
} = Stripe.errors;

const mostWaitMs = 3_600_000;
const refusedBeforeTheWire = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Its own code of the failure, when it is a plain word: for the operator. */
const wordOf = (code: unknown): string | undefined =>
  typeof code === 'string' && /^[a-z][a-z0-9_]{2,60}$/.test(code) ? code : undefined;

function kindOf(error: unknown, { status }: Seen): FailureKind {
  if (error instanceof StripeConnectionError) return 'unreachable';
  if (error instanceof StripeRateLimitError || status === 429) return 'rate_limited';
  if (error instanceof StripeAuthenticationError || error instanceof StripePermissionError)
    return 'bad_credentials';
  if (error instanceof StripeCardError || error instanceof StripeIdempotencyError) return 'rejected';
  if (error instanceof StripeInvalidRequestError) return 'rejected';
  return status !== null && (status >= 500 || status === 409) ? 'server_error' : 'bad_response';
}

function reasonOf(error: unknown, { status }: Seen): string | undefined {
  if (error instanceof StripeIdempotencyError) return 'idempotency_error';
  if (error instanceof StripeError) {
    const code = wordOf(error.decline_code || error.code);
    if (code) return code;
  }
  return status === null ? undefined : status < 400 ? 'unreadable' : `status_${status}`;
}

/** The failure in our words, by the SDK's class and the status. Another request under the same key is nobody's trouble. */
export function classify(error: unknown, seen: Seen): ProviderError {
  if (isProviderError(error)) return error;
  const reason = reasonOf(error, seen);
  const wait = retryAfterMs(seen.retryAfter);
  return new ProviderError('stripe', kindOf(error, seen), {
    cause: error,
    ...(reason ? { reason } : {}),
    ...(wait === undefined ? {} : { retryAfterMs: Math.min(wait, mostWaitMs) }),
    ...(seen.status === 409 ? { isInputsFault: true } : {}),
  });
}

function wasNeverSent(error: unknown): boolean {
  let cause: unknown = error;
  for (let depth = 0; depth < 6 && cause && typeof cause === 'object'; depth += 1) {
    if ('code' in cause && refusedBeforeTheWire.includes(String(cause.code))) return true;
    cause = ('detail' in cause && cause.detail) || ('cause' in cause && cause.cause);
  }
  return false;
}

/**
 * What a failed attempt says of what was asked for. `nothing`: it did not reach Stripe, or was turned away at its door.
 * `refused`: Stripe looked at it, and under this key nothing was done. `unknown`: it may have been done.
 */
export function traceOf(error: unknown, { status }: Seen): 'nothing' | 'refused' | 'unknown' {
  if (status === null) return wasNeverSent(error) ? 'nothing' : 'unknown';
  if (status === 401 || status === 403 || status === 429) return 'nothing';
  return status >= 400 && status < 500 && status !== 409 ? 'refused' : 'unknown';
}
