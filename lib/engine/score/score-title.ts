import { findOccupation, occupationCloseness } from '@/lib/engine/lexicon/lexicon';
import { stem } from '@/lib/engine/reading/tokenize';
import { wordWeight } from '@/lib/engine/reading/word-weight';
import type { JobProfile } from '@/lib/engine/types';
import type { HeldTitle, MatchableCv } from './matchable-cv';

/** A title that shares all telling words is nearly as good as the same occupation; less where both occupations are known to differ. */
const sharedWordsShare = 0.9;
const sharedWordsShareOfOthers = 0.4;
/** Words of the posting's title that stand in the CV's text, in no title. */
const writtenWordsShare = 0.3;
/** Words that end titles of every trade: a sales engineer is no civil engineer. */
const headShare = 0.25;
const heads = new Set(
  `manager engineer executive assistant officer specialist analyst technician associate consultant director supervisor
  coordinator worker operator administrator developer lead head expert professional representative agent staff planner
  advisor adviser trainee intern practitioner member partner designer trainer teacher attendant helper clerk inspector
  controller generalist architect buyer scientist leader chief principal apprentice graduate team service shift
  operation development project product business general support center centre part time full contract`
    .split(/\s+/)
    .map(stem),
);

/** The same occupation, when not one telling word of the two titles is the same: a class teacher and a PGT in mathematics. */
const otherWordingShare = 0.87;
/** Typical skills of the occupation speak for a person whose titles do not. */
const typicalSkillsShare = 0.7;
const leastTypicalSkills = 4;

export type TitleScore = { closeness: number | null; held: HeldTitle | null };

/**
 * How close the CV comes to the posting's title: by a post that was held (later ones more), else in part by the skills
 * typical for the occupation, or the title's words in its text. Null when one side says nothing.
 */
export function scoreTitle(cv: MatchableCv, job: JobProfile): TitleScore {
  if (job.occupations.length === 0 && job.titleWords.length === 0) return { closeness: null, held: null };
  if (cv.titles.length === 0 && cv.stems.size === 0) return { closeness: null, held: null };
  let closeness = writtenWordsShare * sharedWeight(job.titleWords, cv.stems);
  for (const { occupationId } of job.occupations) {
    closeness = Math.max(closeness, typicalSkillsShare * typicalSkills(cv, occupationId));
  }
  let held: HeldTitle | null = null;
  for (const title of cv.titles) {
    const own = title.recency * closenessOf(title, job);
    if (own > closeness) {
      closeness = own;
      held = title;
    }
  }
  return { closeness, held };
}

function closenessOf(title: HeldTitle, job: JobProfile): number {
  const shared = sharedWeight(job.titleWords, title.words);
  const { occupationId } = title;
  if (!occupationId || job.occupations.length === 0) return sharedWordsShare * shared;
  let best = sharedWordsShareOfOthers * shared;
  for (const wanted of job.occupations) {
    const closeness = occupationCloseness(occupationId, wanted.occupationId);
    best = Math.max(best, closeness * (otherWordingShare + (1 - otherWordingShare) * shared));
  }
  return best;
}

function typicalSkills(cv: MatchableCv, occupationId: string): number {
  const typical = findOccupation(occupationId)?.skills ?? [];
  if (typical.length < leastTypicalSkills) return 0;
  return typical.filter((skillId) => cv.skills.has(skillId)).length / typical.length;
}

function sharedWeight(asked: readonly string[], held: ReadonlySet<string>): number {
  let all = 0;
  let shared = 0;
  for (const word of asked) {
    const weight = wordWeight(word) * (heads.has(word) ? headShare : 1);
    all += weight;
    if (held.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
