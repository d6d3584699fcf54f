import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type Attempt,
  type BreakerState,
  type CallOptions,
  createGate,
  type GateOptions,
} from './call-provider';
import { isProviderError, ProviderError } from './errors';
import type { CallRecord, FailureKind } from './providers';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const usual: CallOptions = { operation: 'try', timeoutMs: 1_000 };
const failing = (kind: FailureKind, options = {}) => new ProviderError('openai', kind, options);
const hang: Attempt<never> = (signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
const deaf: Attempt<never> = () => new Promise(() => undefined);
const answer: Attempt<string> = async () => 'answer';
const fail =
  (error: Error): Attempt<never> =>
  async () => {
    throw error;
  };

function openGate(options: Partial<GateOptions> = {}) {
  const rows: CallRecord[] = [];
  const states: BreakerState[] = [];
  const gate = createGate({
    provider: 'openai',
    record: (row) => rows.push(row),
    onBreaker: (state) => states.push(state),
    ...options,
  });
  /** What becomes of a call: its value, or the kind of its failure and the finer reason. */
  const ask = (attempt: Attempt<unknown>, more: Partial<CallOptions> = {}) =>
    gate.call({ ...usual, ...more }, attempt).then(
      (value) => value,
      (error: unknown) =>
        isProviderError(error) ? [error.kind, error.detail.reason].filter(Boolean).join(' ') : error,
    );
  return { ...gate, ask, rows, states };
}

type OpenGate = ReturnType<typeof openGate>;

const outcomes = ({ rows }: OpenGate) => rows.map((row) => row.failureKind ?? row.outcome);

async function askTimes({ ask }: OpenGate, times: number, attempt: Attempt<unknown>): Promise<void> {
  for (let n = 0; n < times; n += 1) await ask(attempt);
}

async function brokenGate(options: Partial<GateOptions> = {}): Promise<OpenGate> {
  const gate = openGate(options);
  await askTimes(gate, 10, fail(failing('server_error')));
  expect(gate.breakerState()).toBe('open');
  gate.rows.length = 0;
  return gate;
}

test('an attempt ends at its own timeout, and is one failed record with what it noted', async () => {
  const gate = openGate();
  const asked = gate.ask((signal, note) => {
    note({ model: 'gpt-6-luna', requestId: 'req_1' });
    return hang(signal, note);
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(gate.rows).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await asked).toBe('timeout');
  expect(gate.rows).toMatchObject([
    {
      operation: 'try',
      attempt: 1,
      outcome: 'failed',
      failureKind: 'timeout',
      durationMs: 1_000,
      model: 'gpt-6-luna',
      requestId: 'req_1',
    },
  ]);
});

test('an attempt that does not listen to its signal is left behind', async () => {
  const gate = openGate({ policy: { concurrency: 1, waiting: 0 } });
  const asked = gate.ask(deaf);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toBe('timeout');
  expect(await gate.ask(answer)).toBe('answer');
});

test('a failure that comes after its attempt was left behind disturbs nobody', async () => {
  const unhandled: unknown[] = [];
  const keep = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', keep);
  const gate = openGate();
  const asked = gate.ask(
    () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5_000)),
  );
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await asked).toBe('timeout');
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', keep);
  expect(unhandled).toEqual([]);
  expect(outcomes(gate)).toEqual(['timeout']);
});

test('the deadline holds for the whole call, whatever it waits for', async () => {
  const gate = openGate({ policy: { concurrency: 1, waiting: 5 } });
  const slow = gate.ask(hang, { timeoutMs: 60_000, deadlineMs: 60_000 });
  const inLine = gate.ask(answer, { deadlineMs: 3_000 });
  const retried = openGate();
  const retrying = retried.ask(hang, { attempts: 99, timeoutMs: 700, deadlineMs: 3_000 });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await inLine).toBe('timeout');
  expect(await retrying).toBe('timeout');
  expect(gate.rows).toEqual([]);
  await vi.advanceTimersByTimeAsync(57_000);
  expect(await slow).toBe('timeout');
});

