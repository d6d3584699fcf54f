import { countryOfZone, currencyOfCountry, pricedCountries } from '@/lib/core/currency-of-country';
import { type Currency, currencies } from '@/lib/core/plans';
import { readCountry } from './read-country';
import { readBrowserLocality } from './read-locality';
import { currentUser } from './session';

const known = (code: string | null | undefined): Currency | null =>
  currencies.find((one) => one === code?.toUpperCase()) ?? null;

/**
 * What prices are shown in: what was asked for (`?currency=`), else what the person set, else what the clock and the languages of
 * their browser say.
 */
export async function readCurrency(asked?: string | string[]): Promise<Currency> {
  const wanted = known(typeof asked === 'string' ? asked : null) ?? known((await currentUser())?.currency);
  if (wanted) return wanted;
  const { timeZone } = await readBrowserLocality();
  return currencyOfCountry(countryOfZone(timeZone) ?? (await readCountry(pricedCountries)));
}
