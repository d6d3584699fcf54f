import type { CvAnalysis, CvFindings, CvProfile, Quote, Span } from '@/lib/engine/types';

export type PaperMark = Span & {
  id: string;
  /** Quiet ones show only while their field is pointed at. */
  look: 'evidence' | 'quiet' | 'danger';
};

export const markIds = {
  skill: (skillId: string) => `skill:${skillId}`,
  language: (name: string) => `language:${name}`,
  advice: (at: number) => `advice:${at}`,
  achievement: (at: number) => `achievement:${at}`,
  industry: (name: string) => `industry:${name}`,
  title: (occupationId: string) => `title:${occupationId}`,
  hidden: (at: number) => `hidden:${at}`,
  /** What a model found, apart from what the reading says. */
  found: (kind: keyof CvFindings, at: number) => `found:${kind}:${at}`,
};

function mark(id: string, look: PaperMark['look'], quotes: readonly (Quote | null)[]): PaperMark[] {
  return quotes.flatMap((quote) =>
    quote && quote.end > quote.start ? [{ id, look, start: quote.start, end: quote.end }] : [],
  );
}

/** Where each field of the reading stands in the text. Ids are those of the fields. */
export function readingMarks(profile: CvProfile): PaperMark[] {
  const { contact } = profile;
  return [
    ...(['name', 'email', 'phone', 'location'] as const).flatMap((key) =>
      mark(key, 'evidence', [contact[key]]),
    ),
    ...mark('links', 'evidence', contact.links),
    ...mark('summary', 'quiet', [profile.summary]),
    ...profile.experience.flatMap((entry) => mark(entry.id, 'quiet', [entry.source])),
    ...profile.education.flatMap((entry) => mark(entry.id, 'quiet', [entry.source])),
    ...profile.skills.flatMap((skill) => mark(markIds.skill(skill.skillId), 'evidence', skill.evidence)),
    ...profile.languages.flatMap((entry) => mark(markIds.language(entry.name), 'quiet', [entry.source])),
    ...mark('certifications', 'quiet', profile.certifications),
    ...mark('level', 'quiet', profile.level.evidence),
    ...hiddenMarks(profile),
  ];
}

export function analysisMarks(profile: CvProfile, analysis: CvAnalysis): PaperMark[] {
  return [
    ...analysis.keySkills.flatMap((skill) => mark(markIds.skill(skill.skillId), 'quiet', skill.quotes)),
    ...analysis.achievements.flatMap((quote, at) => mark(markIds.achievement(at), 'evidence', [quote])),
    ...analysis.industries.flatMap(({ name, quotes }) => mark(markIds.industry(name), 'quiet', quotes)),
    ...analysis.fittingTitles.flatMap((entry) =>
      mark(markIds.title(entry.occupationId), 'quiet', entry.quotes),
    ),
    ...analysis.advice.flatMap(({ quotes }, at) => mark(markIds.advice(at), 'quiet', quotes)),
    ...mark('level', 'quiet', analysis.level.evidence),
    ...hiddenMarks(profile),
  ];
}

export function findingMarks(found: CvFindings): PaperMark[] {
  const marksOf = (kind: 'skills' | 'fittingTitles' | 'industries' | 'advice', look: PaperMark['look']) =>
    found[kind].flatMap(({ quote }, at) => mark(markIds.found(kind, at), look, [quote]));
  return [
    ...marksOf('skills', 'quiet'),
    ...found.achievements.flatMap((quote, at) =>
      mark(markIds.found('achievements', at), 'evidence', [quote]),
    ),
    ...marksOf('fittingTitles', 'quiet'),
    ...marksOf('industries', 'quiet'),
    ...marksOf('advice', 'quiet'),
  ];
}

const hiddenMarks = (profile: CvProfile) =>
  profile.hidden.flatMap(({ quote }, at) => mark(markIds.hidden(at), 'danger', [quote]));
