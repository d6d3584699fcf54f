import { expect, test } from 'vitest';
import { sparklinePath } from './sparkline';
import { lookOf } from './uptime-bars';

test('a bar shows an outage beyond a twentieth of its checks, and hides no lesser trouble', () => {
  const look = (operational: number, degraded: number, outage: number) =>
    lookOf({ operational, degraded, outage });
  expect(look(60, 0, 0)).toBe('operational');
  expect(look(59, 1, 0)).toBe('degraded');
  expect(look(1439, 0, 1)).toBe('degraded');
  expect(look(57, 0, 3)).toBe('degraded');
  expect(look(56, 0, 4)).toBe('outage');
  expect(look(0, 0, 1)).toBe('outage');
  expect(look(0, 0, 0)).toBe('unknown');
});

test('a sparkline breaks where nothing was measured, from zero below to the highest above', () => {
  expect(sparklinePath([0, 200, null, 100, null], 200)).toBe('M0 29L1 3M3 16h0');
  expect(sparklinePath([null, null], 1)).toBe('');
});
