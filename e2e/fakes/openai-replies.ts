import type { ServerResponse } from 'node:http';
import type OpenAI from 'openai';
import { answerTo, obedientAnswer, type Question } from './openai-answers';
import type { OpenAiTrouble } from './openai-troubles';

export type Asked = OpenAI.Chat.ChatCompletionCreateParams;

export type TokenCount = { input: number; cachedInput: number; output: number };

/** Where replies count what they used. */
export type Meter = {
  number: number;
  /** Questions that were answered before: half of such a one is cached. */
  seen: Set<string>;
  onUse: (tokens: TokenCount) => void;
};

type Message = {
  content: string | null;
  refusal: string | null;
  finishReason: OpenAI.Chat.ChatCompletion.Choice['finish_reason'];
};

export const created = 1_780_000_000;
const pieceLength = 40;
const tokensOf = (text: string) => Math.ceil(text.length / 4);
const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : JSON.stringify(content ?? '');

function questionOf({ messages, response_format }: Asked): Question {
  const by = (role: string) =>
    messages
      .filter((message) => message.role === role)
      .map(({ content }) => textOf(content))
      .join('\n');
  const schemaName = response_format?.type === 'json_schema' ? response_format.json_schema.name : '';
  return { schemaName, system: by('system'), data: by('user') };
}

function messageFor(question: Question, trouble: OpenAiTrouble | null): Message {
  const content = answerTo(question);
  const stop = (text: string | null): Message => ({ content: text, refusal: null, finishReason: 'stop' });
  switch (trouble?.kind) {
    case 'invalid_json':
      return stop(content.slice(0, -2));
    case 'fenced':
      return stop(`<think>\nWhat of {this} fits?\n</think>\n\n\`\`\`json\n${content}\n\`\`\`\n`);
    case 'wrong_schema':
      return stop('{"verdict":"hire","score":100}');
    case 'refusal':
      return { content: null, refusal: 'I can not help with that.', finishReason: 'stop' };
    case 'content_filter':
      return { content: '', refusal: null, finishReason: 'content_filter' };
    case 'truncated':
      return { content: content.slice(0, content.length / 2), refusal: null, finishReason: 'length' };
    case 'empty_content':
      return stop('');
    case 'obedient':
      return stop(obedientAnswer(question));
    default:
      return stop(content);
  }
}

/** Counted when the usage goes out: what broke off before is not. */
function usageOf(
  { messages }: Asked,
  { content, refusal }: Message,
  { seen, onUse }: Meter,
): OpenAI.CompletionUsage {
  const asked = JSON.stringify(messages);
  const prompt = tokensOf(asked);
  const cached = seen.has(asked) ? Math.floor(prompt / 2) : 0;
  const completion = tokensOf(content ?? refusal ?? '');
  seen.add(asked);
  onUse({ input: prompt, cachedInput: cached, output: completion });
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: cached, audio_tokens: 0 },
  };
}

function sendWhole(
  response: ServerResponse,
  asked: Asked,
  trouble: OpenAiTrouble | null,
  meter: Meter,
): void {
  const message = messageFor(questionOf(asked), trouble);
  const { content, refusal, finishReason } = message;
  const choice = {
    ...{ index: 0, finish_reason: finishReason, logprobs: null },
    message: { role: 'assistant', content, refusal },
  } satisfies OpenAI.Chat.ChatCompletion.Choice;
  const completion = {
    ...{ id: `chatcmpl-${meter.number}`, object: 'chat.completion', created, model: asked.model },
    choices: trouble?.kind === 'empty_choices' ? [] : [choice],
    usage: usageOf(asked, message, meter),
  } satisfies OpenAI.Chat.ChatCompletion;
  response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': `req_${meter.number}` });
  response.end(JSON.stringify(completion));
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** False when the line ended before the last piece. */
async function sendPieces(
  response: ServerResponse,
  text: string,
  trouble: OpenAiTrouble | null,
  send: (piece: string) => void,
): Promise<boolean> {
  for (const [index, piece] of (text.match(new RegExp(`[\\s\\S]{1,${pieceLength}}`, 'g')) ?? []).entries()) {
    await wait(trouble?.kind === 'slow' ? trouble.pauseMs : 0);
    if (trouble?.kind === 'stall' && index >= trouble.pieces) return false;
    if (trouble?.kind === 'cut' && index >= trouble.pieces) response.socket?.destroy();
    if (response.destroyed) return false;
    send(piece);
  }
  return true;
}

async function sendStream(
  response: ServerResponse,
  asked: Asked,
  trouble: OpenAiTrouble | null,
  meter: Meter,
): Promise<void> {
  const message = messageFor(questionOf(asked), trouble);
  const chunk = (part: Partial<OpenAI.Chat.ChatCompletionChunk>) => {
    const whole = {
      ...{ id: `chatcmpl-${meter.number}`, object: 'chat.completion.chunk', created, model: asked.model },
      ...{ choices: [], ...part },
    } satisfies OpenAI.Chat.ChatCompletionChunk;
    response.write(`data: ${JSON.stringify(whole)}\n\n`);
  };
  const delta = (
    part: OpenAI.Chat.ChatCompletionChunk.Choice.Delta,
    finish: Message['finishReason'] | null = null,
  ) => chunk({ choices: [{ index: 0, delta: part, finish_reason: finish }] });
  response.writeHead(200, { 'content-type': 'text/event-stream', 'x-request-id': `req_${meter.number}` });
  if (trouble?.kind !== 'empty_choices') {
    delta({ role: 'assistant', content: '', refusal: null });
    const isWhole = await sendPieces(response, message.content ?? '', trouble, (piece) =>
      delta({ content: piece }),
    );
    if (!isWhole) return;
    if (message.refusal) delta({ refusal: message.refusal });
    delta({}, message.finishReason);
  }
  const usage = usageOf(asked, message, meter);
  if (asked.stream_options?.include_usage) chunk({ usage });
  response.end('data: [DONE]\n\n');
}

export async function reply(
  response: ServerResponse,
  asked: Asked,
  trouble: OpenAiTrouble | null,
  meter: Meter,
): Promise<void> {
  if (asked.stream) await sendStream(response, asked, trouble, meter);
  else sendWhole(response, asked, trouble, meter);
}
