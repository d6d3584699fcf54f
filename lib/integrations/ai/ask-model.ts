import type OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { keyedHash } from '@/lib/core/crypto';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { CallNote } from '@/lib/core/providers';
import { type BadAnswer, classify, costsNothing } from './classify';
import { canaryOf, createLeakCheck } from './leaks';
import { createClient, type OpenAiConfig, serverKind } from './openai-client';
import type { Budget, Reservation } from './postgres';
import { costOf, mostCostOf, priceOf } from './prices';
import { dataRules } from './prompts/data-rules';
import { type Answer, judgeAnswer, type Problem, readCompletion, readStream } from './read-answer';

export type Task<T> = {
  /** Its word in the ledger. */
  operation: string;
  /** Our instructions; what strangers wrote is in `data` alone. */
  instructions: string;
  /** Fenced parts. */
  data: readonly string[];
  schemaName: string;
  schema: z.ZodType<T>;
};

export type Turn = {
  userId: string;
  /** For all attempts together, from now on. */
  deadlineMs: number;
  signal?: AbortSignal;
  /** Streams, and hears the answer so far. */
  onContent?: (soFar: string) => void;
};

export type ModelDeps = {
  budget: Budget;
  /** Hears what each attempt cost, micro-USD, also one that failed. */
  onCost?: (microUsd: number) => void;
};

export type AskModel = <T>(task: Task<T>, turn: Turn) => Promise<T>;

type Message = OpenAI.Chat.ChatCompletionMessageParam & { content: string };

const triesOfOneQuestion = 2;
const charsPerToken = 8;
const progressEveryMs = 60;
const mostEcho = 6_000;
const lengthKeywords = ['maxLength', 'minLength', 'maxItems', 'minItems', '$schema'];

/** Servers differ in the bounds that they take in a schema: these are checked by us, on what comes back. */
function withoutBounds(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutBounds);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !lengthKeywords.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutBounds(value)]));
}

function formatOf<T>({ schema, schemaName }: Task<T>): OpenAI.ResponseFormatJSONSchema {
  const { json_schema } = zodResponseFormat(schema, schemaName);
  return {
    type: 'json_schema',
    json_schema: { ...json_schema, schema: withoutBounds(json_schema.schema) as Record<string, unknown> },
  };
}

/** What OpenAI, Azure, Ollama and vLLM all take; the rest only where it is known. */
function requestOf(
  config: OpenAiConfig,
  format: OpenAI.ResponseFormatJSONSchema,
  messages: Message[],
  userId: string,
) {
  const kind = serverKind(config);
  const person = keyedHash('ai-person', userId).slice(0, 32);
  const maxTokens = config.OPENAI_MAX_TOKENS;
  return {
    model: config.OPENAI_MODEL,
    messages,
    response_format: format,
    ...(kind === 'other' ? { max_tokens: maxTokens } : { max_completion_tokens: maxTokens }),
    ...(kind === 'openai' ? { store: false, safety_identifier: person } : { user: person }),
  };
}

const repairs: Partial<Record<BadAnswer, string>> = {
  truncated: 'Your answer was cut off because it was too long. Answer again with at most half as many words.',
  empty: 'Your answer was empty. Answer again.',
  invalid_json: 'Your answer was not valid JSON. Answer again with the JSON object alone.',
  schema_mismatch: 'Your answer did not fit the schema. Answer again so that it does.',
};

function repairMessages({ reason, content, detail }: Problem): Message[] | null {
  const request = repairs[reason];
  if (!request) return null;
  const isEchoed = content !== '' && reason !== 'truncated';
  return [
    ...(isEchoed ? [{ role: 'assistant' as const, content: content.slice(0, mostEcho) }] : []),
    { role: 'user', content: detail ? `${request} Wrong: ${detail}` : request },
  ];
}

const asError = ({ reason }: Problem) =>
  // Of a server that gives no choice at all the input is not at fault.
  new ProviderError('openai', 'bad_response', { reason, isInputsFault: reason !== 'empty' });

type Attempt = { signal: AbortSignal; note: (facts: CallNote) => void; onContent?: (soFar: string) => void };

