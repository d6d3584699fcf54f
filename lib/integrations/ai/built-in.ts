import { composeLetter, letterText } from '@/lib/engine/letters/compose-letter';
import type { CvFindings } from '@/lib/engine/types';
import type { Ai } from './types';

const noFindings: CvFindings = {
  skills: [],
  achievements: [],
  fittingTitles: [],
  industries: [],
  advice: [],
  droppedCount: 0,
};

/** The deterministic engine as the vendor that always answers: what it reads and ranks stands on the pages already. */
export const builtIn: Ai = {
  analyzeCv: async () => noFindings,
  assessMatches: async () => new Map(),
  async writeLetter(input, { onProgress }) {
    const letter = composeLetter(input);
    onProgress?.({ text: letterText(letter.paragraphs) });
    return letter;
  },
};
