import { readCv } from '@/lib/engine/reading/read-cv';
import { readJob } from '@/lib/engine/reading/read-job';
import { type MatchableCv, matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import type { JobProfile } from '@/lib/engine/types';
import type { Ranker } from './lexical-rankers';
import type { Direction, Doc } from './load-set';

/** `present` in a CV means this month, so that figures do not move with the calendar. */
const asOf = { year: 2026, month: 1 };

/** The product's own score for every pair, with nothing around it. */
export function createEngineRanker(docs: readonly Doc[], direction: Direction): Ranker {
  if (direction === 'cv-to-job') {
    const jobs = docs.map(toJobProfile);
    return {
      name: 'engine',
      scoreAll(query) {
        const cv = toMatchableCv(query);
        return Float64Array.from(jobs, (job) => scoreMatch(cv, job).score);
      },
    };
  }
  const cvs = docs.map(toMatchableCv);
  return {
    name: 'engine',
    scoreAll(query) {
      const job = toJobProfile(query);
      return Float64Array.from(cvs, (cv) => scoreMatch(cv, job).score);
    },
  };
}

export function toMatchableCv({ title, text }: Doc): MatchableCv {
  const whole = title === '' ? text : `${title}\n${text}`;
  return matchableCv(readCv(whole, { asOf }), whole);
}

export function toJobProfile({ title, company, location, text }: Doc): JobProfile {
  return readJob({
    title,
    company,
    location: location === '' ? null : location,
    country: null,
    remoteKind: null,
    text,
  });
}
