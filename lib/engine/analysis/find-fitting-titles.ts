import { allOccupations, findSkill, occupationCloseness, skillRarity } from '../lexicon/lexicon';
import { firstLineOf } from '../reading/cv-text';
import { isLearning } from '../reading/read-level';
import type { CvAnalysis, CvExperience, CvProfile, CvSkill, OccupationEntry } from '../types';

const mostTitles = 6;

type Fit = {
  occupation: OccupationEntry;
  worth: number;
  held: CvExperience | null;
  nearest: CvExperience | null;
  shared: CvSkill[];
};

/** Occupations held, their neighbours, and those whose typical skills the CV has; best first. */
export function findFittingTitles(profile: CvProfile): CvAnalysis['fittingTitles'] {
  const skills = new Map(profile.skills.map((skill) => [skill.skillId, skill]));
  const held = profile.experience.filter(({ occupationId }) => occupationId !== null);
  const total = Math.max(
    1,
    held.reduce((sum, { months }) => sum + months, 0),
  );
  return allOccupations
    .flatMap((occupation) => rate(occupation, held, skills, total) ?? [])
    .sort((a, b) => b.worth - a.worth || (a.occupation.id < b.occupation.id ? -1 : 1))
    .slice(0, mostTitles)
    .map((fit) => ({
      occupationId: fit.occupation.id,
      title: fit.occupation.title,
      reason: reasonOf(fit),
      quotes: quotesOf(fit),
    }));
}

function rate(
  occupation: OccupationEntry,
  held: readonly CvExperience[],
  skills: ReadonlyMap<string, CvSkill>,
  total: number,
): Fit | null {
  const shared = occupation.skills.flatMap((id) => skills.get(id) ?? []);
  const all = occupation.skills.reduce((sum, id) => sum + skillRarity(id), 0);
  const have = shared.reduce((sum, { skillId }) => sum + skillRarity(skillId), 0);
  const overlap = all === 0 ? 0 : have / all;
  let closeness = 0;
  let nearest: CvExperience | null = null;
  held.forEach((entry, index) => {
    const recency = Math.max(0.5, 1 - 0.15 * index);
    const share = 0.8 + 0.2 * Math.min(1, entry.months / total);
    const training = isLearning(entry) ? 0.8 : 1;
    const worth = occupationCloseness(entry.occupationId ?? '', occupation.id) * recency * share * training;
    if (worth > closeness) {
      closeness = worth;
      nearest = entry;
    }
  });
  const specific = shared.filter(({ skillId }) => findSkill(skillId)?.isGeneral !== true);
  const fits = closeness >= 0.45 || (overlap >= 0.5 && specific.length >= 3);
  if (!fits) return null;
  const own = held.find(({ occupationId }) => occupationId === occupation.id) ?? null;
  return {
    occupation,
    worth: 0.65 * closeness + 0.35 * overlap + (own === null ? 0 : 0.1),
    held: own,
    nearest,
    shared,
  };
}

function reasonOf({ occupation, held, nearest, shared }: Fit): string {
  const list = shared.slice(0, 4).map(({ name }) => name);
  const skills =
    list.length === 0
      ? ''
      : ` ${shared.length} of its ${occupation.skills.length} typical skills are in your CV: ${list.join(', ')}${shared.length > 4 ? ' and more' : ''}.`;
  if (held !== null) {
    const where = held.employer === '' ? '' : ` at ${held.employer}`;
    return `You worked as ${held.title}${where}.${skills}`;
  }
  if (nearest !== null) return `Close to your work as ${nearest.title}.${skills}`;
  return skills.trim();
}

function quotesOf({ held, nearest, shared }: Fit): CvAnalysis['fittingTitles'][number]['quotes'] {
  const source = (held ?? nearest)?.source ?? null;
  const quotes = shared.slice(0, 4).flatMap(({ evidence }) => evidence.slice(0, 1));
  return source === null ? quotes : [firstLineOf(source), ...quotes];
}
