import { ProviderError } from '@/lib/core/errors';
import { untilAborted } from '@/lib/core/until-aborted';

export type Patience = {
  /** For the gate: the caller left, or the patience ended while nothing was on the wire. */
  signal: AbortSignal;
  /** Something new can be seen. */
  touch: () => void;
  /** Something came, whether or not there is anything to show of it. */
  hear: () => void;
  /** Work on the wire: ends as a timeout, which counts against the provider, when the patience does. */
  watch: <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  stop: () => void;
};

/** Ends what makes no progress for `silenceMs`. */
export function createPatience(silenceMs: number, leaving?: AbortSignal): Patience {
  const silence = new AbortController();
  const outer = new AbortController();
  let onTheWire = 0;
  let heardAt = Number.NEGATIVE_INFINITY;
  const leave = () => outer.abort(leaving?.reason);
  const give = () => {
    // Nobody waits for another try.
    const retryAfterMs = Number.POSITIVE_INFINITY;
    // Only silence on the wire is the provider's: not a line for a place, not words with nothing to show in them.
    const isInputsFault = onTheWire === 0 || Date.now() - heardAt < silenceMs / 2;
    const error = new ProviderError('openai', 'timeout', {
      reason: 'no_progress',
      retryAfterMs,
      isInputsFault,
    });
    silence.abort(error);
    if (onTheWire === 0) outer.abort(error);
  };
  let timer = setTimeout(give, silenceMs);
  if (leaving?.aborted) leave();
  else leaving?.addEventListener('abort', leave, { once: true });

  async function watch<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const both = new AbortController();
    const end = () => both.abort(silence.signal.aborted ? silence.signal.reason : signal.reason);
    onTheWire += 1;
    if (signal.aborted || silence.signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    silence.signal.addEventListener('abort', end, { once: true });
    try {
      return await untilAborted(work(both.signal), both.signal);
    } finally {
      onTheWire -= 1;
      signal.removeEventListener('abort', end);
      silence.signal.removeEventListener('abort', end);
    }
  }

  return {
    ...{ signal: outer.signal, watch },
    touch() {
      clearTimeout(timer);
      timer = setTimeout(give, silenceMs);
    },
    hear() {
      heardAt = Date.now();
    },
    stop() {
      clearTimeout(timer);
      leaving?.removeEventListener('abort', leave);
    },
  };
}
