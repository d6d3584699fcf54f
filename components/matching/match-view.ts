import type { MatchScore, Quote, SkillMatch } from '@/lib/engine/types';
import { contextOf, type QuoteInContext } from './context-of';

export type SkillView = {
  skillId: string;
  name: string;
  importance: SkillMatch['importance'];
  viaName: string | null;
  cv: QuoteInContext | null;
  job: QuoteInContext;
};

/** What the page shows of a match: quotes with the words around them instead of whole documents. */
export type MatchView = Pick<MatchScore, 'score' | 'band' | 'parts'> & {
  matching: SkillView[];
  near: SkillView[];
  missing: SkillView[];
  levelFit: { sentence: string; cv: QuoteInContext | null; job: QuoteInContext | null };
  recommendations: { title: string; detail: string }[];
};

export function toMatchView(match: MatchScore, cvText: string, jobText: string): MatchView {
  const inCv = (quote: Quote | null) => (quote ? contextOf(cvText, quote) : null);
  const view = (skill: SkillMatch): SkillView => ({
    skillId: skill.skillId,
    name: skill.name,
    importance: skill.importance,
    viaName: skill.viaName,
    cv: inCv(skill.cvQuote),
    job: contextOf(jobText, skill.jobQuote),
  });
  const { score, band, parts, levelFit, recommendations } = match;
  return {
    score,
    band,
    parts,
    matching: match.matching.map(view),
    near: match.near.map(view),
    missing: match.missing.map(view),
    levelFit: {
      sentence: levelFit.sentence,
      cv: inCv(levelFit.cvQuote),
      job: levelFit.jobQuote ? contextOf(jobText, levelFit.jobQuote) : null,
    },
    recommendations: recommendations.map(({ title, detail }) => ({ title, detail })),
  };
}
