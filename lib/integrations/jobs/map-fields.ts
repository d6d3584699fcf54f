import type { EmploymentType } from '@/lib/core/employment';
import type { RemoteKind } from '@/lib/engine/types';

export function toRemoteKind(words: string): RemoteKind | null {
  if (/\bhybrid\b/i.test(words)) return 'hybrid';
  if (/\bremote\b|\btelecommut|work from home|\bwfh\b/i.test(words)) return 'remote';
  return /\bon-?\s?site\b|\bin[- ]office\b/i.test(words) ? 'onsite' : null;
}

const types: [RegExp, EmploymentType][] = [
  [/intern(ship)?\b|trainee|apprentice|werkstudent/i, 'internship'],
  [/part[-_ ]?time|teilzeit/i, 'part_time'],
  [/contract|freelance|fixed[-_ ]?term|per[-_ ]?diem/i, 'contract'],
  [/temp(orary)?\b|seasonal|casual/i, 'temporary'],
  [/full[-_ ]?time|permanent|regular|vollzeit/i, 'full_time'],
];

/** From the words of a feed (`Full-time`, `FULL_TIME`, `Permanent`); what is unknown but said is `other`. */
export function toEmploymentType(words: string): EmploymentType | null {
  if (words.trim() === '') return null;
  return types.find(([shape]) => shape.test(words))?.[1] ?? 'other';
}

const usStates =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );
const canadianProvinces = 'ON QC BC AB MB SK NS NB NL PE'.split(' ');

const otherNames: Record<string, string> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  usa: 'US',
  us: 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  uae: 'AE',
  ksa: 'SA',
  korea: 'KR',
  czechia: 'CZ',
  'czech republic': 'CZ',
  holland: 'NL',
  'the netherlands': 'NL',
  deutschland: 'DE',
  turkey: 'TR',
};

const cities: Record<string, string> = {
  IN: 'bengaluru bangalore hyderabad pune mumbai chennai gurugram gurgaon noida delhi kolkata ahmedabad kochi jaipur',
  US: 'nyc|new york|san francisco|los angeles|chicago|boston|seattle|austin|denver|atlanta|miami|dallas|houston',
  GB: 'london manchester birmingham leeds bristol edinburgh glasgow cardiff belfast',
  DE: 'berlin munich hamburg frankfurt cologne stuttgart',
  IE: 'dublin cork',
  NL: 'amsterdam rotterdam utrecht',
  FR: 'paris lyon',
  ES: 'madrid barcelona',
  PT: 'lisbon porto',
  AE: 'dubai|abu dhabi|sharjah',
  SG: 'singapore',
};

let countries: Map<string, string> | undefined;

function countryNames(): Map<string, string> {
  if (countries) return countries;
  countries = new Map();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = /^(?:X[A-Z]|Q[M-Z]|ZZ|AA|EU|EZ|UN|UK|AN|SU|DD|YU|TP|ZR|BU|FX)$/.test(code)
      ? undefined
      : names.of(code);
    if (name) countries.set(name.toLowerCase(), code);
  }
  for (const [name, code] of Object.entries(otherNames)) countries.set(name, code);
  for (const [code, list] of Object.entries(cities)) {
    for (const city of list.split(list.includes('|') ? '|' : ' ')) countries.set(city, code);
  }
  return countries;
}

/** ISO code of a country by name or code, null when it is none. */
export function toCountryCode(words: string): string | null {
  const name = words.trim();
  const known = countryNames().get(name.toLowerCase());
  if (known) return known;
  const code = name.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && [...countryNames().values()].includes(code) ? code : null;
}

function countryOf(location: string): string | null {
  const parts = location
    .split(/[,()]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && usStates.includes(last)) return 'US';
  if (parts.length > 1 && canadianProvinces.includes(last)) return 'CA';
  return [...parts]
    .reverse()
    .reduce<string | null>((found, part) => found ?? countryNames().get(part.toLowerCase()) ?? null, null);
}

/** The one country that all locations name, or null. */
export function countryOfLocations(locations: readonly string[]): string | null {
  const found = new Set(locations.map(countryOf).filter((code) => code !== null));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** `Berlin; Munich`, `London, UK or Dublin` are two places each. */
export function splitLocations(words: string): string[] {
  const parts = words.split(/\s*[;|•]\s*|\s+or\s+|\s+\/\s+/);
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))].slice(0, 50);
}

/** `acme-health` → `Acme Health`: boards that do not name their company are named after their address. */
export function nameOfBoard(board: string): string {
  return board
    .split(/[-_]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Only http and https, at most 2,000 characters. */
export function toWebAddress(value: string | null | undefined): string | null {
  if (!value || value.length > 2000 || !URL.canParse(value)) return null;
  return /^https?:$/.test(new URL(value).protocol) ? value : null;
}

export function toDate(value: string | number | null | undefined): Date | null {
  if (value === null || value === undefined || value === '') return null;
  const date = new Date(value);
  const year = date.getUTCFullYear();
  return Number.isNaN(date.getTime()) || year < 2000 || year > 2100 ? null : date;
}
