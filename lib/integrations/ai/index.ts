import { type AiOrigin, builtInOrigin } from '@/lib/core/ai-origin';
import type { Assessment, ComposedLetter, CvFindings } from '@/lib/engine/types';
import { configOf } from '../secrets';
import { builtIn } from './built-in';
import type { Ai, AiOptions, AiResult, CvToAnalyze, LetterToWrite, MatchesToAssess } from './types';

export type { AiOptions, AiResult, LetterProgress, MatchToAssess } from './types';

/** Grows with every change of what the model is told: answers to other words are other answers. */
const promptVersion = 1;

/** What people are told of a model before anything is sent, and what makes its answers comparable. */
export type ModelIdentity = {
  model: string;
  /** Who receives what is sent. */
  host: string;
  promptVersion: number;
};

/** The model that is asked first, where it lives, and what it is told; null when none is set up. */
export async function modelIdentity(): Promise<ModelIdentity | null> {
  const config = await configOf('openai');
  if (!config) return null;
  return { model: config.OPENAI_MODEL, host: new URL(config.OPENAI_BASE_URL).hostname, promptVersion };
}

/** Whether a model is set up: only then an allowance is used and waiting makes sense. */
export async function isModelSetUp(): Promise<boolean> {
  return (await modelIdentity()) !== null;
}

async function serve<T>(options: AiOptions, run: (vendor: Ai) => Promise<T>): Promise<AiResult<T>> {
  const origin: AiOrigin = options.isModelAllowed
    ? builtInOrigin
    : { ...builtInOrigin, reason: 'allowance_used' };
  return { value: await run(builtIn), origin };
}

export function analyzeCv(input: CvToAnalyze, options: AiOptions): Promise<AiResult<CvFindings>> {
  return serve(options, (vendor) => vendor.analyzeCv(input, options));
}

export function assessMatches(
  input: MatchesToAssess,
  options: AiOptions,
): Promise<AiResult<Map<string, Assessment>>> {
  return serve(options, (vendor) => vendor.assessMatches(input, options));
}

export function writeLetter(
  input: LetterToWrite,
  options: Parameters<Ai['writeLetter']>[1],
): Promise<AiResult<ComposedLetter>> {
  return serve(options, (vendor) => vendor.writeLetter(input, options));
}