test('only failures that another try may mend are tried again', async () => {
  const mendable: FailureKind[] = ['timeout', 'rate_limited', 'unreachable', 'server_error'];
  const others: FailureKind[] = ['bad_credentials', 'rejected', 'bad_response'];
  for (const kind of [...mendable, ...others]) {
    const gate = openGate();
    const asked = gate.ask(fail(failing(kind)), { attempts: 3 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toBe(kind);
    expect(gate.rows.map((row) => row.attempt)).toEqual(mendable.includes(kind) ? [1, 2, 3] : [1]);
  }
});

test('what a vendor decides before the wire is in no record, and is not tried again', async () => {
  const gate = openGate();
  for (const kind of ['unconfigured', 'over_budget'] as const) {
    expect(await gate.ask(fail(failing(kind)), { attempts: 3 })).toBe(kind);
  }
  expect(gate.rows).toEqual([]);
});

test('the try that works ends the trying', async () => {
  const gate = openGate();
  let tries = 0;
  const asked = gate.ask(
    async () => {
      tries += 1;
      if (tries < 3) throw failing('server_error');
      return tries;
    },
    { attempts: 5 },
  );
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toBe(3);
  expect(outcomes(gate)).toEqual(['server_error', 'server_error', 'ok']);
});

test('what fails for a reason of its own is a bad response, with its cause', async () => {
  const gate = openGate();
  const cause = new TypeError('no such field');
  const error = await gate.call(usual, fail(cause)).catch((thrown: unknown) => thrown);
  expect(isProviderError(error, 'bad_response') && error.cause).toBe(cause);
  expect(outcomes(gate)).toEqual(['bad_response']);
});

test('the pause is never shorter than the provider asked, and not begun when it would pass the deadline', async () => {
  const gate = openGate();
  const patient = gate.ask(fail(failing('rate_limited', { retryAfterMs: 2_000 })), { attempts: 2 });
  await vi.advanceTimersByTimeAsync(1_999);
  expect(gate.rows).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(await patient).toBe('rate_limited');
  expect(gate.rows).toHaveLength(2);

  const startedAt = Date.now();
  expect(await gate.ask(fail(failing('rate_limited', { retryAfterMs: 10_000 })), { attempts: 2 })).toBe(
    'rate_limited',
  );
  expect(Date.now()).toBe(startedAt);
});

test('pauses between tries are spread, grow, and stay in their bounds', async () => {
  const pauses = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const times: number[] = [];
      const asked = openGate().ask(
        async () => {
          times.push(Date.now());
          throw failing('server_error');
        },
        { attempts: 8, deadlineMs: 600_000 },
      );
      await vi.advanceTimersByTimeAsync(60_000);
      await asked;
      return times.slice(1).map((time, n) => time - (times[n] ?? 0));
    }),
  );
  const first = pauses.map(([pauseMs = 0]) => pauseMs);
  const mean = (n: number) => pauses.reduce((sum, one) => sum + (one[n] ?? 0), 0) / pauses.length;
  expect(Math.max(...first)).toBeLessThanOrEqual(420);
  expect(new Set(first).size).toBeGreaterThan(50);
  expect(Math.max(...pauses.flat())).toBeLessThanOrEqual(5_001);
  expect(mean(3)).toBeGreaterThan(mean(0) * 2);
});

test('the breaker opens at half of ten calls in thirty seconds, and not before', async () => {
  const early = openGate();
  await askTimes(early, 9, fail(failing('server_error')));
  expect(early.breakerState()).toBe('closed');
  await early.ask(fail(failing('server_error')));
  expect(early.states).toEqual(['open']);

  const mostlyWell = openGate();
  await askTimes(mostlyWell, 11, answer);
  await askTimes(mostlyWell, 10, fail(failing('server_error')));
  expect(mostlyWell.breakerState()).toBe('closed');
  await mostlyWell.ask(fail(failing('server_error')));
  expect(mostlyWell.breakerState()).toBe('open');
});

test('failures that lie further apart than thirty seconds do not add up', async () => {
  const gate = openGate();
  for (let n = 0; n < 40; n += 1) {
    await gate.ask(fail(failing('server_error')));
    await vi.advanceTimersByTimeAsync(4_000);
  }
  expect(gate.breakerState()).toBe('closed');
});

test('an open breaker answers at once, sends nothing, records nothing and takes nothing of the limit', async () => {
  const takeOutbound = vi.fn(async () => 0);
  const gate = await brokenGate({ takeOutbound });
  takeOutbound.mockClear();
  expect(await gate.ask(answer)).toBe('unreachable circuit_open');
  expect(gate.rows).toEqual([]);
  expect(takeOutbound).not.toHaveBeenCalled();
});

