import type { CallNote } from '@/lib/core/providers';
import { classify, costsNothing } from './classify';
import { createClient, type OpenAiConfig } from './openai-client';
import type { Patience } from './patience';
import type { Budget, Reservation } from './postgres';
import { costOf, mostCostOf, priceOf } from './prices';
import { type Answer, readCompletion, readStream } from './read-answer';
import type { Request } from './request';

export type ModelDeps = {
  budget: Budget;
  /** Hears what each attempt cost, micro-USD, also one that failed. */
  onCost?: (microUsd: number) => void;
};

export type Attempt = {
  signal: AbortSignal;
  note: (facts: CallNote) => void;
  /** Streams, and hears the answer so far. */
  onContent?: (soFar: string) => void;
  watch?: Patience['watch'];
};

const charsPerToken = 8;

/** Sends one question once: what it can cost is reserved before, and what it did cost settled after. */
export function createAttempt(config: OpenAiConfig, { budget, onCost }: ModelDeps) {
  const client = createClient(config);
  const model = config.OPENAI_MODEL;
  const price = priceOf(model, config);
  const mostChars = config.OPENAI_MAX_TOKENS * charsPerToken + 1_000;

  async function send(request: Request, { signal, note, onContent }: Attempt): Promise<Answer> {
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
  async function attempt(request: Request, options: Attempt): Promise<Answer> {
    const { signal, note, watch } = options;
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
      const answer = await (watch
        ? watch(signal, (watched) => send(request, { ...options, signal: watched }))
        : send(request, options));
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

  return attempt;
}
