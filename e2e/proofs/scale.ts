import { appendFileSync } from 'node:fs';

/** How many people, calls and rounds the proofs take: 1 where everything is tested, 10 in `npm run proofs`. */
export const proofScale = Number(process.env.PROOF_SCALE) || 1;

/** One line of what was measured; `npm run proofs` prints them together at its end. */
export function figure(line: string): void {
  console.log(`figure: ${line}`);
  if (process.env.PROOF_FIGURES) appendFileSync(process.env.PROOF_FIGURES, `${line}\n`);
}
