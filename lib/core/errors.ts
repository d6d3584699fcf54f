import type { FailureKind, ProviderId } from './providers';

export const errorCodes = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'invalid',
  'limit_reached',
  'rate_limited',
  'unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

type AppErrorOptions = {
  cause?: unknown;
  /** Machine-readable facts for logs and for the caller's decision; never personal data. */
  detail?: Record<string, unknown>;
  /** Field name → sentence, for forms. Only with `invalid`. */
  fields?: Record<string, string>;
  /** Finer code of the same failure, for people who call the API: `error.reason`. */
  reason?: string;
};

// Bundles of one process have copies of these classes and share the gates: `instanceof` would not know the other's.
const brand = Symbol.for('jobr.error');

/** The one error of this code base, with its child below. `publicMessage` is shown to people: it says what happened and what to do. */
export class AppError extends Error {
  readonly [brand] = true;
  readonly code: ErrorCode;
  readonly publicMessage: string;
  readonly detail: Record<string, unknown>;
  readonly fields: Record<string, string> | undefined;
  readonly reason: string | undefined;

  constructor(code: ErrorCode, publicMessage: string, options: AppErrorOptions = {}) {
    super(publicMessage, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.publicMessage = publicMessage;
    this.detail = options.detail ?? {};
    this.fields = options.fields;
    this.reason = options.reason;
  }
}

export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  if (!(error instanceof Error) || !(brand in error)) return false;
  return code === undefined || (error as AppError).code === code;
}

const codeByKind: Partial<Record<FailureKind, ErrorCode>> = {
  rejected: 'invalid',
  rate_limited: 'rate_limited',
  over_budget: 'limit_reached',
};

const worthAnotherTry: readonly FailureKind[] = ['timeout', 'rate_limited', 'unreachable', 'server_error'];
const ownDoing: readonly FailureKind[] = ['unconfigured', 'rejected', 'over_budget'];

type ProviderErrorOptions = {
  cause?: unknown;
  /** What the provider asked to wait. */
  retryAfterMs?: number;
  /** Finer than the kind, for the operator: `refusal`, `truncated`, `circuit_open` … */
  reason?: string;
  /** The provider is not to blame: it refused this one input, or our own bounds stopped the call. */
  isInputsFault?: boolean;
};

/** A call to a provider that gave nothing to use. Thrown by vendors' `classify` and by the gate alone. */
export class ProviderError extends AppError {
  readonly provider: ProviderId;
  readonly kind: FailureKind;
  readonly retryAfterMs: number | undefined;
  readonly isRetryable: boolean;
  /** Whether it counts as trouble of the provider: for the breaker and the status page. */
  readonly isProvidersFault: boolean;

  constructor(provider: ProviderId, kind: FailureKind, options: ProviderErrorOptions = {}) {
    const { cause, retryAfterMs, reason, isInputsFault = false } = options;
    super(codeByKind[kind] ?? 'unavailable', 'A service that this needs does not answer. Try again later.', {
      cause,
      detail: { provider, kind, ...(reason ? { reason } : {}) },
    });
    this.name = 'ProviderError';
    this.provider = provider;
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
    this.isRetryable = worthAnotherTry.includes(kind) && !isInputsFault;
    this.isProvidersFault = !ownDoing.includes(kind) && !isInputsFault;
  }
}

export function isProviderError(error: unknown, kind?: FailureKind): error is ProviderError {
  if (!isAppError(error) || error.name !== 'ProviderError') return false;
  return kind === undefined || (error as ProviderError).kind === kind;
}
