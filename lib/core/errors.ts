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

/** The one error of this code base. `publicMessage` is shown to people: it says what happened and what to do. */
export class AppError extends Error {
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
  return error instanceof AppError && (code === undefined || error.code === code);
}
