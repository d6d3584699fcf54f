/** How a person reads dates and numbers. The words of the pages are English everywhere. */
export type Locality = { locale: string; timeZone: string };

/** English as its regions write dates and numbers: BCP 47, so that translations can join the list. */
export const locales = [
  'en-GB',
  'en-US',
  'en-IN',
  'en-AE',
  'en-AU',
  'en-CA',
  'en-CH',
  'en-DE',
  'en-ES',
  'en-FR',
  'en-HK',
  'en-IE',
  'en-IT',
  'en-NG',
  'en-NL',
  'en-NZ',
  'en-PH',
  'en-PL',
  'en-SE',
  'en-SG',
  'en-ZA',
] as const;
export type Locale = (typeof locales)[number];

/** Holds the browser's time zone, for the server that writes the dates; not a secret. */
export const timeZoneCookie = 'time-zone';

export const utc: Locality = { locale: 'en-GB', timeZone: 'UTC' };

export function isTimeZone(name: string): boolean {
  try {
    return (
      /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    );
  } catch {
    return false;
  }
}

// V8 lists these cities under names of the past; people look for them under today's.
const todayNames: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

export function listTimeZones(): string[] {
  const names = Intl.supportedValuesOf('timeZone').map((name) => todayNames[name] ?? name);
  return [...new Set(['UTC', ...names])].filter(isTimeZone).sort();
}

/** The region that a browser asks for first, in English; null when it names none that we offer. */
function readAcceptLanguage(header: string | null): Locale | null {
  const regions = [...(header ?? '').matchAll(/(?:^|,)\s*[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/gi)];
  const named = regions.map(([, region]) => `en-${region?.toUpperCase()}`);
  return locales.find((locale) => locale === named[0]) ?? null;
}

type Wishes = { locale: string | null; timeZone: string | null };
type Browser = { acceptLanguage: string | null; timeZone: string | null };

/** What a person chose, else what their browser says, else Greenwich. */
export function localityOf(wishes: Wishes | null, browser?: Browser): Locality {
  const zones = [wishes?.timeZone, browser?.timeZone].map((zone) => zone ?? '');
  return {
    locale: wishes?.locale ?? readAcceptLanguage(browser?.acceptLanguage ?? null) ?? utc.locale,
    timeZone: zones.find(isTimeZone) ?? utc.timeZone,
  };
}
