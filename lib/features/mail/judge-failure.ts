import { isProviderError } from '@/lib/core/errors';
import { isSurelyUnsent } from '@/lib/integrations/email';

export type Judgement =
  /** The mail itself is refused: it never goes out. */
  | { kind: 'over'; why: string }
  /** It was not tried, or nobody's mail would go out now: it costs the mail no try, and no other is tried either. */
  | { kind: 'held'; why: string; retryAfterMs?: number }
  /** Its next try may go better. `isUnsure`: it may have gone out all the same. */
  | { kind: 'tried'; why: string; isUnsure: boolean; retryAfterMs?: number };

/** What a failed send says about the mail, and about those behind it. */
export function judgeFailure(error: unknown): Judgement {
  if (!isProviderError(error)) return { kind: 'tried', why: 'fault', isUnsure: false };
  const { kind, retryAfterMs } = error;
  const reason = typeof error.detail.reason === 'string' ? error.detail.reason : null;
  const why = reason ? `${kind} ${reason}` : kind;
  if (kind === 'rejected') return { kind: 'over', why };
  if (!isSurelyUnsent(error)) return { kind: 'tried', why, isUnsure: true };
  // A wrong key or sender is mended by the operator, and then all mail goes out; our own bounds pass by themselves.
  const isNobodysMail = ['unconfigured', 'bad_credentials', 'over_budget'].includes(kind);
  const isOwnBound = reason === 'circuit_open' || !error.isProvidersFault;
  if (isNobodysMail || isOwnBound) return { kind: 'held', why, retryAfterMs };
  return { kind: 'tried', why, isUnsure: false, retryAfterMs };
}
