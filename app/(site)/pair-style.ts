import type { EvidencePair } from './evidence-pairs';

/** Lights up a phrase and its partner without a script: when one is pointed at, else those of the chosen skill. */
export function pairStyle(pairs: readonly EvidencePair[]): string {
  const selectors = pairs.flatMap(({ id }) => {
    const marks = `mark[data-mark~="${id}"]`;
    return [
      `[data-evidence]:has(${marks}:hover) ${marks}`,
      `[data-evidence]:has([data-choice="${id}"]:checked):not(:has(mark:hover)) ${marks}`,
    ];
  });
  const lit = 'var(--color-highlight-lit)';
  return `${selectors.join(',')}{background:${lit};box-shadow:0 0 0 1px ${lit};text-decoration:none}`;
}
