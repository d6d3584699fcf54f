import { headers } from 'next/headers';

const mostTags = 20;

/** The languages of an Accept-Language header, the most wanted first (RFC 9110). */
function languagesOf(header: string): Intl.Locale[] {
  return header
    .split(',')
    .slice(0, mostTags)
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/\s*;\s*q=/);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ tag }) => {
      try {
        return new Intl.Locale(tag);
      } catch {
        return [];
      }
    });
}

/**
 * The country that a browser's languages speak of, among those `offered`: a region that one of them names, else where the first
 * is spoken most, else the first offered.
 */
export function countryOf(acceptLanguage: string, offered: readonly string[]): string {
  const languages = languagesOf(acceptLanguage);
  const named = languages.map(({ region }) => region);
  const likely = languages.map((language) => language.maximize().region);
  const country = [...named, ...likely].find((region) => region && offered.includes(region));
  return country ?? offered[0] ?? 'US';
}

export async function readCountry(offered: readonly string[]): Promise<string> {
  return countryOf((await headers()).get('accept-language') ?? '', offered);
}
