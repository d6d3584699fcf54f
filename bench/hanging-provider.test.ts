import { expect, test } from 'vitest';
import { runHangingProvider } from './hanging-provider';

test('of 200 people at once with a provider that hangs, each has the fallback’s answer within the deadline', async () => {
  const figures = await runHangingProvider({ callers: 200, timeoutMs: 800, deadlineMs: 1_000 });
  console.log('hanging provider', figures);
  expect(figures.served).toBe(200);
  expect(figures.slowestMs).toBeLessThan(1_500);
  // Twenty at once; the breaker opens with their timeouts, and those in line are answered without going out.
  expect(figures.attempts).toBeGreaterThanOrEqual(20);
  expect(figures.attempts).toBeLessThanOrEqual(60);
  expect(figures.grownMb).toBeLessThan(100);
});
