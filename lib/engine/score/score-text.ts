import { wordWeight } from '@/lib/engine/reading/word-weight';
import type { JobProfile } from '@/lib/engine/types';
import type { MatchableCv } from './matchable-cv';

/** Weights are added as whole thousandths, so that the order of terms (a database may turn it) can not move the last digit. */
const precision = 1000;
/** Worth that a posting of a few words lacks: about a dozen telling words. */
const shortText = 120 * precision;
/** Even a perfect candidate words things otherwise: a sixth of a posting's words in common is much, a third is rare. */
const muchCoverage = 0.145;

/** Share of the posting's telling words that the CV uses, each once, rare words most; damped for what a long CV meets by chance. */
export function scoreText(cv: MatchableCv, job: JobProfile): number | null {
  if (cv.stems.size === 0) return null;
  let worth = 0;
  let shared = 0;
  for (const term in job.terms) {
    const weight = Math.round(termWorth(term) * (countFactors[job.terms[term] ?? 1] ?? 2));
    worth += weight;
    if (cv.stems.has(term)) shared += weight;
  }
  if (worth === 0) return null;
  const coverage = shared / (worth + shortText) / lengthNorm(cv.plainStemCount);
  return 1 - Math.exp(-coverage / muchCoverage);
}

/** Square roots of the counts 0 to 3; more than three count like four. */
const countFactors = [0, 1, Math.SQRT2, Math.sqrt(3)];
const termWorths = new Map<string, number>();
const maxTermWorths = 50_000;

function termWorth(term: string): number {
  let worth = termWorths.get(term);
  if (worth === undefined) {
    worth = Math.round(precision * wordWeight(term) ** 1.5);
    if (termWorths.size < maxTermWorths) termWorths.set(term, worth);
  }
  return worth;
}

/** 1 for a CV of ordinary length, more for a long one. */
function lengthNorm(stemCount: number): number {
  return Math.max(1, stemCount / 150) ** 0.3;
}
