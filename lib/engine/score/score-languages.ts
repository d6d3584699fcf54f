import type { JobProfile } from '@/lib/engine/types';
import type { MatchableCv } from './matchable-cv';

export type LanguagesScore = {
  score: number | null;
  detail: string;
  missing: JobProfile['languages'];
};

/** English is taken for granted in a CV that we could read; other languages count when the posting requires them. */
export function scoreLanguages(cv: MatchableCv, job: JobProfile): LanguagesScore {
  const asked = job.languages.filter(({ name, isRequired }) => isRequired && name !== 'English');
  if (asked.length === 0) return { score: null, detail: 'It requires no further language.', missing: [] };
  const missing = asked.filter(({ name }) => !cv.languages.has(name.toLowerCase()));
  const names = (list: JobProfile['languages']) => list.map(({ name }) => name).join(' and ');
  return {
    score: 1 - missing.length / asked.length,
    detail:
      missing.length === 0
        ? `It requires ${names(asked)}, which you speak.`
        : `It requires ${names(missing)}, which your CV does not name.`,
    missing,
  };
}
