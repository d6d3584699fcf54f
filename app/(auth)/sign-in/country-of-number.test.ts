import { expect, test } from 'vitest';
import { countryOfNumber } from './country-of-number';

const countries = [
  { code: 'IN', name: 'India', callingCode: '91' },
  { code: 'US', name: 'United States', callingCode: '1' },
  { code: 'CA', name: 'Canada', callingCode: '1' },
  { code: 'AE', name: 'United Arab Emirates', callingCode: '971' },
];

test.each([
  ['+91 98765 43210', 'US', 'IN'],
  ['0091 98765', 'US', 'IN'],
  ['＋９７１ 50', 'US', 'AE'],
  ['+1 415', 'IN', 'US'],
  ['+1 613', 'CA', 'CA'],
  ['+49 151', 'IN', 'IN'],
  ['98765 43210', 'IN', 'IN'],
  ['+', 'CA', 'CA'],
])('%j with %s picked is of %s', (text, picked, country) => {
  expect(countryOfNumber(text, picked, countries)).toBe(country);
});
