import { findOccupation, skillRarity } from '@/lib/engine/lexicon/lexicon';
import { wordWeight } from '@/lib/engine/reading/word-weight';
import type { MatchableCv } from '@/lib/engine/score/matchable-cv';
import type { Importance, JobProfile } from '@/lib/engine/types';
import type { IndexDoc } from './build-index';

const skillCounts: Readonly<Record<Importance, number>> = { required: 3, mentioned: 2, preferred: 1.5 };
const occupationCount = 4;
const titleWordCount = 2;

/** Words and concepts of one posting in one space: `ledger`, `skill:java`, `post:backend-developer`. */
export function jobIndexTerms(job: JobProfile): IndexDoc {
  const terms = new Map<string, number>(Object.entries(job.terms));
  for (const word of job.titleWords) terms.set(word, (terms.get(word) ?? 0) + titleWordCount);
  for (const { skillId, importance } of job.skills) terms.set(`skill:${skillId}`, skillCounts[importance]);
  for (const { occupationId } of job.occupations) terms.set(`post:${occupationId}`, occupationCount);
  return terms;
}

/** Words in more than a tenth of all postings find nothing in particular. */
const leastWordWeight = 2.3;
const bestWords = 60;
const skillShare = 1.5;
const nearPostShare = 0.5;

/** What to look for on behalf of one CV: its skills, its posts and their neighbors, and its most telling words. */
export function cvQueryTerms(cv: MatchableCv): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const raise = (term: string, weight: number) => terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  const words = [...cv.stems]
    .map((stemmed) => [stemmed, wordWeight(stemmed)] as const)
    .filter(([, weight]) => weight >= leastWordWeight)
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1));
  for (const [stemmed] of words.slice(0, bestWords)) raise(stemmed, 1);
  for (const skillId of cv.skills.keys()) raise(`skill:${skillId}`, skillShare * skillRarity(skillId));
  for (const { occupationId, recency } of cv.titles) {
    if (!occupationId) continue;
    raise(`post:${occupationId}`, recency);
    for (const [near, closeness] of Object.entries(findOccupation(occupationId)?.near ?? {})) {
      raise(`post:${near}`, nearPostShare * recency * closeness);
    }
  }
  return terms;
}
