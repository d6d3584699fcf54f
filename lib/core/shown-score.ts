/** 0–1 as people read it, 0–100: rounded down, so that the number never reaches a band that the score has not. */
export function shownScore(score: number): number {
  // The addend undoes 0.29 × 100 = 28.99….
  return Math.floor(score * 100 + 1e-9);
}
