import { AppError, type ErrorCode, isProviderError } from '@/lib/core/errors';
import { failureOf } from '@/lib/core/payment-failure-of';
import { declineAdvice, paymentFailureWords } from '@/lib/core/payment-failure-words';
import { gateways, type PaymentFailure } from '@/lib/core/payments';

const isGateway = (provider: string) => gateways.some((one) => one === provider);

/** A gateway's failure as people and callers of the API are told it, its code as the reason; null of every other error. */
export function paymentErrorOf(error: unknown): AppError | null {
  const failure = isProviderError(error) && isGateway(error.provider) ? failureOf(error) : null;
  if (!failure || !isProviderError(error)) return null;
  const { detail, retryAfterMs } = error;
  const retryAfterSeconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1_000);
  return new AppError(codeOf(failure, error.code), wordsOf(failure, detail.reason), {
    ...{ cause: error, reason: failure },
    detail: { ...detail, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) },
  });
}

const codeOf = (failure: PaymentFailure, code: ErrorCode): ErrorCode =>
  failure === 'IDEMPOTENCY_CONFLICT' ? 'conflict' : code;

function wordsOf(failure: PaymentFailure, bankCode: unknown): string {
  if (failure !== 'CARD_DECLINED' || typeof bankCode !== 'string') return paymentFailureWords[failure];
  return `The bank declined the card, and nothing was charged. ${declineAdvice(bankCode)}`;
}

const codesAtTop: Record<ErrorCode, string> = {
  unauthenticated: 'UNAUTHENTICATED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  invalid: 'INVALID_REQUEST',
  limit_reached: 'LIMIT_REACHED',
  rate_limited: 'RATE_LIMIT_EXCEEDED',
  unavailable: 'API_ERROR',
  internal: 'API_ERROR',
};

/** The one code that a client of the payment routes branches on. */
export function codeAtTop({ code, reason }: Pick<AppError, 'code' | 'reason'>): string {
  return reason?.toUpperCase() ?? codesAtTop[code];
}
