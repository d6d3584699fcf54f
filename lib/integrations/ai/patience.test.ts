import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPatience } from './patience';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends when it is told to. */
const hanging = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
const never = new AbortController().signal;

test('silence on the wire is the provider’s fault', async () => {
  const patience = createPatience(1_000);
  const ended = expect(patience.watch(never, hanging)).rejects.toMatchObject({
    kind: 'timeout',
    isProvidersFault: true,
  });
  await vi.advanceTimersByTimeAsync(1_000);
  await ended;
});

test('a wait for a place is nobody’s fault, and words with nothing to show in them are the input’s', async () => {
  const waiting = createPatience(1_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(waiting.signal.reason).toMatchObject({ kind: 'timeout', isProvidersFault: false });

  const patience = createPatience(1_000);
  const ended = expect(patience.watch(never, hanging)).rejects.toMatchObject({ isProvidersFault: false });
  await vi.advanceTimersByTimeAsync(800);
  patience.hear();
  await vi.advanceTimersByTimeAsync(200);
  await ended;
});
