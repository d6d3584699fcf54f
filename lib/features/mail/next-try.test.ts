import { expect, test } from 'vitest';
import { longestPauseMs, maxTries, pauseBeforeNextTry } from './next-try';

const day = 24 * 3_600_000;
const tries = Array.from({ length: maxTries - 1 }, (_, index) => index + 1);
const dice = Array.from({ length: 201 }, (_, index) => index / 201);
const plain = { isCode: false, isUnsure: false };

test('each pause lies anywhere between nothing and 30 s, then twice as much each time, and never beyond a day', () => {
  expect(longestPauseMs(1)).toBe(30_000);
  expect(longestPauseMs(2)).toBe(60_000);
  expect(Math.max(...tries.map(longestPauseMs))).toBe(day);
  for (const one of tries) {
    const pauses = dice.map((die) => pauseBeforeNextTry({ ...plain, tries: one }, die) ?? Number.NaN);
    expect(Math.min(...pauses)).toBe(0);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(longestPauseMs(one));
    expect(Math.max(...pauses)).toBeGreaterThan(0.99 * longestPauseMs(one));
    const mean = pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length;
    expect(mean / longestPauseMs(one)).toBeCloseTo(0.5, 1);
  }
});

test('the tries end after about three days', () => {
  const together = tries.reduce((sum, one) => sum + longestPauseMs(one) / 2, 0);
  expect(together / day).toBeGreaterThan(2.5);
  expect(together / day).toBeLessThan(3.5);
  for (const beyond of [maxTries, maxTries + 1, 1_000])
    expect(pauseBeforeNextTry({ ...plain, tries: beyond })).toBeNull();
});

test('what the provider asks to wait is waited at least, up to a day', () => {
  for (const die of dice) {
    for (const one of tries) {
      const asked = pauseBeforeNextTry({ ...plain, tries: one, retryAfterMs: 90_000 }, die) ?? 0;
      expect(asked).toBeGreaterThanOrEqual(90_000);
      expect(asked).toBeLessThanOrEqual(day);
      expect(pauseBeforeNextTry({ ...plain, tries: one, retryAfterMs: 9 * day }, die)).toBe(day);
    }
  }
});

test('after a send whose end nobody knows its events get five minutes to come, those of a code twenty seconds', () => {
  for (const die of dice) {
    expect(pauseBeforeNextTry({ tries: 1, isCode: false, isUnsure: true }, die)).toBeGreaterThanOrEqual(
      300_000,
    );
    const ofCode = pauseBeforeNextTry({ tries: 1, isCode: true, isUnsure: true }, die) ?? 0;
    expect(ofCode).toBeGreaterThanOrEqual(20_000);
    expect(ofCode).toBeLessThanOrEqual(50_000);
  }
});
