import { readCv } from '@/lib/engine/reading/read-cv';
import { readJob } from '@/lib/engine/reading/read-job';
import { matchableCv } from '@/lib/engine/score/matchable-cv';
import { scoreMatch } from '@/lib/engine/score/score-match';
import type { MatchScore } from '@/lib/engine/types';
import { exampleAsOf, exampleCv, exampleJob } from './example-texts';

/** Computed while the page is built, by the engine that reads everybody's CV. */
export function exampleMatch(): MatchScore {
  const cv = matchableCv(readCv(exampleCv, { asOf: exampleAsOf }), exampleCv);
  return scoreMatch(cv, readJob(exampleJob));
}
