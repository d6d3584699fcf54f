import type { JobProfile, MatchPart, MatchScore } from '@/lib/engine/types';
import { bandOf } from './band-of';
import type { MatchableCv } from './matchable-cv';
import { recommend } from './recommend';
import { scoreLanguages } from './score-languages';
import { scoreLevel } from './score-level';
import { scoreSkills } from './score-skills';
import { scoreText } from './score-text';
import { scoreTitle } from './score-title';

/** The work itself, and how well the person's standing suits it. */
const workWeights = { skills: 0.29, title: 0.27, text: 0.3 };
const standingWeights = { level: 0.12, years: 0.08, language: 0.03 };

/**
 * How well one CV fits one posting: 0–1, with the reasons. A pure function of its two arguments; nothing else moves it.
 * The score is the sum of weight × score over the parts. Level, years and language count as far as the work itself fits:
 * being as senior as asked in another trade is worth nothing.
 */
export function scoreMatch(cv: MatchableCv, job: JobProfile): MatchScore {
  const skills = scoreSkills(cv, job);
  const title = scoreTitle(cv, job);
  const text = scoreText(cv, job);
  const standing = scoreLevel(cv, job);
  const languages = scoreLanguages(cv, job);

  const work: Draft[] = [
    {
      name: 'skills',
      score: skills.coverage === null ? null : skillsCurve(skills.coverage) * inTrade(title.closeness, text),
      weight: workWeights.skills * skills.evidence,
      detail: describeSkills(skills),
    },
    {
      name: 'title',
      score: title.closeness,
      weight: workWeights.title,
      detail: title.held
        ? `You worked as ${title.held.title}.`
        : 'No post in your CV comes close to this title.',
    },
    {
      name: 'text',
      score: text,
      weight: workWeights.text,
      detail: 'How much of the telling words of the posting your CV uses.',
    },
  ];
  const fit = mean(work);
  const gated = (name: Draft['name'], own: number | null, weight: number, detail: string): Draft => ({
    name,
    score: own === null ? null : own * fit,
    weight,
    detail,
  });
  const { levelFit } = standing;
  const parts = normalize([
    ...work,
    gated('level', standing.level, standingWeights.level, levelFit.sentence),
    gated('years', standing.years, standingWeights.years, standing.yearsSentence),
    gated('language', languages.score, standingWeights.language, languages.detail),
    { name: 'location', score: null, weight: 0, detail: describePlace(job) },
  ]);
  const score = parts.reduce((sum, part) => sum + part.weight * (part.score ?? 0), 0);
  return {
    score,
    band: bandOf(score),
    parts,
    matching: skills.matching,
    near: skills.near,
    missing: skills.missing,
    levelFit,
    recommendations: recommend(cv, job, skills, languages.missing, levelFit),
  };
}

type Draft = MatchPart;

/** Hardly anyone holds all that a posting lists: half of it is a good sign, the rest adds less. */
function skillsCurve(coverage: number): number {
  return 1 - (1 - coverage) ** 2;
}

/** Words such as Java or container name other things in other trades: skills count whole where title or text agree. */
function inTrade(title: number | null, text: number | null): number {
  if (title === null && text === null) return 1;
  return Math.min(1, 0.5 + (title ?? 0) + (text ?? 0) / 2);
}

function mean(parts: readonly Draft[]): number {
  let sum = 0;
  let weight = 0;
  for (const part of parts) {
    if (part.score === null) continue;
    sum += part.weight * part.score;
    weight += part.weight;
  }
  return weight === 0 ? 0 : sum / weight;
}

/** What nothing is known about gives its weight to the others. */
function normalize(parts: readonly Draft[]): MatchPart[] {
  const total = parts.reduce((sum, part) => sum + (part.score === null ? 0 : part.weight), 0);
  return parts.map((part) => ({
    ...part,
    weight: part.score === null || total === 0 ? 0 : part.weight / total,
  }));
}

function describeSkills({ matching, near, missing }: ReturnType<typeof scoreSkills>): string {
  const all = matching.length + near.length + missing.length;
  if (all === 0) return 'The posting names no skill that could be read.';
  const close = near.length > 0 ? `, and something close for ${near.length}` : '';
  return `You show ${matching.length} of the ${all} skills it names${close}.`;
}

function describePlace({ remoteKind, places }: JobProfile): string {
  const where = places.length > 0 ? places.join(' or ') : null;
  const kind = remoteKind === 'remote' ? 'Remote' : remoteKind === 'hybrid' ? 'Hybrid' : null;
  const said = [kind, where].filter(Boolean).join(', ');
  return said === ''
    ? 'No place is named. Places do not move the score.'
    : `${said}. Places do not move the score.`;
}
