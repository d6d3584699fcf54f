import { expect, test } from 'vitest';
import { countryOfZone, currencyOfCountry } from './currency-of-country';

test.each([
  ['IN', 'INR'],
  ['GB', 'GBP'],
  ['JP', 'JPY'],
  ['DE', 'EUR'],
  ['BG', 'EUR'],
  ['US', 'USD'],
  ['CH', 'USD'],
  ['', 'USD'],
])('prices for %s are in %s', (country, currency) => {
  expect(currencyOfCountry(country)).toBe(currency);
});

test('a clock in India is of India, whatever name the browser has for it', () => {
  expect([countryOfZone('Asia/Calcutta'), countryOfZone('Asia/Kolkata')]).toEqual(['IN', 'IN']);
  expect(countryOfZone('Europe/Paris')).toBeNull();
});
