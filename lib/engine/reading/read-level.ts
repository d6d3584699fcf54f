import type { CvExperience, CvLevel, Level, Quote, YearMonth } from '../types';
import { levels } from '../types';
import { firstLineOf } from './cv-text';
import { compareMonths } from './read-dates';
import { readTitle } from './recognize-occupations';
import { totalMonths } from './total-months';

const learning =
  /\b(?:intern(?:ship)?|internee|trainee|apprentice|student|werkstudent(?:in)?|praktikant(?:in)?|azubi|auszubildende[r]?|volunteer|stagiaire|becario|fresher|placement)\b/i;
// "Sales Executive" and "Customer Care Executive" are first jobs in India and the Gulf.
const juniorExecutive = /\bexecutive\b/i;
const seniorExecutive = /\b(?:chief executive|executive (?:director|vice president|board|officer))\b/i;
const people =
  /\b(?:led|lead|leading|managed|managing|manage|supervised|supervising|supervise|headed|heading|oversaw|mentored|coached|in charge of|directed|line[- ]managed)\b[^.;\n]{0,40}?\b(?:team of\s)?(\d{1,4})\+?\s?(?:[\p{L}-]{1,20}\s){0,2}?(?:people|engineers|developers|staff|nurses|employees|members|reports|direct reports|technicians|drivers|teachers|analysts|associates|designers|executives|operators|workers|agents|cooks|chefs|consultants|soldiers|personnel|salespeople|person|supervisors|managers|electricians|waiters|labourers)\b|\b(?:led|managed|supervised|headed|leading|managing|supervising)\s(?:a\s)?team of\s(\d{1,4})\b/iu;

const yearsOf = (months: number): string => {
  if (months < 12) return months === 1 ? '1 month' : `${months} months`;
  const years = Math.floor(months / 12);
  return years === 1 ? '1 year' : `${years} years`;
};

export type LevelOptions = { asOf: YearMonth; totalMonths?: number };

/** Internships and training do not count as full experience; titles lift the level, and years bound how far. */
export function readLevel(experience: readonly CvExperience[], options: LevelOptions): CvLevel {
  const full = experience.filter((entry) => !isLearning(entry));
  const months = options.totalMonths ?? totalMonths(full, options.asOf);
  // Roles without a date say that there was work, not how long.
  const byYears = months === 0 && full.length > 0 ? 'junior' : levelOfMonths(months);
  const titled = strongestTitle(full, options.asOf);
  const led = findLed(full);
  const sources = full.slice(0, 3).flatMap(({ source }) => (source === null ? [] : [firstLineOf(source)]));
  if (full.length === 0) {
    const evidence = experience
      .slice(0, 2)
      .flatMap(({ source }) => (source === null ? [] : [firstLineOf(source)]));
    if (options.totalMonths === undefined || months === 0) {
      const reason =
        experience.length > 0
          ? 'Only internships or training so far, no full role.'
          : 'No work experience was found.';
      return { value: 'fresher', reason, evidence };
    }
    return { value: byYears, reason: `${yearsOf(months)} of work, as you stated.`, evidence };
  }
  const said = months > 0 ? `${yearsOf(months)} of work` : 'No dates to count years from';
  if (titled !== null && rankOf(titled.level) > rankOf(byYears)) {
    const value = bounded(titled.level, months);
    if (rankOf(value) > rankOf(byYears)) {
      return {
        value,
        reason: `${said}, and the title “${titled.entry.title}”.`,
        evidence: quotesOf(titled.entry, sources),
      };
    }
  }
  if (led !== null && led.count >= 3 && byYears === 'senior') {
    return { value: 'lead', reason: `${said}, and you led ${led.count} people.`, evidence: [led.quote] };
  }
  if (titled !== null && titled.level === 'junior' && byYears === 'mid') {
    return {
      value: 'junior',
      reason: `${said}, and the title “${titled.entry.title}”.`,
      evidence: quotesOf(titled.entry, sources),
    };
  }
  return { value: byYears, reason: `${said}.`, evidence: sources };
}

export function isLearning(entry: Pick<CvExperience, 'title'>): boolean {
  return (
    learning.test(entry.title) &&
    !/\b(?:trainer|coordinator|manager|student (?:advisor|counsell?or|affairs))\b/i.test(entry.title)
  );
}

const rankOf = (level: Level): number => levels.indexOf(level);

function levelOfMonths(months: number): Level {
  if (months < 6) return 'fresher';
  if (months < 24) return 'junior';
  return months < 72 ? 'mid' : 'senior';
}

/** A title alone makes nobody a leader: six months as "CEO" of one's own idea is a start, not a career. */
function bounded(level: Level, months: number): Level {
  if (months === 0) return level;
  if (level === 'executive') return months >= 72 ? 'executive' : months >= 36 ? 'lead' : 'mid';
  if (level === 'lead') return months >= 36 ? 'lead' : months >= 24 ? 'senior' : 'mid';
  if (level === 'senior') return months >= 24 ? 'senior' : 'mid';
  return level;
}

function strongestTitle(
  entries: readonly CvExperience[],
  asOf: YearMonth,
): { entry: CvExperience; level: Level } | null {
  const recent = [...entries].sort((a, b) => compareEnds(b, a, asOf)).slice(0, 2);
  let best: { entry: CvExperience; level: Level } | null = null;
  for (const entry of recent) {
    const level = titleLevel(entry.title);
    if (level !== null && (best === null || rankOf(level) > rankOf(best.level))) best = { entry, level };
  }
  return best;
}

function compareEnds(a: CvExperience, b: CvExperience, asOf: YearMonth): number {
  const end = (entry: CvExperience): YearMonth =>
    entry.to === 'present' ? asOf : (entry.to ?? { year: 0, month: null });
  return compareMonths(end(a), end(b));
}

function titleLevel(title: string): Level | null {
  const { level } = readTitle(title);
  const isOrdinary = level === 'executive' && juniorExecutive.test(title) && !seniorExecutive.test(title);
  return isOrdinary ? null : level;
}

function findLed(entries: readonly CvExperience[]): { count: number; quote: Quote } | null {
  let best: { count: number; quote: Quote } | null = null;
  for (const quote of entries.flatMap(({ bullets }) => bullets)) {
    const match = people.exec(quote.text.slice(0, 600));
    const count = Number(match?.[1] ?? match?.[2] ?? 0);
    if (count > (best?.count ?? 0) && count < 5_000) best = { count, quote };
  }
  return best;
}

function quotesOf(entry: CvExperience, others: readonly Quote[]): Quote[] {
  const own = entry.source === null ? null : firstLineOf(entry.source);
  return own === null ? [...others] : [own, ...others.filter(({ start }) => start !== own.start)];
}