test('one probe goes out when the breaker was open long enough: it heals, or opens it again', async () => {
  const gate = await brokenGate();
  await vi.advanceTimersByTimeAsync(10_000);
  let release: (value: string) => void = () => undefined;
  const probe = gate.ask(() => new Promise((resolve) => (release = resolve)));
  const others = Array.from({ length: 5 }, () => gate.ask(answer));
  await vi.advanceTimersByTimeAsync(100);
  expect(gate.breakerState()).toBe('half_open');
  expect(gate.rows).toEqual([]);
  release('well');
  expect(await Promise.all([probe, ...others])).toEqual(['well', ...Array(5).fill('answer')]);
  expect(gate.states).toEqual(['open', 'half_open', 'closed']);

  const ill = await brokenGate();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await ill.ask(fail(failing('timeout')))).toBe('timeout');
  expect(ill.breakerState()).toBe('open');
  expect(await ill.ask(answer)).toBe('unreachable circuit_open');
});

test('a probe whose caller leaves, or that was never sent, does not heal', async () => {
  const gate = await brokenGate();
  await vi.advanceTimersByTimeAsync(10_000);
  const leaving = new AbortController();
  const probe = gate.ask(hang, { signal: leaving.signal });
  await vi.advanceTimersByTimeAsync(10);
  leaving.abort('left');
  expect(await probe).toBe('left');
  await vi.advanceTimersByTimeAsync(0);
  expect(gate.breakerState()).toBe('open');
  for (const kind of ['unconfigured', 'over_budget'] as const) {
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await gate.ask(fail(failing(kind)))).toBe(kind);
    expect(gate.breakerState()).toBe('open');
  }
  await vi.advanceTimersByTimeAsync(10_000);
  await gate.ask(fail(failing('bad_response', { isInputsFault: true, reason: 'refusal' })));
  expect(gate.breakerState()).toBe('closed');
});

test('what failed before a refused input healed it is over: one more failure is one', async () => {
  const gate = await brokenGate();
  await vi.advanceTimersByTimeAsync(10_000);
  await gate.ask(fail(failing('rejected')));
  expect(gate.breakerState()).toBe('closed');
  await gate.ask(fail(failing('timeout')));
  expect(gate.breakerState()).toBe('closed');
});

test('what the input is to blame for never opens the breaker', async () => {
  const gate = openGate();
  await askTimes(gate, 20, fail(failing('bad_response', { isInputsFault: true })));
  await askTimes(gate, 20, fail(failing('rejected')));
  expect(gate.breakerState()).toBe('closed');
  expect(gate.rows).toHaveLength(40);
});

test('a caller who leaves gets the reason back, is recorded as cancelled, and counts as no failure', async () => {
  const gate = openGate();
  for (let n = 0; n < 20; n += 1) {
    const leaving = new AbortController();
    const asked = gate.ask(hang, { signal: leaving.signal, attempts: 3 });
    await vi.advanceTimersByTimeAsync(1);
    leaving.abort(`left ${n}`);
    expect(await asked).toBe(`left ${n}`);
  }
  expect(new Set(outcomes(gate))).toEqual(new Set(['cancelled']));
  expect(gate.rows).toHaveLength(20);
  expect(gate.breakerState()).toBe('closed');
});

test('a caller who left before, or while waiting, sends nothing and is in no record', async () => {
  const gate = openGate({ policy: { concurrency: 1 }, takeOutbound: async () => 2_000 });
  expect(await gate.ask(answer, { signal: AbortSignal.abort('gone') })).toBe('gone');
  const leaving = new AbortController();
  const asked = [1, 2].map(() => gate.ask(answer, { signal: leaving.signal }));
  await vi.advanceTimersByTimeAsync(100);
  leaving.abort('gone');
  expect(await Promise.all(asked)).toEqual(['gone', 'gone']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(gate.rows).toEqual([]);
});

test('a caller whose signal is a time limit of its own left, and was not our timeout', async () => {
  const gate = openGate();
  const leaving = new AbortController();
  const asked = gate.ask(hang, { signal: leaving.signal });
  await vi.advanceTimersByTimeAsync(1);
  const reason = new DOMException('theirs', 'TimeoutError');
  leaving.abort(reason);
  expect(await asked).toBe(reason);
  expect(outcomes(gate)).toEqual(['cancelled']);
});

test('nothing stays on a long-lived signal, and no timer outlives its call', async () => {
  const gate = openGate();
  const lasting = new AbortController();
  for (const attempt of [answer, fail(failing('rejected'))]) {
    await gate.ask(attempt, { signal: lasting.signal });
    expect(vi.getTimerCount()).toBe(0);
  }
  for (const attempt of [answer, fail(failing('rejected')), fail(failing('server_error')), hang]) {
    const asked = gate.ask(attempt, { signal: lasting.signal, attempts: 2 });
    await vi.advanceTimersByTimeAsync(10_000);
    await asked;
  }
  expect(getEventListeners(lasting.signal, 'abort')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
  expect(gate.rows).toHaveLength(8);
});

test('so many go out at once, so many wait, and one more is refused at once without a record', async () => {
  const gate = openGate({ policy: { concurrency: 2, waiting: 3 } });
  let underWay = 0;
  let most = 0;
  const slow: Attempt<string> = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 500));
    underWay -= 1;
    return 'answer';
  };
  const asked = Array.from({ length: 6 }, () => gate.ask(slow));
  await vi.advanceTimersByTimeAsync(1);
  expect(await asked[5]).toBe('rate_limited too_many_at_once');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await Promise.all(asked.slice(0, 5))).toEqual(Array(5).fill('answer'));
  expect(most).toBe(2);
  expect(gate.rows).toHaveLength(5);
  await askTimes(gate, 30, async () => 'answer');
  expect(gate.breakerState()).toBe('closed');
});

