import type { Currency } from '@/lib/core/plans';
import { currencyOfBrowser, knownCurrency } from './currency-of-browser';
import { readBrowser } from './read-locality';
import { currentUser } from './session';

/**
 * What prices are shown in: what was asked for (`?currency=`), else what the person set, else what the clock and the languages of
 * their browser say.
 */
export async function readCurrency(asked?: string | string[]): Promise<Currency> {
  const wanted =
    knownCurrency(typeof asked === 'string' ? asked : null) ?? knownCurrency((await currentUser())?.currency);
  return wanted ?? currencyOfBrowser(await readBrowser());
}
