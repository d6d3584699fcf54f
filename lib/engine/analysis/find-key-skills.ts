import { findSkill, skillRarity } from '../lexicon/lexicon';
import type { CvAnalysis, CvProfile, CvSkill } from '../types';

const mostKeySkills = 12;

/** What the work itself proves first; skills that are only listed follow, everybody's skills come last or not at all. */
export function findKeySkills(profile: CvProfile): CvAnalysis['keySkills'] {
  const newest = Math.max(0, ...profile.skills.map(({ lastUsedYear }) => lastUsedYear ?? 0));
  return profile.skills
    .filter(({ isImplied }) => !isImplied)
    .map((skill, index) => ({ skill, index, worth: worthOf(skill, newest, profile) }))
    .sort((a, b) => b.worth - a.worth || a.index - b.index)
    .slice(0, mostKeySkills)
    .map(({ skill }) => ({
      skillId: skill.skillId,
      name: skill.name,
      reason: reasonOf(skill, profile),
      quotes: skill.evidence.slice(0, 4),
    }));
}

function worthOf(skill: CvSkill, newest: number, profile: CvProfile): number {
  const years = Math.min(skill.months, 120) / 12;
  const age = skill.lastUsedYear === null ? 3 : Math.max(0, newest - skill.lastUsedYear);
  const recency = Math.max(0.4, 1 - 0.08 * age);
  const shown = Math.min(countInWork(skill, profile), 5);
  const rarity = findSkill(skill.skillId) === null ? 0.8 : skillRarity(skill.skillId);
  return rarity * (1 + Math.log2(1 + years) * recency + 0.3 * shown);
}

export function countInWork(skill: CvSkill, profile: CvProfile): number {
  const inWork = skill.evidence.filter((quote) =>
    profile.experience.some(
      ({ source }) => source !== null && quote.start >= source.start && quote.end <= source.end,
    ),
  );
  return inWork.length;
}

function reasonOf(skill: CvSkill, profile: CvProfile): string {
  const shown = countInWork(skill, profile);
  if (skill.evidence.length === 0) return 'Added by you.';
  if (shown === 0) return 'Only listed, not shown in a role.';
  const places = shown === 1 ? 'Shown in a role' : `Shown ${shown} times in your roles`;
  const span = skill.months === 0 ? '' : `, over ${lengthOf(skill.months)}`;
  const last = skill.lastUsedYear === null ? '' : `, last in ${skill.lastUsedYear}`;
  return `${places}${span}${last}.`;
}

export function lengthOf(months: number): string {
  if (months < 12) return months === 1 ? '1 month' : `${months} months`;
  const years = Math.floor(months / 12);
  return years === 1 ? '1 year' : `${years} years`;
}
