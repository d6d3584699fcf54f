import { countryOfZone, currencyOfCountry, pricedCountries } from '@/lib/core/currency-of-country';
import { localityOf } from '@/lib/core/locality';
import { type Currency, currencies } from '@/lib/core/plans';
import { countryOf } from './read-country';

export const knownCurrency = (code: string | null | undefined): Currency | null =>
  currencies.find((one) => one === code?.toUpperCase()) ?? null;

type Browser = { acceptLanguage: string | null; timeZone: string | null };

/** The currency that a browser's clock and languages speak of. */
export function currencyOfBrowser(browser: Browser): Currency {
  const { timeZone } = localityOf(null, browser);
  return currencyOfCountry(
    countryOfZone(timeZone) ?? countryOf(browser.acceptLanguage ?? '', pricedCountries),
  );
}
