import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  decorrelatedJitterGenerator,
  handleWhen,
} from 'cockatiel';
import { isProviderError, ProviderError } from './errors';
import { createFailureShare } from './failure-share';
import { createPlaces } from './places';
import type { CallNote, CallRecord, FailureKind, ProviderId } from './providers';
import { openTimeLimit, pause, type TimeLimit, untilAborted } from './until-aborted';

export type CallOptions = {
  /** A word for the ledger: `analyze-cv`. */
  operation: string;
  /** For one attempt. */
  timeoutMs: number;
  /** Default 1: no retry. */
  attempts?: number;
  /** For the whole call: waiting for the limit, every attempt and the pauses between them. Default 10 s. */
  deadlineMs?: number;
  /** A wait for the limit, or a pause between attempts, that would be longer is not begun. Default: the deadline. */
  longestWaitMs?: number;
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
const breakerRule = { windowMs: 30_000, leastCalls: 10, share: 0.5 };
const jitter = { initialDelay: 300, maxDelay: 5_000, exponent: 2, generator: decorrelatedJitterGenerator };
/** The vendor decided before the wire that it would not call: no record, and half open no proof. */
const unsentKinds: readonly FailureKind[] = ['unconfigured', 'over_budget'];

const stateNames: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Isolated]: 'open',
};

const timedOut = (provider: ProviderId, cause: unknown) => new ProviderError(provider, 'timeout', { cause });

/** Our own bounds stopped it: no word about the provider. */
const stopped = (provider: ProviderId, kind: FailureKind, reason: string, cause?: unknown) =>
  new ProviderError(provider, kind, { cause, reason, isInputsFault: true });

function toProviderError(provider: ProviderId, error: unknown): ProviderError {
  if (isProviderError(error)) return error;
  if (error instanceof BrokenCircuitError) {
    return new ProviderError(provider, 'unreachable', { cause: error, reason: 'circuit_open' });
  }
  return new ProviderError(provider, 'bad_response', { cause: error });
}

// Failures by which a provider showed that it is well: it refused an input.
const signsOfLife = new WeakSet<Error>();

function createBreaker(openMs: number, onBreaker: GateOptions['onBreaker']): CircuitBreakerPolicy {
  const share = createFailureShare(breakerRule);
  const breaker: CircuitBreakerPolicy = circuitBreaker(
    // Half open, only a sign of life heals: a probe whose caller left, or that never went out, proved nothing.
    handleWhen((error) =>
      breaker.state === CircuitState.HalfOpen
        ? !signsOfLife.has(error)
        : isProviderError(error) && error.isProvidersFault,
    ),
    { halfOpenAfter: openMs, breaker: share },
  );
  // The library tells the share of a success only, and a refused input heals as well.
  breaker.onReset(() => share.clear());
  breaker.onStateChange((state) => onBreaker?.(stateNames[state]));
  return breaker;
}

type Sending<T> = { options: CallOptions; number: number; call: TimeLimit; attempt: Attempt<T> };

/** One attempt on the wire, recorded whatever becomes of it. */
async function send<T>(
  { provider, record }: GateOptions,
  { options, number, call, attempt }: Sending<T>,
): Promise<T> {
  const { operation, timeoutMs, deadlineMs = defaultDeadlineMs } = options;
  call.signal.throwIfAborted();
  const own = openTimeLimit(timeoutMs, call.signal);
  const note: CallNote = {};
  const at = new Date();
  const startedAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedAt);
  const keep = (outcome: CallRecord['outcome'], failure?: ProviderError) =>
    record({
      ...note,
      ...{ provider, operation, attempt: number, outcome, at, durationMs: elapsedMs() },
      failureKind: failure?.kind ?? null,
      ...(failure && !failure.isProvidersFault ? { isInputsFault: true } : {}),
    });
  try {
    const answer = await untilAborted(
      attempt(own.signal, (facts) => Object.assign(note, facts)),
      own.signal,
    );
    keep('ok');
    return answer;
  } catch (error) {
    if (call.endedBy() === 'outside') {
      keep('cancelled');
      throw call.signal.reason;
    }
    const failure = failureOf(error);
    if (!unsentKinds.includes(failure.kind)) keep('failed', failure);
    throw failure;
  } finally {
    own.close();
  }

  function failureOf(error: unknown): ProviderError {
    // Sent late and then cut by the deadline: it had no fair chance, so it says nothing about the provider.
    if (call.endedBy() && elapsedMs() < Math.min(timeoutMs, deadlineMs) / 2) {
      return stopped(provider, 'timeout', 'cut_short', error);
    }
    if (own.endedBy()) return timedOut(provider, error);
    const failure = toProviderError(provider, error);
    if (!failure.isProvidersFault && !unsentKinds.includes(failure.kind)) signsOfLife.add(failure);
    return failure;
  }
}

