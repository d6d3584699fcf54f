import { splitJobClauses } from '@/lib/engine/reading/job-clauses';
import { readJobYears } from '@/lib/engine/reading/job-years';
import type { CvProfile, Level, Quote } from '@/lib/engine/types';

export type Standing = { level: Level | null; levelQuote: Quote | null; years: number | null };

const opening = 1200;
const span =
  /\b(?:19|20)\d\d\s*(?:-|–|—|to|until)\s*(?:present|current|now|today|date|till|(?:19|20)\d\d)\b/i;

/**
 * Level and years, by the dated posts where there are some. Where no post could be read, years that the CV states itself
 * (`nine years of experience`) count; and a CV with dates that we could not read is not taken for a fresher's.
 */
export function standingOf(profile: CvProfile, worded: string): Standing {
  const levelQuote = profile.level.evidence[0] ?? null;
  if (profile.totalMonths > 0) {
    return { level: profile.level.value, levelQuote, years: profile.totalMonths / 12 };
  }
  if (profile.experience.length > 0 || profile.level.value !== 'fresher') {
    return { level: profile.level.value, levelQuote, years: null };
  }
  const head = worded.slice(0, opening);
  const { minYears, quote } = readJobYears(head, splitJobClauses(head));
  if (minYears) return { level: levelOfYears(minYears), levelQuote: quote, years: minYears };
  return { level: span.test(worded) ? null : 'fresher', levelQuote: null, years: null };
}

/** As postings word it: the level at which so many years are usual. */
export function levelOfYears(years: number): Level {
  if (years < 0.5) return 'fresher';
  if (years < 2) return 'junior';
  if (years < 6) return 'mid';
  return years < 12 ? 'senior' : 'lead';
}
