/** Other spellings under which people look for a city; each group finds all its members. */
const sameCity = [
  ['Bengaluru', 'Bangalore'],
  ['Mumbai', 'Bombay'],
  ['Chennai', 'Madras'],
  ['Kolkata', 'Calcutta'],
  ['Gurugram', 'Gurgaon'],
  ['Kochi', 'Cochin'],
  ['Mysuru', 'Mysore'],
  ['Pune', 'Poona'],
  ['Thiruvananthapuram', 'Trivandrum'],
  ['Vadodara', 'Baroda'],
  ['Visakhapatnam', 'Vizag'],
  ['Prayagraj', 'Allahabad'],
  ['New York', 'NYC'],
  ['San Francisco', 'SF', 'Bay Area'],
  ['Los Angeles', 'LA'],
  ['Munich', 'München'],
  ['Cologne', 'Köln'],
  ['Vienna', 'Wien'],
  ['Lisbon', 'Lisboa'],
  ['Zurich', 'Zürich'],
];

const shortNames: Record<string, string> = {
  GB: 'UK Britain',
  US: 'USA America',
  AE: 'UAE Gulf',
  SA: 'KSA Gulf',
  QA: 'Gulf',
  OM: 'Gulf',
  KW: 'Gulf',
  BH: 'Gulf',
};

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
const hasWord = (text: string, word: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text);

/** What the place filter searches: the locations, the country's names, and the other spellings of each city. */
export function placeTextOf(locations: readonly string[], country: string | null): string {
  const text = locations.join(' | ');
  const spellings = sameCity
    .filter((group) => group.some((name) => hasWord(text, name)))
    .flat()
    .filter((name) => !hasWord(text, name));
  const names = country ? [countryNames.of(country) ?? '', shortNames[country] ?? ''] : [];
  return [text, ...names, ...spellings].filter(Boolean).join(' | ');
}
