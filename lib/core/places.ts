export type Places = {
  /** Runs `work` once there is a place; null when those who wait are too many already. Rejects when the signal fires first. */
  run: <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<{ value: T } | null>;
  /** Sends everybody away who waits in line. */
  dismiss: (reason: Error) => void;
};

/** Room for so many at once; others wait in line. Who leaves the line makes room in it and holds nobody up. */
export function createPlaces(concurrency: number, waiting: number): Places {
  let taken = 0;
  const line = new Set<{ enter: () => void; leave: (reason: unknown) => void }>();

  async function waitInLine(signal: AbortSignal): Promise<void> {
    let giveUp: () => void = () => undefined;
    const turn = new Promise<void>((resolve, reject) => {
      const one = { enter: resolve, leave: reject };
      line.add(one);
      giveUp = () => {
        line.delete(one);
        reject(signal.reason);
      };
    });
    signal.addEventListener('abort', giveUp, { once: true });
    await turn.finally(() => signal.removeEventListener('abort', giveUp));
  }

  /** A place that is left goes to the next in line directly: nobody who comes later can slip in between. */
  function leavePlace(): void {
    const [next] = line;
    if (!next) {
      taken -= 1;
      return;
    }
    line.delete(next);
    next.enter();
  }

  return {
    async run(work, signal) {
      signal.throwIfAborted();
      if (taken < concurrency) taken += 1;
      else if (line.size < waiting) await waitInLine(signal);
      else return null;
      try {
        return { value: await work() };
      } finally {
        leavePlace();
      }
    },
    dismiss(reason) {
      for (const one of line) one.leave(reason);
      line.clear();
    },
  };
}
