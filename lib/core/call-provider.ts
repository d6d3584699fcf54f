import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  circuitBreaker,
  DelegateBackoff,
  decorrelatedJitterGenerator,
  handleWhen,
  retry,
  SamplingBreaker,
} from 'cockatiel';
import { isProviderError, ProviderError } from './errors';
import type { CallNote, CallRecord, FailureKind, ProviderId } from './providers';

export type CallOptions = {
  /** A word for the ledger: `analyze-cv`. */
  operation: string;
  /** For one attempt. */
  timeoutMs: number;
  /** Default 1: no retry. */
  attempts?: number;
  /** For the whole call: waiting for the limit, every attempt and the pauses between them. Default 10 s. */
  deadlineMs?: number;
  /** The browser left: the call is cancelled and counts for nothing. */
  signal?: AbortSignal;
};

/** Throws a `ProviderError`; anything else is taken as `bad_response`. `note` keeps facts even when it fails later. */
export type Attempt<T> = (signal: AbortSignal, note: (facts: CallNote) => void) => Promise<T>;
export type Call = <T>(options: CallOptions, attempt: Attempt<T>) => Promise<T>;

export type BreakerState = 'closed' | 'open' | 'half_open';

export type GatePolicy = {
  /** Calls under way at once in this process, and those that may wait for a place. */
  concurrency: number;
  waiting: number;
  /** How long the breaker stays open before it lets one call probe. */
  openMs: number;
};

export type GateOptions = {
  provider: ProviderId;
  policy?: Partial<GatePolicy>;
  /** The limit that all instances share: resolves 0 when this call may go out, else the milliseconds to wait. */
  takeOutbound?: () => Promise<number>;
  /** Must neither throw nor take time. */
  record: (row: CallRecord) => void;
  onBreaker?: (state: BreakerState) => void;
};

export type Gate = { call: Call; breakerState: () => BreakerState };

const usual: GatePolicy = { concurrency: 20, waiting: 200, openMs: 10_000 };
const defaultDeadlineMs = 10_000;
const longestPauseMs = 5_000;
/** The vendor decided before the wire that it would not call: the ledger's count is the provider's. */
const neverWentOut: readonly FailureKind[] = ['over_budget', 'unconfigured'];
// Opens at ≥ 50 % failures of ≥ 10 calls in 30 s; the library compares with `>`.
const breakerWindow = { threshold: 0.4999, duration: 30_000, minimumRps: 10 / 30 };

const stateNames: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Isolated]: 'open',
};

/**
 * The one way out to a provider: deadline ( retry ( outbound limit, breaker ( bulkhead ( timeout ( attempt ))))). Each attempt
 * that went out is one record. A failure leaves as `ProviderError`; a caller that left, as its signal's reason.
 */
export function createGate({ provider, policy, takeOutbound, record, onBreaker }: GateOptions): Gate {
  const { concurrency, waiting, openMs } = { ...usual, ...policy };
  const places = bulkhead(concurrency, waiting);
  const breaker = circuitBreaker(
    // A probe whose caller left proved nothing: half open, that is no success.
    handleWhen((error) =>
      isProviderError(error) ? error.isProvidersFault : breaker.state === CircuitState.HalfOpen,
    ),
    { halfOpenAfter: openMs, breaker: new SamplingBreaker(breakerWindow) },
  );
  breaker.onStateChange((state) => onBreaker?.(stateNames[state]));

  async function waitForLimit(signal: AbortSignal): Promise<void> {
    for (;;) {
      const waitMs = (await takeOutbound?.()) ?? 0;
      if (waitMs <= 0) return;
      await pause(waitMs, signal);
    }
  }

  /** One attempt on the wire, recorded whatever becomes of it. */
  async function attemptOnce<T>(
    { operation, timeoutMs }: CallOptions,
    number: number,
    outer: AbortSignal,
    attempt: Attempt<T>,
  ): Promise<T> {
    const timer = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([outer, timer]);
    const note: CallNote = {};
    const at = new Date();
    const startedAt = performance.now();
    const keep = (outcome: CallRecord['outcome'], failureKind: CallRecord['failureKind']) =>
      record({
        ...note,
        ...{ provider, operation, attempt: number, outcome, failureKind, at },
        durationMs: Math.round(performance.now() - startedAt),
      });
    try {
      signal.throwIfAborted();
      const answer = await orAborted(
        attempt(signal, (facts) => Object.assign(note, facts)),
        signal,
      );
      keep('ok', null);
      return answer;
    } catch (error) {
      if (outer.aborted && !isDeadline(outer)) {
        keep('cancelled', null);
        throw outer.reason;
      }
      const failure = timer.aborted || outer.aborted ? timedOut(error) : toProviderError(error);
      if (!neverWentOut.includes(failure.kind)) keep('failed', failure.kind);
      throw failure;
    }
  }

  const timedOut = (cause: unknown) => new ProviderError(provider, 'timeout', { cause });

  function toProviderError(error: unknown): ProviderError {
    if (isProviderError(error)) return error;
    if (error instanceof BrokenCircuitError) {
      return new ProviderError(provider, 'unreachable', { cause: error, reason: 'circuit_open' });
    }
    if (error instanceof BulkheadRejectedError) {
      return new ProviderError(provider, 'rate_limited', { cause: error, reason: 'too_many_at_once' });
    }
    return new ProviderError(provider, 'bad_response', { cause: error });
  }

  async function call<T>(options: CallOptions, attempt: Attempt<T>): Promise<T> {
    const { attempts = 1, deadlineMs = defaultDeadlineMs, signal: leaving } = options;
    const endsAt = Date.now() + deadlineMs;
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = leaving ? AbortSignal.any([leaving, deadline]) : deadline;
    const retrying = retry(
      handleWhen(
        (error) =>
          isProviderError(error) && error.isRetryable && Date.now() + (error.retryAfterMs ?? 0) < endsAt,
      ),
      { maxAttempts: attempts - 1, backoff: jitterOrAsked() },
    );
    const run = retrying.execute(async ({ attempt: number }) => {
      signal.throwIfAborted();
      await waitForLimit(signal);
      return breaker.execute(
        () => places.execute(() => attemptOnce(options, number + 1, signal, attempt), signal),
        signal,
      );
    }, signal);
    try {
      return await orAborted(run, signal);
    } catch (error) {
      if (leaving?.aborted) throw leaving.reason;
      throw deadline.aborted && !isProviderError(error) ? timedOut(error) : toProviderError(error);
    }
  }

  return { call, breakerState: () => stateNames[breaker.state] };
}

function isDeadline(signal: AbortSignal): boolean {
  return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
}

/** Decorrelated jitter between tries, at least as long as the provider asked. */
function jitterOrAsked() {
  const options = {
    initialDelay: 300,
    maxDelay: longestPauseMs,
    exponent: 2,
    generator: decorrelatedJitterGenerator,
  };
  return new DelegateBackoff<{ result: { error: Error } | { value: unknown } }, [number, number]>(
    ({ result }, state) => {
      const error = 'error' in result ? result.error : null;
      const asked = isProviderError(error) ? (error.retryAfterMs ?? 0) : 0;
      const [delay, next] = decorrelatedJitterGenerator(state ?? [0, 0], options);
      return { delay: Math.max(asked, delay), state: next };
    },
  );
}

/** What does not listen to its signal is left behind when that fires. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
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

function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const slept = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return orAborted(slept, signal).finally(() => clearTimeout(timer));
}
