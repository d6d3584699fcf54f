import type { AiOrigin } from '@/lib/core/ai-origin';
import type { LetterInput } from '@/lib/engine/letters/letter-input';
import type {
  Assessment,
  ComposedLetter,
  CvFindings,
  CvProfile,
  JobProfile,
  MatchScore,
} from '@/lib/engine/types';

export type CvToAnalyze = { text: string; profile: CvProfile };

export type MatchToAssess = {
  jobId: string;
  job: { title: string; company: string; text: string; profile: JobProfile };
  match: MatchScore;
};

/** The most matches that go to the model in one call. */
export const mostAssessed = 20;

/** The deterministic score's best, at most `mostAssessed`; they go to the model in one call, as digests. */
export type MatchesToAssess = { cv: CvToAnalyze; matches: readonly MatchToAssess[] };

export type LetterToWrite = LetterInput;

/** The letter so far, whole: an attempt that failed half-way begins again with a shorter one. */
export type LetterProgress = { text: string };

export type AiOptions = {
  /** Whose data it is: for the cache's scope and, hashed, for the provider's abuse protection. */
  userId: string;
  /** False when the person's allowance is used up: the built-in engine serves, and says so. */
  isModelAllowed: boolean;
  /** The browser left. */
  signal?: AbortSignal;
};

export type AiResult<T> = {
  value: T;
  origin: AiOrigin;
  /** What all attempts cost together, also those that failed; micro-USD. */
  costMicroUsd: number;
};

/** What AI does, in our words. Each vendor serves all three; the built-in engine always can. */
export type Ai = {
  analyzeCv: (input: CvToAnalyze, options: AiOptions) => Promise<CvFindings>;
  /** By job id; the built-in engine has no second opinion of its own and gives none. */
  assessMatches: (input: MatchesToAssess, options: AiOptions) => Promise<Map<string, Assessment>>;
  writeLetter: (
    input: LetterToWrite,
    options: AiOptions & { onProgress?: (progress: LetterProgress) => void },
  ) => Promise<ComposedLetter>;
};
