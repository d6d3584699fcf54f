import { skillRarity } from '@/lib/engine/lexicon/lexicon';
import type { Importance, JobProfile, SkillMatch } from '@/lib/engine/types';
import type { MatchableCv } from './matchable-cv';

const importanceWeight: Readonly<Record<Importance, number>> = {
  required: 1,
  mentioned: 0.7,
  preferred: 0.45,
};

/** How little a posting names before its few skills say less than a whole part. */
const fewSkills = 1.5;
/** Worth of a skill that was not read: a posting that names one skill can not be covered wholly. */
const unreadWorth = 0.5;

export type SkillsScore = {
  /** Share of the worth of all skills asked for that the CV holds; null when the posting names none. */
  coverage: number | null;
  /** How much there was to go by, 0–1, by the posting alone. */
  evidence: number;
  matching: SkillMatch[];
  near: SkillMatch[];
  missing: SkillMatch[];
};

/** Each skill counts by the posting's importance and its rarity; a near one in part; repeats of any kind count once. */
export function scoreSkills(cv: MatchableCv, job: JobProfile): SkillsScore {
  const result: SkillsScore = { coverage: null, evidence: 0, matching: [], near: [], missing: [] };
  let worth = 0;
  let held = 0;
  for (const { skillId, name, importance, quote } of job.skills) {
    const weight = importanceWeight[importance] * skillRarity(skillId);
    const own = cv.skills.get(skillId);
    const standIn = own ? null : cv.standIns.get(skillId);
    const credit = own ? 1 : (standIn?.closeness ?? 0);
    worth += weight;
    held += weight * credit;
    const used = own ?? standIn?.held ?? null;
    const match: SkillMatch = {
      skillId,
      name,
      importance,
      credit,
      jobQuote: quote,
      cvQuote: used?.quote ?? null,
      viaName: used && used.skillId !== skillId ? used.name : null,
    };
    (own ? result.matching : standIn ? result.near : result.missing).push(match);
  }
  for (const list of [result.matching, result.near, result.missing]) list.sort(byWorth);
  if (worth > 0) result.coverage = held / (worth + unreadWorth);
  result.evidence = 1 - Math.exp(-worth / fewSkills);
  return result;
}

function byWorth(a: SkillMatch, b: SkillMatch): number {
  return worthOf(b) - worthOf(a) || (a.skillId < b.skillId ? -1 : 1);
}

function worthOf({ importance, skillId }: SkillMatch): number {
  return importanceWeight[importance] * skillRarity(skillId);
}
