import { setTimeout as wait } from 'node:timers/promises';
import { isAppError } from '@/lib/core/errors';
import { retryAfterMs } from '@/lib/core/retry-after';
import { feedError } from './feed-error';

export type FetchLimits = {
  /** For one attempt, headers and body. */
  timeoutMs: number;
  maxBytes: number;
  attempts: number;
  /** First pause between attempts; doubles each time, up to half of it more or less. */
  pauseMs: number;
  /** A server that asks for a longer pause is given up on. */
  maxPauseMs: number;
};

export const feedLimits: FetchLimits = {
  timeoutMs: 30_000,
  maxBytes: 64 * 1024 * 1024,
  attempts: 3,
  pauseMs: 500,
  maxPauseMs: 20_000,
};

const worthAnotherTry = ['rate_limited', 'timeout', 'unreachable', 'server_error'];

function assertOk(response: Response): void {
  const { status } = response;
  if (status === 404 || status === 410) throw feedError('board_not_found', { status });
  if (status === 429) {
    throw feedError('rate_limited', {
      status,
      retryAfterMs: retryAfterMs(response.headers.get('retry-after')) ?? null,
    });
  }
  if (status >= 500) throw feedError('server_error', { status });
  if (!response.ok) throw feedError('rejected', { status });
}

async function readCapped(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw feedError('too_large', { maxBytes });
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function fetchOnce(url: URL, limits: FetchLimits): Promise<unknown> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let body: string;
  try {
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      headers: { accept: 'application/json', 'user-agent': 'jobr-import/1 (public job board feed)' },
    });
    assertOk(response);
    body = await readCapped(response, limits.maxBytes);
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    throw feedError(signal.aborted ? 'timeout' : 'unreachable', {}, cause);
  }
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw feedError('bad_response', {}, cause);
  }
}

/**
 * GETs JSON with a deadline, a byte cap and a few attempts; waits as `Retry-After` asks. No redirects are followed.
 * @throws AppError with a `FeedFailure` as its reason
 */
export async function fetchJson(url: URL, limits: FetchLimits): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchOnce(url, limits);
    } catch (error) {
      if (!isAppError(error) || !worthAnotherTry.includes(error.reason ?? '')) throw error;
      const backoff = limits.pauseMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      const asked = typeof error.detail.retryAfterMs === 'number' ? error.detail.retryAfterMs : 0;
      if (attempt >= limits.attempts || asked > limits.maxPauseMs) throw error;
      await wait(Math.max(backoff, asked));
    }
  }
}
