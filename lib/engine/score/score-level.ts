import { type JobProfile, type Level, levels, type MatchScore } from '@/lib/engine/types';
import type { MatchableCv } from './matchable-cv';

/** Fit by steps of level between CV and posting, 0, 1, 2 …: above what is asked, and below it. */
const fitAbove = [1, 0.85, 0.5, 0.25, 0.1, 0];
const fitBelow = [1, 0.75, 0.3, 0.05, 0, 0];

export type LevelScore = {
  level: number | null;
  years: number | null;
  /** What the part about years says; empty where it does not count. */
  yearsSentence: string;
  levelFit: MatchScore['levelFit'];
};

/** A level that was only taken from the years is not counted a second time beside them. */
export function scoreLevel(cv: MatchableCv, job: JobProfile): LevelScore {
  const isFromYears = job.levelQuote !== null && job.levelQuote.start === job.yearsQuote?.start;
  return {
    level: job.level && cv.level && !isFromYears ? fitOfLevels(cv.level, job.level) : null,
    years: cv.years === null ? null : fitOfYears(cv.years, job),
    yearsSentence: describeYears(cv, job),
    levelFit: describeLevel(cv, job),
  };
}

function fitOfLevels(own: Level, asked: Level): number {
  const steps = levels.indexOf(own) - levels.indexOf(asked);
  return (steps >= 0 ? fitAbove[steps] : fitBelow[-steps]) ?? 0;
}

/** 1 inside the range; below it falls with the share that is missing, far above it falls slowly. */
function fitOfYears(years: number, job: JobProfile): number | null {
  const { minYears, maxYears } = job;
  if (minYears === null) return null;
  if (years < minYears) return Math.max(0, 1 - 1.25 * (1 - years / minYears) ** 1.2);
  const ceiling = Math.max(maxYears ?? 0, minYears * 2, minYears + 4);
  return years <= ceiling ? 1 : Math.max(0.3, 1 - (years - ceiling) / 12);
}

function describeLevel(cv: MatchableCv, job: JobProfile): MatchScore['levelFit'] {
  const jobQuote = job.levelQuote ?? job.yearsQuote;
  const quotes = { cvQuote: cv.levelQuote, jobQuote };
  if (job.level === null && job.minYears === null) {
    return { verdict: 'unknown', sentence: 'The posting names neither a level nor years.', ...quotes };
  }
  const asked = describeAsked(job);
  if (cv.level === null) {
    const sentence = `The posting asks for ${asked}; your CV does not say how long you have worked.`;
    return { verdict: 'unknown', sentence, ...quotes };
  }
  const years = cv.years === null ? '' : `, ${formatYears(Math.floor(cv.years))} of work`;
  const own = `Your CV reads as ${levelNames[cv.level]}${years}`;
  const steps = job.level ? levels.indexOf(cv.level) - levels.indexOf(job.level) : 0;
  const lacks = cv.years !== null && job.minYears !== null && cv.years < job.minYears * 0.85;
  const verdict = steps <= -2 || (lacks && steps < 1) ? 'below' : steps >= 2 ? 'above' : 'fits';
  const endings = {
    fits: 'That fits.',
    above: 'You may be more senior than they look for.',
    below: 'That is a step up.',
  };
  return { verdict, sentence: `${own}; the posting asks for ${asked}. ${endings[verdict]}`, ...quotes };
}

const levelNames: Readonly<Record<Level, string>> = {
  fresher: 'a fresher',
  junior: 'junior',
  mid: 'mid-level',
  senior: 'senior',
  lead: 'lead',
  executive: 'executive',
};

const askedNames: Readonly<Record<Level, string>> = {
  fresher: 'a beginner',
  junior: 'someone junior',
  mid: 'someone mid-level',
  senior: 'someone senior',
  lead: 'a lead',
  executive: 'an executive',
};

function describeYears({ years }: MatchableCv, job: JobProfile): string {
  const span = describeSpan(job);
  return years === null || !span ? '' : `${formatYears(Math.floor(years))} of work, ${span} asked.`;
}

function describeSpan({ minYears, maxYears }: JobProfile): string {
  if (minYears === null || minYears === 0) return maxYears ? `up to ${formatYears(maxYears)}` : '';
  return maxYears ? `${minYears} to ${formatYears(maxYears)}` : `at least ${formatYears(minYears)}`;
}

function describeAsked(job: JobProfile): string {
  const { level } = job;
  const span = describeSpan(job);
  const name = level ? askedNames[level] : '';
  if (name && span) return `${name} with ${span}`;
  return name || span || 'no certain level';
}

function formatYears(years: number): string {
  const rounded = years < 10 ? Math.round(years * 2) / 2 : Math.round(years);
  return rounded === 1 ? '1 year' : `${rounded} years`;
}
