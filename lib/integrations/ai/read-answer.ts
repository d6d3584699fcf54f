import type OpenAI from 'openai';
import { z } from 'zod';
import { ProviderError } from '@/lib/core/errors';
import type { BadAnswer } from './classify';
import { jsonText } from './json-text';
import type { TokenUse } from './prices';

/** What a model answered, whole or as far as it came. */
export type Answer = {
  content: string;
  refusal: string;
  finishReason: string | null;
  hasChoice: boolean;
  /** Null when the server did not say. */
  use: TokenUse | null;
};

const tokens = z.number().int().min(0).catch(0);

const Usage = z
  .object({
    prompt_tokens: tokens,
    completion_tokens: tokens,
    prompt_tokens_details: z.object({ cached_tokens: tokens }).nullish().catch(null),
  })
  .nullish()
  .catch(null);

const said = z.object({ content: z.string().nullish(), refusal: z.string().nullish() });
const finish = z.string().nullish();

const Completion = z.object({
  choices: z.array(z.object({ message: said, finish_reason: finish })),
  usage: Usage,
});

const Chunk = z.object({
  choices: z.array(z.object({ delta: said.nullish(), finish_reason: finish })).nullish(),
  usage: Usage,
});

function tokensOf(usage: z.infer<typeof Usage>): TokenUse | null {
  if (!usage) return null;
  const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
  return {
    inputTokens: usage.prompt_tokens,
    cachedInputTokens: Math.min(cached, usage.prompt_tokens),
    outputTokens: usage.completion_tokens,
  };
}

const unreadable = () => new ProviderError('openai', 'bad_response', { reason: 'unreadable' });

export function readCompletion(completion: unknown): Answer {
  const parsed = Completion.safeParse(completion);
  if (!parsed.success) throw unreadable();
  const { choices, usage } = parsed.data;
  const [choice] = choices;
  return {
    content: choice?.message.content ?? '',
    refusal: choice?.message.refusal ?? '',
    finishReason: choice?.finish_reason ?? null,
    hasChoice: choice !== undefined,
    use: tokensOf(usage),
  };
}

/**
 * Puts a stream together; `onContent` hears all that came so far. `mostChars` ends a stream that does not end by itself.
 * @throws ProviderError `bad_response` when it breaks off before its last word
 */
export async function readStream(
  stream: AsyncIterable<OpenAI.Chat.ChatCompletionChunk>,
  mostChars: number,
  onContent: (soFar: string) => void,
): Promise<Answer> {
  const answer: Answer = { content: '', refusal: '', finishReason: null, hasChoice: false, use: null };
  let chunks = 0;
  for await (const raw of stream) {
    chunks += 1;
    const parsed = Chunk.safeParse(raw);
    if (!parsed.success) throw unreadable();
    const choice = parsed.data.choices?.[0];
    answer.use = tokensOf(parsed.data.usage) ?? answer.use;
    if (!choice) continue;
    answer.hasChoice = true;
    answer.finishReason = choice.finish_reason ?? answer.finishReason;
    answer.refusal += choice.delta?.refusal ?? '';
    const more = choice.delta?.content;
    if (!more) continue;
    answer.content += more;
    if (answer.content.length > mostChars) return { ...answer, finishReason: 'length' };
    onContent(answer.content);
  }
  if (chunks === 0) throw unreadable();
  if (answer.hasChoice && answer.finishReason === null) {
    throw new ProviderError('openai', 'bad_response', { reason: 'cut_off' });
  }
  return answer;
}

/** Why an answer that came can not be used; `detail` names places and kinds, never what it held. */
export type Problem = { reason: BadAnswer; content: string; detail: string };

function describeIssues({ issues }: z.ZodError): string {
  const places = issues.slice(0, 5).map((issue) => `${issue.path.join('.') || 'answer'} (${issue.code})`);
  return places.join(', ');
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** The answer as the schema has it, or what is wrong with it. */
export function judgeAnswer<T>(
  { content: written, refusal, finishReason, hasChoice }: Answer,
  schema: z.ZodType<T>,
  isLeak: (text: string) => boolean,
): { value: T } | { problem: Problem } {
  const content = jsonText(written);
  const wrong = (reason: BadAnswer, detail = '') => ({ problem: { reason, content, detail } });
  if (refusal) return wrong('refusal');
  if (finishReason === 'content_filter') return wrong('content_filter');
  if (finishReason === 'length') return wrong('truncated');
  if (!hasChoice) return wrong('no_choice');
  if (content === '') return wrong('empty');
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return wrong(isLeak(content) ? 'leak' : 'invalid_json');
  }
  if (isLeak(stringsOf(json).join('\n'))) return wrong('leak');
  const parsed = schema.safeParse(json);
  return parsed.success ? { value: parsed.data } : wrong('schema_mismatch', describeIssues(parsed.error));
}
