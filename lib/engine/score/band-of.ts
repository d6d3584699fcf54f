import type { MatchBand } from '@/lib/engine/types';

const strongFrom = 0.75;
const possibleFrom = 0.5;

export function bandOf(score: number): MatchBand {
  if (score >= strongFrom) return 'strong';
  return score >= possibleFrom ? 'possible' : 'stretch';
}
