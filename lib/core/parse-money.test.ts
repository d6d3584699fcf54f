import { expect, test } from 'vitest';
import { parseMoney, writeAmount } from './parse-money';

test.each([
  ['12', 'USD', 1_200],
  ['12.5', 'USD', 1_250],
  [' 0.07 ', 'EUR', 7],
  ['1,23,456.78', 'INR', 12_345_678],
  ['1800', 'JPY', 1_800],
  ['4.35', 'USD', 435],
  ['1.234', 'KWD', 1_234],
  ['1,234', 'USD', 123_400],
  ['1,23,456.50', 'INR', 12_345_650],
  ['12,34,567', 'INR', 123_456_700],
  ['1,234,567.89', 'USD', 123_456_789],
] as const)('%s of %s is %i in minor units', (text, currency, minor) => {
  expect(parseMoney(text, currency)).toBe(minor);
});

test.each([
  ['18.5', 'JPY'],
  ['1.005', 'USD'],
  ['-5', 'USD'],
  ['', 'USD'],
  ['.5', 'USD'],
  ['1e3', 'USD'],
  ['12,5', 'EUR'],
  ['9,50', 'EUR'],
  ['39,99', 'EUR'],
  ['1,23', 'INR'],
  ['1.234,56', 'EUR'],
  ['1,23,45', 'INR'],
  ['99999999999999999999', 'USD'],
] as const)('%s of %s is no amount', (text, currency) => {
  expect(parseMoney(text, currency)).toBeNull();
});

test('what is written for a field is read back as it was, for every currency and amount', () => {
  for (const currency of ['USD', 'JPY', 'KWD', 'INR']) {
    for (const minor of [0, 1, 7, 99, 100, 1_005, 59_900, 123_456_789]) {
      expect(parseMoney(writeAmount(minor, currency), currency)).toBe(minor);
    }
  }
});
