import { expect, test } from 'vitest';
import { formatMoney, formatSalary, isCurrency, toMinor, yearlyMinor } from './money';

test.each([
  [{ minMinor: 120_000_000, maxMinor: 180_000_000, currency: 'INR', period: 'year' }, '₹12–18 lakh a year'],
  [{ minMinor: 125_000_000, maxMinor: 125_000_000, currency: 'INR', period: 'year' }, '₹12.5 lakh a year'],
  [{ minMinor: 2_200_000, maxMinor: 2_800_000, currency: 'INR', period: 'month' }, '₹22,000–28,000 a month'],
  [
    { minMinor: 12_000_000, maxMinor: 15_000_000, currency: 'USD', period: 'year' },
    '$120,000–150,000 a year',
  ],
  [{ minMinor: 2450, maxMinor: 2900, currency: 'USD', period: 'hour' }, '$24.50–29.00 an hour'],
  [{ minMinor: null, maxMinor: 4_500_000, currency: 'GBP', period: 'year' }, 'Up to £45,000 a year'],
  [{ minMinor: 5_800_000, maxMinor: null, currency: 'EUR', period: 'year' }, 'From €58,000 a year'],
  [{ minMinor: 900_000, maxMinor: 1_200_000, currency: 'AED', period: 'month' }, 'AED 9,000–12,000 a month'],
] as const)('pay is written in local form: %j is %s', (salary, written) => {
  expect(formatSalary(salary)).toBe(written);
});

test.each([
  [1_200, 'USD', '$12'],
  [1_250, 'EUR', '€12.50'],
  [399_900, 'INR', '₹3,999'],
  [12_345_600, 'INR', '₹1,23,456'],
  [1_800, 'JPY', '¥1,800'],
  [5, 'GBP', '£0.05'],
] as const)('a price of %d minor units of %s is %s', (amountMinor, currency, written) => {
  expect(formatMoney(amountMinor, currency)).toBe(written);
});

test('minor units follow the currency', () => {
  expect([toMinor(12.5, 'INR'), toMinor(500, 'JPY'), toMinor(1.5, 'KWD')]).toEqual([1250, 500, 1500]);
  expect([isCurrency('EUR'), isCurrency('EURO'), isCurrency('XQZ')]).toEqual([true, false, false]);
});

test('pay compares by the year', () => {
  expect(yearlyMinor({ minMinor: 2000, maxMinor: null, currency: 'USD', period: 'hour' })).toBe(4_160_000);
});
