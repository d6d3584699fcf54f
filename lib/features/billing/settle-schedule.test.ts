import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delayAfterSilence, lateLookSeconds, nextCheckSeconds } from './settle-schedule';

/** Every moment at which a payment that stays pending is looked at. */
function looksOf(expiresInSeconds: number): number[] {
  const looks: number[] = [];
  for (let at = 0; ; ) {
    const next = nextCheckSeconds(at, expiresInSeconds);
    if (next === null) return looks;
    at += next;
    looks.push(at);
  }
}

test('the looks keep PhonePe’s rule: after 20 to 25 s, then every 3, 6, 10, 30 and 60 s until it expires', () => {
  const looks = looksOf(900);
  const [first = 0] = looks;
  expect(first).toBeGreaterThanOrEqual(20);
  expect(first).toBeLessThanOrEqual(25);
  const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
  const expected = [...Array(10).fill(3), ...Array(10).fill(6), ...Array(6).fill(10), 30, 30];
  expect(gaps.slice(0, expected.length)).toEqual(expected);
  expect(new Set(gaps.slice(expected.length, -1))).toEqual(new Set([60]));
  expect(looks.at(-1)).toBe(930);
});

test('a worker that comes late, or between two looks, goes on where the time is, and always comes to an end', () => {
  const seconds = fc.double({ min: 0, max: 5_000, noNaN: true });
  fc.assert(
    fc.property(seconds, fc.integer({ min: 300, max: 3_600 }), (elapsed, expiresIn) => {
      const next = nextCheckSeconds(elapsed, expiresIn);
      expect(next === null).toBe(elapsed >= expiresIn + 30);
      if (next === null) return;
      expect(Number.isInteger(next)).toBe(true);
      expect(next).toBeGreaterThanOrEqual(1);
      expect(next).toBeLessThanOrEqual(60);
      expect(elapsed + next).toBeLessThan(expiresIn + 32);
    }),
  );
  expect(looksOf(300).at(-1)).toBe(330);
});

test('what we called over is looked at after an hour, a day and six days, and a silent gateway for a week', () => {
  expect([905, 3_600, 80_000].map(lateLookSeconds)).toEqual([2_695, 82_800, 6_400]);
  expect([86_400, 518_400].map(lateLookSeconds)).toEqual([432_000, null]);
  expect(delayAfterSilence(30, 900)).toBe(5);
  expect(delayAfterSilence(300, 900)).toBe(60);
  expect(delayAfterSilence(930, 900)).toBe(300);
  expect(delayAfterSilence(7 * 86_400, 900)).toBeNull();
});
