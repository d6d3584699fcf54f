import { findSkill, findSkillByName } from '@/lib/engine/lexicon/lexicon';
import { readTitle } from '@/lib/engine/reading/recognize-occupations';
import { monthsBetween } from '@/lib/engine/reading/total-months';
import type {
  CvCorrections,
  CvEducation,
  CvExperience,
  CvProfile,
  CvSkill,
  YearMonth,
} from '@/lib/engine/types';
import type { CorrectCv, EducationInput, ExperienceInput, SkillInput } from './schema';

type Known = { read: CvProfile; corrections: CvCorrections; asOf: YearMonth };

/**
 * The corrections with one section replaced. What a person does not touch by hand (where an entry stands in the text,
 * its bullets, the evidence of a skill) is taken from what was read, never from what the browser sends.
 */
export function mergeCorrections(known: Known, input: CorrectCv): CvCorrections {
  const { [input.section]: _, ...others } = known.corrections;
  if (input.value === null) return others;
  switch (input.section) {
    case 'experience':
      return { ...others, experience: toExperience(known, input.value) };
    case 'education':
      return { ...others, education: toEducation(known, input.value) };
    case 'skills':
      return { ...others, skills: toSkills(known, input.value) };
    case 'languages': {
      const sources = new Map(known.read.languages.map((language) => [language.name, language.source]));
      return {
        ...others,
        languages: input.value.map((entry) => ({ ...entry, source: sources.get(entry.name) ?? null })),
      };
    }
    default:
      return { ...others, [input.section]: input.value };
  }
}

function byId<T extends { id: string }>(read: readonly T[], corrected: readonly T[] = []): Map<string, T> {
  return new Map([...corrected, ...read].map((entry) => [entry.id, entry]));
}

/** Ids of entries added by hand never meet those of the reading (x1, e1 …). */
function freshIds(prefix: string, taken: ReadonlySet<string>): () => string {
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`${prefix}${number}`));
    return `${prefix}${number}`;
  };
}

function toExperience({ read, corrections, asOf }: Known, entries: ExperienceInput[]): CvExperience[] {
  const known = byId(read.experience, corrections.experience);
  const nextId = freshIds('hx', new Set([...known.keys(), ...entries.flatMap(({ id }) => id ?? [])]));
  return entries.map((entry) => {
    const before = entry.id ? known.get(entry.id) : undefined;
    return {
      ...entry,
      id: before?.id ?? nextId(),
      months: monthsBetween(entry.from, entry.to, asOf),
      occupationId: readTitle(entry.title).occupationId,
      source: before?.source ?? null,
      bullets: before?.bullets ?? [],
    };
  });
}

function toEducation({ read, corrections }: Known, entries: EducationInput[]): CvEducation[] {
  const known = byId(read.education, corrections.education);
  const nextId = freshIds('he', new Set([...known.keys(), ...entries.flatMap(({ id }) => id ?? [])]));
  return entries.map((entry) => {
    const before = entry.id ? known.get(entry.id) : undefined;
    return { ...entry, id: before?.id ?? nextId(), source: before?.source ?? null };
  });
}

function toSkills({ read }: Known, entries: SkillInput[]): CvSkill[] {
  const known = new Map(read.skills.map((skill) => [skill.skillId, skill]));
  const skills = new Map<string, CvSkill>();
  for (const { skillId, name } of entries) {
    const entry = (skillId ? findSkill(skillId) : null) ?? findSkillByName(name);
    const id = entry?.id ?? `custom:${name.toLowerCase()}`;
    const added = {
      skillId: id,
      name: entry?.name ?? name,
      evidence: [],
      months: 0,
      lastUsedYear: null,
      isImplied: false,
    };
    if (!skills.has(id)) skills.set(id, known.get(id) ?? added);
  }
  return [...skills.values()];
}
