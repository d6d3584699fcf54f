import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after';

test('reads seconds and dates, never a pause below zero, and nothing from what is neither', () => {
  expect(retryAfterMs('2')).toBe(2_000);
  expect(retryAfterMs('-5')).toBe(0);
  const inAMinute = retryAfterMs(new Date(Date.now() + 60_000).toUTCString()) ?? 0;
  expect(inAMinute).toBeGreaterThan(58_000);
  expect(inAMinute).toBeLessThanOrEqual(60_000);
  for (const none of [null, '', ' ', 'soon']) expect(retryAfterMs(none)).toBeUndefined();
});
