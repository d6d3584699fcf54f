import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  OpenAIError,
} from 'openai';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';

/** What an answer can lack, though the server is well: each says nothing about the next call. */
export const badAnswers = [
  'refusal',
  'content_filter',
  'truncated',
  'empty',
  'invalid_json',
  'schema_mismatch',
  'leak',
] as const;
export type BadAnswer = (typeof badAnswers)[number];

const mostWaitMs = 3_600_000;

function retryAfterMs(headers: Headers | undefined): number | undefined {
  const ms = Number(headers?.get('retry-after-ms') || Number.NaN);
  const text = headers?.get('retry-after');
  const seconds = Number(text || Number.NaN);
  const until = text ? Date.parse(text) - Date.now() : Number.NaN;
  const asked = [ms, seconds * 1000, until].find((wait) => Number.isFinite(wait) && wait >= 0);
  return asked === undefined ? undefined : Math.min(asked, mostWaitMs);
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401 || status === 403) return 'bad_credentials';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limited';
  if (status === 409 || status >= 500) return 'server_error';
  return status >= 400 ? 'rejected' : 'bad_response';
}

/** A server's own code of the failure, when it is a plain word: for the operator. */
const wordOf = (code: unknown): string | undefined =>
  typeof code === 'string' && /^[a-z][a-z0-9_]{2,60}$/i.test(code) ? code : undefined;

/** The failure in our words, by class and status alone. What the caller or the gate ended stays as it is. */
export function classify(error: unknown): unknown {
  if (isProviderError(error) || error instanceof APIUserAbortError) return error;
  const failure = (kind: FailureKind, reason?: string, isInputsFault = false) =>
    new ProviderError('openai', kind, {
      cause: error,
      ...(reason ? { reason } : {}),
      ...(isInputsFault ? { isInputsFault } : {}),
    });
  if (error instanceof APIConnectionTimeoutError) return failure('timeout');
  if (error instanceof APIConnectionError) return failure('unreachable');
  if (error instanceof APIError) {
    const { status, headers, code } = error;
    if (typeof status !== 'number') return failure('server_error', 'error_in_stream');
    if (status === 400 && code === 'content_filter') return failure('bad_response', 'content_filter', true);
    const wait = retryAfterMs(headers);
    return new ProviderError('openai', kindOfStatus(status), {
      cause: error,
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
      reason: wordOf(code) ?? `status_${status}`,
    });
  }
  if (error instanceof SyntaxError || error instanceof OpenAIError)
    return failure('bad_response', 'unreadable');
  // The body broke off: what fetch throws then is a TypeError and nothing finer.
  if (error instanceof TypeError) return failure('unreachable', 'cut_off');
  return error;
}

/** Whether the server answered that it did nothing, or was never reached: such an attempt costs nothing for sure. */
export function costsNothing(error: unknown): boolean {
  if (error instanceof APIError && typeof error.status === 'number') return true;
  if (!(error instanceof APIConnectionError)) return false;
  const codes: unknown[] = [];
  for (let cause: unknown = error.cause; cause instanceof Error && codes.length < 5; cause = cause.cause) {
    codes.push('code' in cause ? cause.code : undefined);
  }
  return codes.some((code) =>
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'].includes(String(code)),
  );
}
