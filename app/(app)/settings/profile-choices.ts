import { type Locality, listTimeZones, locales } from '@/lib/core/locality';
import { formatMoment } from '@/lib/core/time';
import { asBrowser } from '@/lib/features/account/schema';

const sampleNumber = 123456.5;
const regionNames = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });
const nameOf = (locale: string) => regionNames.of(locale.slice(-2)) ?? locale;

export type ProfileChoices = {
  locales: { value: string; label: string }[];
  timeZones: string[];
  currencies: string[];
};

/** What can be chosen; each region shows how it writes this moment and a number. */
export function profileChoices(browser: Locality, now: Date): ProfileChoices {
  const sample = (locale: string) =>
    `${formatMoment(now, { ...browser, locale })} · ${new Intl.NumberFormat(locale).format(sampleNumber)}`;
  const regions = locales.map((locale) => ({ value: locale, label: `${nameOf(locale)}: ${sample(locale)}` }));
  return {
    locales: [
      { value: asBrowser, label: `As this browser: ${nameOf(browser.locale)}` },
      ...regions.sort((one, other) => one.label.localeCompare(other.label, 'en')),
    ],
    timeZones: listTimeZones().map((zone) => zone.replaceAll('_', ' ')),
    currencies: Intl.supportedValuesOf('currency').map(currencyLabel),
  };
}

export function currencyLabel(code: string): string {
  return `${code} · ${currencyNames.of(code)}`;
}
