import type { Call } from '@/lib/core/call-provider';
import { analyzeCvByModel } from './analyze-cv';
import { createAskModel } from './ask-model';
import { assessMatchesByModel } from './assess-matches';
import type { ModelDeps } from './attempt';
import type { OpenAiConfig } from './openai-client';
import { createPatience } from './patience';
import type { Ai, LetterProgress } from './types';
import { writeLetterByModel } from './write-letter';

export type OpenAiDeps = ModelDeps & {
  /** For work that nobody watches: all attempts together. */
  deadlineMs: number;
  /** For a letter that somebody watches: how long nothing may be seen to happen. */
  silenceMs: number;
};

const letterDeadlineMs = 90_000;

/** One model at one server of OpenAI's kind. Asks for words only: no tools, no files, nothing kept where that can be said. */
export function createOpenAi(config: OpenAiConfig, call: Call, deps: OpenAiDeps): Ai {
  const ask = createAskModel(config, call, deps);
  const { deadlineMs, silenceMs } = deps;
  return {
    analyzeCv: (input, { userId, signal }) =>
      analyzeCvByModel(ask, input, { userId, deadlineMs, ...(signal ? { signal } : {}) }),
    assessMatches: (input, { userId, signal }) =>
      assessMatchesByModel(ask, input, config.OPENAI_MAX_TOKENS, {
        ...{ userId, deadlineMs },
        ...(signal ? { signal } : {}),
      }),
    async writeLetter(input, { userId, signal, onProgress }) {
      const patience = createPatience(silenceMs, signal);
      const turn = {
        ...{ userId, deadlineMs: letterDeadlineMs, longestWaitMs: silenceMs / 2 },
        ...{ signal: patience.signal, watch: patience.watch, hear: patience.hear },
      };
      let seen = '';
      const heard = ({ text }: LetterProgress) => {
        patience.touch();
        if (text !== seen) onProgress?.({ text });
        seen = text;
      };
      try {
        return await writeLetterByModel(ask, input, turn, {
          onProgress: heard,
          hasLeft: () => signal?.aborted ?? false,
        });
      } finally {
        patience.stop();
      }
    },
  };
}
