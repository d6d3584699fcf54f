import type { CvAdvice, CvAnalysis, CvFindings, Quote } from '@/lib/engine/types';
import { markIds } from './paper-marks';

/** One line of the analysis, whoever found it. */
export type Entry = { id: string; name: string; reason: string; quotes: Quote[]; isFound: boolean };

export type AdviceEntry = Pick<CvAdvice, 'severity' | 'title' | 'detail' | 'quotes'> & {
  id: string;
  isFound: boolean;
};

type Found = CvFindings | null;

const order: CvAdvice['severity'][] = ['important', 'hint', 'good'];

/** What matters most first; a model's advice stands with the hints. */
export function adviceEntries(analysis: CvAnalysis, found: Found): AdviceEntry[] {
  const read = analysis.advice.map((item, at) => ({ ...item, id: markIds.advice(at), isFound: false }));
  const more = (found?.advice ?? []).map(({ title, detail, quote }, at) => ({
    ...{ title, detail, quotes: quote ? [quote] : [], severity: 'hint' as const },
    ...{ id: markIds.found('advice', at), isFound: true },
  }));
  return [...read, ...more].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

export function skillEntries(analysis: CvAnalysis, found: Found): Entry[] {
  return [
    ...analysis.keySkills.map((skill) => ({ ...skill, id: markIds.skill(skill.skillId), isFound: false })),
    ...(found?.skills ?? []).map(({ quote, ...skill }, at) => ({
      ...{ ...skill, id: markIds.found('skills', at), quotes: [quote], isFound: true },
    })),
  ];
}

export function titleEntries(analysis: CvAnalysis, found: Found): Entry[] {
  return [
    ...analysis.fittingTitles.map(({ occupationId, title, reason, quotes }) => ({
      ...{ id: markIds.title(occupationId), name: title, reason, quotes, isFound: false },
    })),
    ...(found?.fittingTitles ?? []).map(({ title, reason, quote }, at) => ({
      ...{ id: markIds.found('fittingTitles', at), name: title, reason, quotes: [quote], isFound: true },
    })),
  ];
}

export function achievementEntries(analysis: CvAnalysis, found: Found): Entry[] {
  const entry = (id: string, quote: Quote, isFound: boolean) => ({
    ...{ id, name: '', reason: '', quotes: [quote], isFound },
  });
  return [
    ...analysis.achievements.map((quote, at) => entry(markIds.achievement(at), quote, false)),
    ...(found?.achievements ?? []).map((quote, at) => entry(markIds.found('achievements', at), quote, true)),
  ];
}
