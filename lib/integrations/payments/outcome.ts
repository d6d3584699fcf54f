import { isProviderError } from '@/lib/core/errors';
import { outcomeUnknown } from '@/lib/core/payment-failure-of';
import type { FailureKind } from '@/lib/core/providers';

const surelyRefused: readonly FailureKind[] = [
  'unconfigured',
  'rejected',
  'bad_credentials',
  'rate_limited',
  'over_budget',
];

/** Whether a call that failed surely changed nothing at the gateway. Anything else may have, and has to be looked up. */
export function isSurelyUndone(error: unknown): boolean {
  if (!isProviderError(error) || error.detail.reason === outcomeUnknown) return false;
  return surelyRefused.includes(error.kind) || error.detail.reason === 'circuit_open';
}
