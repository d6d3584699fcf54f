import type OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { z } from 'zod';
import { keyedHash } from '@/lib/core/crypto';
import { type OpenAiConfig, serverKind } from './openai-client';

export type Message = OpenAI.Chat.ChatCompletionMessageParam & { content: string };
export type Request = ReturnType<typeof requestOf>;

const lengthKeywords = ['maxLength', 'minLength', 'maxItems', 'minItems', '$schema'];

/** Servers differ in the bounds that they take in a schema: these are checked by us, on what comes back. */
function withoutBounds(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutBounds);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !lengthKeywords.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutBounds(value)]));
}

export function formatOf<T>(schema: z.ZodType<T>, schemaName: string): OpenAI.ResponseFormatJSONSchema {
  const { json_schema } = zodResponseFormat(schema, schemaName);
  return {
    type: 'json_schema',
    json_schema: { ...json_schema, schema: withoutBounds(json_schema.schema) as Record<string, unknown> },
  };
}

/** What OpenAI, Azure, Ollama and vLLM all take; the rest only where it is known. */
export function requestOf(
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
