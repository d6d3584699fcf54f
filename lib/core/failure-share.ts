import { CircuitState, type IBreaker } from 'cockatiel';

export type FailureShareOptions = { windowMs: number; leastCalls: number; share: number };

/** `clear`: what was counted before it healed says nothing any more. */
export type FailureShare = IBreaker & { clear: () => void };

type Second = { second: number; calls: number; failures: number };

/**
 * When a breaker opens: `share` or more of at least `leastCalls` calls in the last `windowMs` failed. cockatiel's own
 * SamplingBreaker forgets by the number of calls, so that rare failures of a whole hour add up in it.
 */
export function createFailureShare({ windowMs, leastCalls, share }: FailureShareOptions): FailureShare {
  let seconds: Second[] = [];

  function count(isFailure: boolean): void {
    const second = Math.floor(Date.now() / 1000);
    seconds = seconds.filter((one) => (second - one.second) * 1000 < windowMs);
    const last = seconds.at(-1);
    const current = last?.second === second ? last : { second, calls: 0, failures: 0 };
    if (current !== last) seconds.push(current);
    current.calls += 1;
    if (isFailure) current.failures += 1;
  }

  return {
    state: null,
    clear() {
      seconds = [];
    },
    success(state) {
      if (state === CircuitState.HalfOpen) seconds = [];
      count(false);
    },
    failure(state) {
      count(true);
      if (state !== CircuitState.Closed) return true;
      const calls = seconds.reduce((sum, one) => sum + one.calls, 0);
      const failures = seconds.reduce((sum, one) => sum + one.failures, 0);
      return calls >= leastCalls && failures >= calls * share;
    },
  };
}
