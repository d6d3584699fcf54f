import { expect, test } from 'vitest';
import { allowanceKinds } from './allowances';
import { type TierId, tiers } from './plans';
import { tierLines } from './tier-words';

const tierIds = Object.keys(tiers) as TierId[];

test.each(tierIds)('the card of %s names each number that the plan is held to, once', (tier) => {
  const { maxCvs, allowances, alerts } = tiers[tier];
  const numbers = tierLines(tier).flatMap((line) => line.match(/\d+/g) ?? []);
  expect(numbers).toEqual([maxCvs, ...allowanceKinds.map((kind) => allowances[kind])].map(String));
  expect(tierLines(tier).at(-1)).toContain(alerts === 'daily' ? 'each day' : 'once a week');
});

test('what is paid for gives more of everything', () => {
  const { free, premium } = tiers;
  expect(premium.maxCvs).toBeGreaterThan(free.maxCvs);
  for (const kind of allowanceKinds) {
    expect(premium.allowances[kind]).toBeGreaterThan(free.allowances[kind]);
  }
});
