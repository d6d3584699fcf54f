import { allSkills } from '@/lib/engine/lexicon/lexicon';

/** What the lexicon knows by name, for suggestions while a person types. */
export function listSkillNames(): string[] {
  return allSkills.map((skill) => skill.name).sort((a, b) => a.localeCompare(b, 'en'));
}
