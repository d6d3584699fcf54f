import { type AiOrigin, builtInOrigin } from '@/lib/core/ai-origin';
import { keyedHash } from '@/lib/core/crypto';
import { firstAvailable } from '@/lib/core/first-available';
import type { Assessment, ComposedLetter, CvFindings } from '@/lib/engine/types';
import { callOf } from '../runtime';
import { configOf } from '../secrets';
import { builtIn } from './built-in';
import { createOpenAi } from './openai';
import { type OpenAiConfig, secondModel } from './openai-client';
import { budget } from './postgres';
import { promptVersion } from './prompts/data-rules';
import type { Ai, AiOptions, AiResult, CvToAnalyze, LetterToWrite, MatchesToAssess } from './types';

export { spentToday } from './postgres';
export type { AiOptions, AiResult, LetterProgress, MatchToAssess } from './types';
export { mostAssessed } from './types';

/** Shares of a person's patience: with a second model in reserve the first must hurry. Together under 10 s and 60 s. */
const alone = { deadlineMs: 55_000, silenceMs: 9_000 };
const first = { deadlineMs: 35_000, silenceMs: 5_500 };
const second = { deadlineMs: 20_000, silenceMs: 3_500 };

type Vendor = { model: string | null; ai: Ai };

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
  return (await configOf('openai')) !== null;
}

function modelsOf(config: OpenAiConfig, onCost: (microUsd: number) => void): Vendor[] {
  const { OPENAI_API_KEY, OPENAI_BASE_URL } = config;
  const call = callOf('openai', keyedHash('ai-gate', `${OPENAI_BASE_URL} ${OPENAI_API_KEY}`).slice(0, 16));
  const other = secondModel(config);
  const vendor = (model: string, patience: typeof alone): Vendor => ({
    model,
    ai: createOpenAi({ ...config, OPENAI_MODEL: model }, call, { budget, onCost, ...patience }),
  });
  return other === null
    ? [vendor(config.OPENAI_MODEL, alone)]
    : [vendor(config.OPENAI_MODEL, first), vendor(other, second)];
}

/**
 * The first of model, second model and built-in engine that answers; the engine always does. Never inside a transaction: the
 * budget's row would stay locked for as long as a model thinks.
 * @throws the signal's reason when the caller left, and nothing else of a provider
 */
async function serve<T>(options: AiOptions, run: (vendor: Ai) => Promise<T>): Promise<AiResult<T>> {
  if (!options.isModelAllowed) {
    const origin: AiOrigin = { ...builtInOrigin, reason: 'allowance_used' };
    return { value: await run(builtIn), origin, costMicroUsd: 0 };
  }
  const config = await configOf('openai');
  let costMicroUsd = 0;
  const models = config
    ? modelsOf(config, (cost) => {
        costMicroUsd += cost;
      })
    : [];
  const vendors = [...models, { model: null, ai: builtIn }];
  const { value, vendor, failure } = await firstAvailable(vendors, ({ ai }) => run(ai), []);
  const origin: AiOrigin =
    vendor.model === null
      ? { ...builtInOrigin, reason: failure }
      : { source: 'openai', model: vendor.model, reason: null, staleSince: null };
  return { value, origin, costMicroUsd };
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