/** Sends questions to one model at one server: each attempt reserves what it can cost and settles what it did. */
export function createAskModel(config: OpenAiConfig, call: Call, { budget, onCost }: ModelDeps): AskModel {
  const client = createClient(config);
  const model = config.OPENAI_MODEL;
  const price = priceOf(model, config);
  const mostChars = config.OPENAI_MAX_TOKENS * charsPerToken + 1_000;

  async function send(
    request: ReturnType<typeof requestOf>,
    { signal, note, onContent }: Attempt,
  ): Promise<Answer> {
    if (!onContent) {
      const { data, request_id: id } = await client.chat.completions
        .create(request, { signal })
        .withResponse();
      if (id) note({ requestId: id });
      return readCompletion(data);
    }
    const streamed = { ...request, stream: true as const, stream_options: { include_usage: true } };
    const { data, request_id: id } = await client.chat.completions
      .create(streamed, { signal })
      .withResponse();
    if (id) note({ requestId: id });
    return readStream(data, mostChars, onContent);
  }

  /** An attempt whose cost nobody knows (cut off, timed out, left) keeps its reservation: it may have been billed. */
  async function attempt(request: ReturnType<typeof requestOf>, options: Attempt): Promise<Answer> {
    const { signal, note } = options;
    note({ model });
    const texts = [
      ...request.messages.map(({ content }) => content),
      JSON.stringify(request.response_format),
    ];
    const held: Reservation = await budget.reserve(mostCostOf(texts, config.OPENAI_MAX_TOKENS, price));
    let cost = held.microUsd;
    try {
      if (signal.aborted) cost = 0;
      signal.throwIfAborted();
      const answer = await send(request, options);
      if (answer.use) {
        cost = costOf(answer.use, price);
        note({ ...answer.use, costMicroUsd: cost });
      }
      return answer;
    } catch (error) {
      if (costsNothing(error)) cost = 0;
      throw classify(error);
    } finally {
      onCost?.(cost);
      await budget.settle(held, cost);
    }
  }

  return async function ask<T>(task: Task<T>, turn: Turn): Promise<T> {
    const canary = canaryOf(task.operation);
    const system = `${task.instructions}\n${dataRules(canary)}`;
    const isLeak = createLeakCheck(system, canary);
    const format = formatOf(task);
    const question: Message[] = [
      { role: 'system', content: system },
      { role: 'user', content: task.data.join('\n') },
    ];
    const endsAt = Date.now() + turn.deadlineMs;
    let problem: Problem | null = null;

    const onContent = turn.onContent && guarded(turn.onContent, isLeak);
    const askOnce = (messages: Message[]): Promise<T> => {
      const leftMs = Math.max(1, endsAt - Date.now());
      const options = {
        operation: task.operation,
        timeoutMs: leftMs,
        deadlineMs: leftMs,
        attempts: triesOfOneQuestion,
        ...(turn.signal ? { signal: turn.signal } : {}),
      };
      return call(options, async (signal, note) => {
        const request = requestOf(config, format, messages, turn.userId);
        const answer = await attempt(request, { signal, note, ...(onContent ? { onContent } : {}) });
        const judged = judgeAnswer(answer, task.schema, isLeak);
        if ('value' in judged) return judged.value;
        problem = judged.problem;
        throw asError(judged.problem);
      });
    };

    try {
      return await askOnce(question);
    } catch (error) {
      const repair = problem && isProviderError(error, 'bad_response') ? repairMessages(problem) : null;
      if (!repair) throw error;
      return askOnce([...question, ...repair]);
    }
  };
}

/** Nobody hears an answer that tells our instructions, not even its beginning. */
function guarded(onContent: (soFar: string) => void, isLeak: (text: string) => boolean) {
  let heardAt = 0;
  return (soFar: string) => {
    const now = performance.now();
    if (now - heardAt < progressEveryMs) return;
    heardAt = now;
    if (isLeak(soFar)) throw asError({ reason: 'leak', content: '', detail: '' });
    onContent(soFar);
  };
}
