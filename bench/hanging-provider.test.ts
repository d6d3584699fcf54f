import { expect, test } from 'vitest';
import { figure, proofScale } from '@/e2e/proofs/scale';
import { runHangingProvider } from './hanging-provider';

test('of hundreds at once with a provider that hangs, each has the fallback’s answer within the deadline', async () => {
  const callers = 200 * proofScale;
  const deadlineMs = 1_000 * proofScale;
  const figures = await runHangingProvider({ callers, timeoutMs: 800 * proofScale, deadlineMs });
  figure(`gate, ${callers} callers, deadline ${deadlineMs} ms: ${JSON.stringify(figures)}`);
  expect(figures.served).toBe(callers);
  expect(figures.slowestMs).toBeLessThan(deadlineMs + 1_500);
  // Twenty at once; the breaker opens with their timeouts, and those in line are answered without going out.
  expect(figures.attempts).toBeGreaterThanOrEqual(20);
  expect(figures.attempts).toBeLessThanOrEqual(60);
  expect(figures.grownMb).toBeLessThan(100);
});
