import { expect, test } from 'vitest';
import { giftsOf, priceWords, renewalWords, yearlySavingWords } from './plan-words';

test('a price says how often it is charged', () => {
  expect(priceWords('premium_monthly', 1_100, 'EUR')).toBe('€11 a month');
  expect(priceWords('premium_yearly', 14_400, 'JPY')).toBe('¥14,400 a year');
  expect(priceWords('premium_pass', 59_900, 'INR')).toBe('₹599 once');
  expect(renewalWords('premium_pass')).toBe('30 days. It ends by itself and is not charged again.');
});

test('the saving of a year is the difference to twelve months, in every currency', () => {
  expect(yearlySavingWords('USD')).toBe('$48 less than twelve single months.');
  expect(yearlySavingWords('INR')).toBe('₹1,989 less than twelve single months.');
});

test('where no model is set up, nothing of a model is offered for money', () => {
  expect(giftsOf('premium', false)).toEqual(['Up to 50 CVs at a time']);
  expect(giftsOf('premium', true).join()).toContain('300 letters by AI a month');
});
