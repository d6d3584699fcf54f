import type { ErrorCode } from './errors';

export type ActionError = {
  code: ErrorCode;
  message: string;
  fields?: Record<string, string>;
  /** A finer code, where the page does something about it. */
  reason?: string;
};

/** What every server action gives back: only the doors turn errors into values. */
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };
