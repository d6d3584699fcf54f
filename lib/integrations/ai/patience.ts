/**
 * Ends what makes no progress for `silenceMs`. `signal` joins it with the caller's; its reason is a `TimeoutError`, which the gate
 * takes for what it is.
 */
export function createPatience(silenceMs: number, leaving?: AbortSignal) {
  const own = new AbortController();
  const give = () => own.abort(new DOMException('no progress', 'TimeoutError'));
  let timer = setTimeout(give, silenceMs);
  return {
    signal: leaving ? AbortSignal.any([leaving, own.signal]) : own.signal,
    touch() {
      clearTimeout(timer);
      timer = setTimeout(give, silenceMs);
    },
    stop: () => clearTimeout(timer),
    hasEnded: () => own.signal.aborted && !leaving?.aborted,
  };
}