/** Waits where that ends before the deadline; a limit that can not be asked lets nothing through. */
async function waitForLimit(
  { provider, takeOutbound }: GateOptions,
  { longestWaitMs = Number.POSITIVE_INFINITY }: CallOptions,
  call: TimeLimit,
): Promise<void> {
  if (!takeOutbound) return;
  for (;;) {
    const waitMs = await untilAborted(takeOutbound(), call.signal).catch((cause: unknown) => {
      call.signal.throwIfAborted();
      throw stopped(provider, 'rate_limited', 'limit_unknown', cause);
    });
    if (waitMs <= 0) return;
    if (waitMs >= Math.min(call.msLeft(), longestWaitMs))
      throw stopped(provider, 'rate_limited', 'outbound_limit');
    await pause(waitMs, call.signal);
  }
}

/**
 * The one way out to a provider: deadline ( retry ( breaker ( places ( outbound limit, timeout ( attempt ))))). Each attempt
 * that went out is one record. A failure leaves as `ProviderError`; a caller that left, as its signal's reason.
 */
export function createGate(gate: GateOptions): Gate {
  const { provider, policy, onBreaker } = gate;
  const { concurrency, waiting, openMs } = { ...usual, ...policy };
  const places = createPlaces(concurrency, waiting);
  const breaker = createBreaker(openMs, onBreaker);
  // Who stands in line when it opens has the answer already.
  breaker.onBreak(() => places.dismiss(new BrokenCircuitError()));

  async function sendInPlace<T>(sending: Sending<T>): Promise<T> {
    const placed = await places.run(async () => {
      await waitForLimit(gate, sending.options, sending.call);
      return send(gate, sending);
    }, sending.call.signal);
    if (!placed) throw stopped(provider, 'rate_limited', 'too_many_at_once');
    return placed.value;
  }

  async function sendUntilAnswered<T>(first: Sending<T>): Promise<T> {
    const { options, call } = first;
    let state: [number, number] = [0, 0];
    for (let number = 1; ; number += 1) {
      try {
        return await breaker.execute(() => sendInPlace({ ...first, number }), call.signal);
      } catch (error) {
        if (!isProviderError(error) || !error.isRetryable || number >= (options.attempts ?? 1)) throw error;
        const [delayMs, next] = decorrelatedJitterGenerator(state, jitter);
        state = next;
        const pauseMs = (error.retryAfterMs ?? 0) + delayMs;
        const longestMs = options.longestWaitMs ?? Number.POSITIVE_INFINITY;
        if (pauseMs >= Math.min(call.msLeft(), longestMs)) throw error;
        await pause(pauseMs, call.signal);
      }
    }
  }

  async function call<T>(options: CallOptions, attempt: Attempt<T>): Promise<T> {
    const limit = openTimeLimit(options.deadlineMs ?? defaultDeadlineMs, options.signal);
    try {
      const sent = sendUntilAnswered({ options, number: 1, call: limit, attempt });
      return await untilAborted(sent, limit.signal);
    } catch (error) {
      if (limit.endedBy() === 'outside') throw limit.signal.reason;
      throw limit.endedBy() && !isProviderError(error)
        ? timedOut(provider, error)
        : toProviderError(provider, error);
    } finally {
      limit.close();
    }
  }

  return { call, breakerState: () => stateNames[breaker.state] };
}
