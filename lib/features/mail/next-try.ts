const shortestMs = 30_000;
const longestMs = 24 * 3_600_000;
/** Tries whose pauses are three days long together, on the average. */
export const maxTries = 18;
/** So long is waited for a word of the provider about a send whose end nobody knows. */
const unsureMs = { code: 20_000, other: 5 * 60_000 };

/** The longest pause after so many tries: 30 s, twice as long each time, a day at most. */
export function longestPauseMs(tries: number): number {
  return Math.min(longestMs, shortestMs * 2 ** (tries - 1));
}

type Failed = {
  /** Tries so far, this one included. */
  tries: number;
  isCode: boolean;
  isUnsure: boolean;
  /** What the provider asked to wait. */
  retryAfterMs?: number;
};

/** The pause before the next try, with full jitter; `dice` is from 0 to below 1. Null when there is none. */
export function pauseBeforeNextTry(failed: Failed, dice = Math.random()): number | null {
  const { tries, isCode, isUnsure, retryAfterMs = 0 } = failed;
  if (tries >= maxTries) return null;
  const leastMs = isUnsure ? unsureMs[isCode ? 'code' : 'other'] : 0;
  const askedMs = Math.min(longestMs, Math.max(retryAfterMs, leastMs));
  const jitterMs = Math.round(dice * longestPauseMs(tries));
  return isUnsure || retryAfterMs > 0 ? Math.min(longestMs, askedMs + jitterMs) : jitterMs;
}
