import type { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { createAttempt, type ModelDeps } from './attempt';
import type { BadAnswer } from './classify';
import { jsonText } from './json-text';
import { canaryOf, createLeakCheck } from './leaks';
import type { OpenAiConfig } from './openai-client';
import type { Patience } from './patience';
import { dataRules } from './prompts/data-rules';
import { judgeAnswer, type Problem } from './read-answer';
import { formatOf, type Message, requestOf } from './request';

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
  /** Nobody waits longer than this for the provider to take the question. */
  longestWaitMs?: number;
  /** Watches over what is on the wire. */
  watch?: Patience['watch'];
  /** Told that something came, whether or not it can be shown. */
  hear?: Patience['hear'];
  /** Streams, and hears the answer so far. */
  onContent?: (soFar: string) => void;
};

export type AskModel = <T>(task: Task<T>, turn: Turn) => Promise<T>;

const triesOfOneQuestion = 2;
const progressEveryMs = 60;
const mostEcho = 6_000;
const repairs: Partial<Record<BadAnswer, string>> = {
  truncated: 'Your answer was cut off because it was too long. Answer again with at most half as many words.',
  no_choice: 'Your answer was empty. Answer again.',
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
  new ProviderError('openai', 'bad_response', { reason, isInputsFault: reason !== 'no_choice' });

/** Asks one model at one server, and once more when its answer can not be used. */
export function createAskModel(config: OpenAiConfig, call: Call, deps: ModelDeps): AskModel {
  const attempt = createAttempt(config, deps);
  return async function ask<T>(task: Task<T>, turn: Turn): Promise<T> {
    const canary = canaryOf(task.operation);
    const system = `${task.instructions}\n${dataRules(canary)}`;
    const isLeak = createLeakCheck(system, canary);
    const format = formatOf(task.schema, task.schemaName);
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
        ...(turn.longestWaitMs ? { longestWaitMs: turn.longestWaitMs } : {}),
        ...(turn.signal ? { signal: turn.signal } : {}),
      };
      return call(options, async (signal, note) => {
        const request = requestOf(config, format, messages, turn.userId);
        const answer = await attempt(request, {
          ...{ signal, note },
          ...(onContent ? { onContent } : {}),
          ...(turn.watch ? { watch: turn.watch } : {}),
        });
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
    const json = jsonText(soFar);
    if (isLeak(json)) throw asError({ reason: 'leak', content: '', detail: '' });
    onContent(json);
    // After the work: a pass that takes long must not follow on itself.
    heardAt = performance.now();
  };
}
