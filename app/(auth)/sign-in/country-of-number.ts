import type { PhoneCountry } from '@/lib/features/account/phone-number';

/** The country of a number that is being typed or pasted with its code; the picked one as long as it may be that. */
export function countryOfNumber(text: string, picked: string, countries: readonly PhoneCountry[]): string {
  const typed = text.normalize('NFKC').replace(/[^+\d]/g, '');
  const international = /^(?:\+|00)(\d+)$/.exec(typed)?.[1];
  if (!international) return picked;
  const fitting = countries.filter(({ callingCode }) => international.startsWith(callingCode));
  if (fitting.some(({ code }) => code === picked)) return picked;
  const [longest] = [...fitting].sort((a, b) => b.callingCode.length - a.callingCode.length);
  return longest?.code ?? picked;
}
