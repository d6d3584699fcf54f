import { z } from 'zod';
import { type AiOrigin, builtInOrigin } from '@/lib/core/ai-origin';
import { keyedHash } from '@/lib/core/crypto';
import { isProviderError } from '@/lib/core/errors';
import { firstAvailable } from '@/lib/core/first-available';
import { letterText } from '@/lib/engine/letters/compose-letter';
import type { Assessment, ComposedLetter, CvFindings } from '@/lib/engine/types';
import { cached, callOf } from '../runtime';
import { configOf } from '../secrets';
import { builtIn } from './built-in';
import { KeptFindings, KeptLetter } from './kept-answers';
import { createOpenAi } from './openai';
import { type OpenAiConfig, secondModel } from './openai-client';
import { budget } from './postgres';
import { promptVersion } from './prompts/data-rules';
import type { Ai, AiOptions, AiResult, CvToAnalyze, LetterToWrite, MatchesToAssess } from './types';

export { spentToday } from './postgres';
export type { AiOptions, AiResult, LetterProgress, MatchToAssess } from './types';
export { mostAssessed } from './types';

/**
 * Shares of a person's patience: with a second model in reserve the first must hurry. Silence ends after 8 s in all: of the
 * ten, two are for what comes before and after a model, which many people at once make long. All together under 60 s.
 */
const alone = { deadlineMs: 55_000, silenceMs: 8_000 };
const first = { deadlineMs: 35_000, silenceMs: 5_000 };
const second = { deadlineMs: 20_000, silenceMs: 3_000 };

type Vendor = { model: string; ai: Ai };

type Kept<T> = { operation: string; input: object; schema: z.ZodType<T> };

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

type Answer<T> = { value: T; model: string; costMicroUsd: number };

/** The first of the models that answers. @throws the last failure, or the signal's reason when the caller left */
async function askModels<T>(config: OpenAiConfig, run: (vendor: Ai) => Promise<T>): Promise<Answer<T>> {
  let costMicroUsd = 0;
  const models = modelsOf(config, (cost) => {
    costMicroUsd += cost;
  });
  const { value, vendor } = await firstAvailable(models, ({ ai }) => run(ai), []);
  return { value, model: vendor.model, costMicroUsd };
}

/** The same input within half an hour is the same answer; when the provider fails, one of the last seven days may serve. */
async function askOnce<T>(
  config: OpenAiConfig,
  { operation, input, schema }: Kept<T>,
  { userId, signal }: AiOptions,
  run: (vendor: Ai, signal?: AbortSignal) => Promise<T>,
): Promise<Answer<T> & { isKept: boolean; staleSince: string | null }> {
  const model = config.OPENAI_MODEL;
  const { value, servedFrom, storedAt } = await cached({
    ...{ namespace: `ai-${operation}`, provider: 'openai', operation, userId, model, signal },
    input: { ...input, model, promptVersion },
    schema: z.object({ value: schema, model: z.string(), costMicroUsd: z.number() }),
    compute: (shared) => askModels(config, (vendor) => run(vendor, shared)),
    costOf: (answer) => answer.costMicroUsd,
  });
  const staleSince = servedFrom === 'stale' ? storedAt.toISOString() : null;
  return { ...value, isKept: servedFrom !== 'computed', staleSince };
}

type Task<T> = {
  run: (vendor: Ai, signal?: AbortSignal) => Promise<T>;
  /** Null: its answers are kept elsewhere. */
  kept: Kept<T> | null;
};

/**
 * A model, the second model, or the built-in engine, which always answers. Never inside a transaction: the budget's row would
 * stay locked for as long as a model thinks.
 * @throws the signal's reason when the caller left, and nothing of a provider
 */
async function serve<T>(options: AiOptions, { run, kept }: Task<T>): Promise<AiResult<T>> {
  const byEngine = async (reason: AiOrigin['reason']): Promise<AiResult<T>> => ({
    value: await run(builtIn),
    origin: { ...builtInOrigin, reason },
    isKept: false,
  });
  if (!options.isModelAllowed) return byEngine('allowance_used');
  const config = await configOf('openai');
  if (!config) return byEngine(null);
  try {
    const { value, model, isKept, staleSince } = kept
      ? await askOnce(config, kept, options, run)
      : {
          ...(await askModels(config, (vendor) => run(vendor, options.signal))),
          ...{ isKept: false, staleSince: null },
        };
    return { value, origin: { source: 'openai', model, reason: null, staleSince }, isKept };
  } catch (error) {
    if (!isProviderError(error)) throw error;
    return byEngine(error.kind);
  }
}

export function analyzeCv(input: CvToAnalyze, options: AiOptions): Promise<AiResult<CvFindings>> {
  return serve(options, {
    run: (vendor, signal) => vendor.analyzeCv(input, { ...options, signal }),
    kept: { operation: 'analyze-cv', input, schema: KeptFindings },
  });
}

/** Its caller keeps the answers for good, by what was asked. */
export function assessMatches(
  input: MatchesToAssess,
  options: AiOptions,
): Promise<AiResult<Map<string, Assessment>>> {
  return serve(options, {
    run: (vendor, signal) => vendor.assessMatches(input, { ...options, signal }),
    kept: null,
  });
}

export async function writeLetter(
  input: LetterToWrite,
  options: Parameters<Ai['writeLetter']>[1],
): Promise<AiResult<ComposedLetter>> {
  const result = await serve(options, {
    run: (vendor, signal) => vendor.writeLetter(input, { ...options, signal }),
    kept: { operation: 'write-letter', input, schema: KeptLetter },
  });
  // A kept letter was not written before anybody's eyes: it is there at once.
  if (result.isKept) options.onProgress?.({ text: letterText(result.value.paragraphs) });
  return result;
}