test('who leaves the line makes room in it, and whoever stands behind still comes to their turn', async () => {
  const gate = openGate({ policy: { concurrency: 1, waiting: 2 } });
  const slow = gate.ask(() => new Promise((resolve) => setTimeout(() => resolve('slow'), 900)));
  const leaving = new AbortController();
  const first = gate.ask(answer, { signal: leaving.signal });
  const second = gate.ask(answer);
  leaving.abort('left');
  expect(await first).toBe('left');
  const third = gate.ask(answer);
  await vi.advanceTimersByTimeAsync(900);
  expect(await Promise.all([slow, second, third])).toEqual(['slow', 'answer', 'answer']);
});

test('those who stand in line when the breaker opens are answered then, not at their deadline', async () => {
  const gate = openGate({ policy: { concurrency: 10, waiting: 100 } });
  const asked = Array.from({ length: 60 }, () => gate.ask(hang, { timeoutMs: 1_000, deadlineMs: 9_000 }));
  await vi.advanceTimersByTimeAsync(1_000);
  const isOpen = (said: unknown) => said === 'unreachable circuit_open';
  const atOnce = await Promise.all(asked.map((one) => Promise.race([one, 'under way'])));
  expect(atOnce.filter(isOpen).length).toBeGreaterThanOrEqual(40);
  await vi.advanceTimersByTimeAsync(1_000);
  const sent = (await Promise.all(asked)).filter((said) => !isOpen(said));
  expect(new Set(sent)).toEqual(new Set(['timeout']));
  expect(gate.rows).toHaveLength(sent.length);
});

test('a call waits for the limit within its deadline, and gives up at once when the wait would pass it', async () => {
  const waits = [1_500, 500, 0];
  const gate = openGate({ takeOutbound: async () => waits.shift() ?? 0 });
  const asked = gate.ask(answer);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(gate.rows).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await asked).toBe('answer');

  const full = openGate({ takeOutbound: async () => 10_000 });
  const startedAt = Date.now();
  expect(await full.ask(answer, { attempts: 3 })).toBe('rate_limited outbound_limit');
  expect(Date.now()).toBe(startedAt);
  expect(full.rows).toEqual([]);
});

test('a limit that fails or hangs lets nothing out, holds no place beyond the deadline, and is not the provider’s fault', async () => {
  const broken = openGate({
    takeOutbound: async () => {
      throw new Error('no database');
    },
  });
  for (let n = 0; n < 15; n += 1) expect(await broken.ask(answer)).toBe('rate_limited limit_unknown');
  expect(broken.rows).toEqual([]);
  expect(broken.breakerState()).toBe('closed');

  let isHanging = true;
  const hanging = openGate({
    policy: { concurrency: 1 },
    takeOutbound: () => (isHanging ? new Promise(() => undefined) : Promise.resolve(0)),
  });
  const asked = hanging.ask(answer);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toBe('timeout');
  isHanging = false;
  expect(await hanging.ask(answer)).toBe('answer');
});

test('attempts that went out late and were cut by the deadline say nothing about the provider', async () => {
  const gate = openGate({
    takeOutbound: async () => (Date.now() % 10_000 < 9_000 ? 9_000 - (Date.now() % 10_000) : 0),
  });
  vi.setSystemTime(0);
  const asked = Array.from({ length: 15 }, () => gate.ask(hang, { timeoutMs: 8_000, deadlineMs: 10_000 }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['timeout']));
  expect(gate.rows).toHaveLength(15);
  expect(gate.breakerState()).toBe('closed');
});
