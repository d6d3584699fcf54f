import { blankOut, prepareCvText } from '../reading/cv-text';
import type { CvAdvice, CvAnalysis, CvProfile } from '../types';
import type { Check } from './advice/check';
import { contactChecks } from './advice/contact-checks';
import { dateChecks } from './advice/date-checks';
import { skillChecks } from './advice/skill-checks';
import { structureChecks } from './advice/structure-checks';
import { wordingChecks } from './advice/wording-checks';
import { findAchievements } from './find-achievements';
import { findFittingTitles } from './find-fitting-titles';
import { findIndustries } from './find-industries';
import { findKeySkills } from './find-key-skills';

const checks: readonly Check[] = [
  ...contactChecks,
  ...structureChecks,
  ...dateChecks,
  ...wordingChecks,
  ...skillChecks,
];
const severities: readonly CvAdvice['severity'][] = ['important', 'hint', 'good'];

/** What the CV shows and what would make it stronger, each piece with its words. `profile` may carry corrections. */
export function analyzeCv(text: string, profile: CvProfile): CvAnalysis {
  const visible = blankOut(
    text,
    profile.hidden.map(({ quote }) => quote),
  );
  const cv = prepareCvText(text, visible);
  const achievements = findAchievements(cv, profile);
  const found =
    visible.trim() === '' ? [] : checks.flatMap((check) => check({ cv, profile, achievements }) ?? []);
  return {
    keySkills: findKeySkills(profile),
    level: profile.level,
    industries: findIndustries(profile),
    achievements,
    fittingTitles: findFittingTitles(profile),
    advice: severities.flatMap((severity) => found.filter((item) => item.severity === severity)),
  };
}
