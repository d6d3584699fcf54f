import { expect, test } from 'vitest';
import { heightOf, linePath, niceMax } from './chart-scale';

test('the top of a chart is a round number that no value passes', () => {
  expect([0, 0.3, 1, 7, 12, 49, 50, 51, 999, 4_321].map((value) => niceMax([0, null, value]))).toEqual([
    ...[0, 0.5, 1, 10, 20, 50, 50, 100, 1_000, 5_000],
  ]);
  expect(niceMax([])).toBe(0);
});

test('zero lies on the ground, the highest at the top, and of nothing all lie on the ground', () => {
  expect([heightOf(0, 50), heightOf(25, 50), heightOf(50, 50), heightOf(0, 0)]).toEqual([100, 50, 0, 100]);
});

test('a line breaks where nothing was measured, and a value alone is a dot', () => {
  expect(linePath([10, 5, null, 10, null], 10)).toBe('M0.5 0L1.5 50M3.5 0h0');
});
