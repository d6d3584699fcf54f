import { expect, test } from 'vitest';
import { allowanceKinds } from './allowances';
import { giftsOf, priceWords, renewalWords, yearlySavingWords } from './plan-words';
import { type TierId, tiers } from './plans';

const tierIds = Object.keys(tiers) as TierId[];

test.each(tierIds)('the card of %s names each number that the plan is held to, once', (tier) => {
  const { maxCvs, allowances, alerts } = tiers[tier];
  const numbersOf = (lines: string[]) => lines.flatMap((line) => line.match(/\d+/g) ?? []);
  expect(numbersOf(giftsOf(tier, true))).toEqual(
    [maxCvs, ...allowanceKinds.map((kind) => allowances[kind])].map(String),
  );
  expect(numbersOf(giftsOf(tier, false))).toEqual([String(maxCvs)]);
  expect(giftsOf(tier, true).at(-1)).toContain(alerts === 'daily' ? 'every day' : 'once a week');
});

test('what is paid for gives more of everything', () => {
  const { free, premium } = tiers;
  expect(premium.maxCvs).toBeGreaterThan(free.maxCvs);
  for (const kind of allowanceKinds) {
    expect(premium.allowances[kind]).toBeGreaterThan(free.allowances[kind]);
  }
});

test('a price says what it is for, and whether it comes again', () => {
  expect(priceWords('premium_yearly', 890_00, 'EUR')).toBe('€890 a year');
  expect(priceWords('premium_pass', 2_200, 'JPY')).toBe('¥2,200 once');
  expect(renewalWords('premium_monthly')).toBe('Renews every month until you cancel.');
  expect(renewalWords('premium_pass')).toBe('30 days. It ends by itself and is not charged again.');
});

test('a year says how much less than twelve months it costs, in whole money', () => {
  expect(yearlySavingWords('EUR')).toBe('€43 less than twelve single months.');
  expect(yearlySavingWords('JPY')).toBe('¥7,200 less than twelve single months.');
});
