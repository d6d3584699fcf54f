import type { CvAnalysis, CvFindings, CvProfile, Span } from '@/lib/engine/types';

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const fold = (name: string) => name.trim().toLowerCase();

/** What a model found that reading and analysis do not say: they may have been corrected since. */
export function newFindings(found: CvFindings, profile: CvProfile, analysis: CvAnalysis): CvFindings {
  const skills = new Set([...profile.skills, ...analysis.keySkills].map(({ name }) => fold(name)));
  const titles = new Set(analysis.fittingTitles.map(({ title }) => fold(title)));
  const industries = new Set(analysis.industries.map(({ name }) => fold(name)));
  return {
    ...found,
    skills: found.skills.filter(({ name }) => !skills.has(fold(name))),
    achievements: found.achievements.filter(
      (quote) => !analysis.achievements.some((known) => overlap(known, quote)),
    ),
    fittingTitles: found.fittingTitles.filter(({ title }) => !titles.has(fold(title))),
    industries: found.industries.filter(({ name }) => !industries.has(fold(name))),
  };
}

/** How many pieces there are to show. */
export function countFindings({
  skills,
  achievements,
  fittingTitles,
  industries,
  advice,
}: CvFindings): number {
  return [skills, achievements, fittingTitles, industries, advice].reduce(
    (sum, list) => sum + list.length,
    0,
  );
}
