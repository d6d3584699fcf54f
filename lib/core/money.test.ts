import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatMoney,
  formatSalary,
  isCurrency,
  minorFactor,
  timesMinor,
  toMinor,
  yearlyMinor,
} from './money';

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

/** What a person reads, as minor units again. */
function read(written: string, currency: string): number {
  const [figures = ''] = written.match(/\d[\d,]*(\.\d+)?/) ?? [];
  const [whole = '', fraction = ''] = figures.replaceAll(',', '').split('.');
  const digits = Math.log10(minorFactor(currency));
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return written.startsWith('-') ? -minor : minor;
}

const everyCurrency = fc.constantFrom(...Intl.supportedValuesOf('currency'));
const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -10_000, max: 10_000 }));

test('of any currency and any amount a person reads exactly what is charged, to the last minor unit', () => {
  fc.assert(
    fc.property(amount, everyCurrency, (amountMinor, currency) => {
      const written = formatMoney(amountMinor, currency);
      expect(read(written, currency)).toBe(amountMinor);
      expect(written).not.toMatch(/\u00a0|NaN|\dE/);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [1, 'KWD', 'KWD 0.001'],
  [1_234_567, 'KWD', 'KWD 1,234.567'],
  [1_500, 'BHD', 'BHD 1.500'],
  [1, 'JPY', '¥1'],
  [-1_250, 'EUR', '-€12.50'],
  [Number.MAX_SAFE_INTEGER, 'USD', '$90,071,992,547,409.91'],
] as const)(
  '%d minor units of %s, with as many digits as it has, are %s',
  (amountMinor, currency, written) => {
    expect(formatMoney(amountMinor, currency)).toBe(written);
  },
);

test('an amount in major units and back is the same number of minor units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), everyCurrency, (minor, currency) => {
      expect(toMinor(minor / minorFactor(currency), currency)).toBe(minor);
    }),
    { numRuns: 2_000 },
  );
});

test('a fraction of a minor unit is written by nobody and multiplied by nobody', () => {
  fc.assert(
    fc.property(fc.double({ noInteger: true }), fc.integer(), (fraction, whole) => {
      expect(() => formatMoney(fraction, 'USD')).toThrow('whole minor units');
      expect(() => timesMinor(fraction, whole)).toThrow('whole minor units');
      expect(() => timesMinor(whole, fraction)).toThrow('whole minor units');
    }),
  );
  expect(timesMinor(1_100, 12)).toBe(13_200);
});
