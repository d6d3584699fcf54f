import type { CvText } from '../../reading/cv-text';
import type { CvAdvice, CvProfile, Quote } from '../../types';

export type CheckInput = { cv: CvText; profile: CvProfile; achievements: readonly Quote[] };

/** One look at the CV: nothing when there is nothing to say. */
export type Check = (input: CheckInput) => CvAdvice | null;

export const mostQuotes = 8;

export function advice(
  severity: CvAdvice['severity'],
  code: string,
  title: string,
  detail: string,
  quotes: readonly Quote[] = [],
): CvAdvice {
  return { code, severity, title, detail, quotes: quotes.slice(0, mostQuotes) };
}
