/** What `work` gives, or the signal's reason once that fires: what does not listen to its signal is left behind. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** @throws the signal's reason when it fires first; the timer goes with it */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const slept = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return untilAborted(slept, signal).finally(() => clearTimeout(timer));
}

export type TimeLimit = {
  signal: AbortSignal;
  /** What ended it, if anything did: its own time, or the signal around it. */
  endedBy: () => 'time' | 'outside' | null;
  msLeft: () => number;
  /** Takes timer and listener down; to be called at the end. */
  close: () => void;
};

/**
 * A signal that fires after `ms`, or with `outside`. Neither `AbortSignal.any` nor `.timeout`: on Node 20 what hangs on a
 * long-lived signal that way stays, and whether the time or the caller ended it can not be told for sure.
 */
export function openTimeLimit(ms: number, outside?: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const endsAt = Date.now() + ms;
  let cause: 'time' | 'outside' | null = null;
  const end = (by: 'time' | 'outside', reason: unknown) => {
    cause ??= by;
    controller.abort(reason);
  };
  const leave = () => end('outside', outside?.reason);
  const timer = setTimeout(() => end('time', new DOMException('The time is over.', 'TimeoutError')), ms);
  if (outside?.aborted) leave();
  else outside?.addEventListener('abort', leave, { once: true });
  return {
    signal: controller.signal,
    endedBy: () => cause,
    msLeft: () => endsAt - Date.now(),
    close() {
      clearTimeout(timer);
      outside?.removeEventListener('abort', leave);
    },
  };
}
