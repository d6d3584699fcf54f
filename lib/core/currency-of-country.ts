import type { Currency } from './plans';

const byCountry: Readonly<Record<string, Currency>> = { IN: 'INR', GB: 'GBP', JP: 'JPY' };

// ISO 3166, as of 2026, with those that use the euro by agreement.
const euroCountries =
  'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK'.split(' ');

/** Countries whose money we have prices in, the United States first: they stand for everybody else. */
export const pricedCountries: readonly string[] = ['US', ...Object.keys(byCountry), ...euroCountries];

/** What prices are shown in for a country, of what we have prices in. */
export function currencyOfCountry(country: string): Currency {
  return byCountry[country] ?? (euroCountries.includes(country) ? 'EUR' : 'USD');
}

const countryByZone: Readonly<Record<string, string>> = {
  'Asia/Kolkata': 'IN',
  'Asia/Calcutta': 'IN',
  'Asia/Tokyo': 'JP',
  'Europe/London': 'GB',
};

/** The country of a time zone where a browser's language often names another: English of the USA in India. */
export function countryOfZone(timeZone: string): string | null {
  return countryByZone[timeZone] ?? null;
}
