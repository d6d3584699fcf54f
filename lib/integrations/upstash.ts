import { z } from 'zod';
import { type Call, createGate } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { FailureKind } from '@/lib/core/providers';
import { retryAfterMs } from '@/lib/core/retry-after';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { noteBreaker } from './breakers';
import { record } from './ledger';
import { noteKeyUse } from './secrets';

export type UpstashConfig = VendorConfig<'upstash'>;

const Answer = z.union([z.object({ result: z.unknown() }), z.object({ error: z.string() })]);

export type UpstashRest = {
  /** The shape that `@upstash/redis` accepts in place of its own client; `error` is the command's, said by Redis. */
  request: <T>(request: { body?: unknown }) => Promise<{ result?: T; error?: string }>;
  command: (...parts: (string | number)[]) => Promise<unknown>;
};

function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return 'bad_credentials';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server_error' : 'bad_response';
}

/**
 * Upstash's REST API over one attempt of the gate. Not the SDK's own client: that tries again by itself, tells failures by their
 * text alone, and takes a request that was cut off for an answer.
 */
export function upstashRest(config: UpstashConfig, signal: AbortSignal): UpstashRest {
  const failure = (kind: FailureKind, cause?: unknown, pauseMs?: number) =>
    new ProviderError('rate_limit', kind, { cause, retryAfterMs: pauseMs });

  async function send(body: unknown): Promise<z.infer<typeof Answer>> {
    const response = await fetch(config.UPSTASH_REDIS_REST_URL, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${config.UPSTASH_REDIS_REST_TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      redirect: 'manual',
      cache: 'no-store',
      signal,
    }).catch((cause: unknown) => {
      throw failure('unreachable', cause);
    });
    // A command that Redis refuses comes as 400 with its words; the limiter waits for NOSCRIPT.
    if (!response.ok && response.status !== 400) {
      await response.body?.cancel();
      throw failure(kindOf(response.status), undefined, retryAfterMs(response.headers.get('retry-after')));
    }
    const text = await response.text().catch((cause: unknown) => {
      throw failure('unreachable', cause);
    });
    try {
      return Answer.parse(JSON.parse(text));
    } catch (cause) {
      throw failure('bad_response', cause);
    }
  }

  return {
    async request<T>({ body }: { body?: unknown }) {
      const answer = await send(body);
      return 'error' in answer ? { error: answer.error } : { result: answer.result as T };
    },
    async command(...parts) {
      const answer = await send(parts);
      if ('error' in answer) throw failure('bad_response', answer.error);
      return answer.result;
    },
  };
}

/** What the SDK throws of its own, after the REST client's failures, is an answer that can not be used. */
export function classifyUpstash(error: unknown): ProviderError {
  return isProviderError(error) ? error : new ProviderError('rate_limit', 'bad_response', { cause: error });
}

/** A request to a store that only helps may cost this much, and no more: then ours serves. */
export const upstashTimes = { timeoutMs: 500, deadlineMs: 600 };

type Gates = Map<string, Call>;

// One breaker for all bundles of the process, and for limits and cache alike: it is one server.
const key = Symbol.for('jobr.upstash');
const holder = globalThis as typeof globalThis & { [key]?: Gates };
holder[key] ??= new Map();
const gates: Gates = holder[key];

/** The gate to Upstash. `runtime` can not give it: the gates there ask the limiter, which asks Upstash. */
export function upstashCallOf(config: UpstashConfig): Call {
  noteKeyUse('rate_limit');
  const settings = `${config.UPSTASH_REDIS_REST_URL} ${config.UPSTASH_REDIS_REST_TOKEN}`;
  const known = gates.get(settings);
  if (known) return known;
  gates.clear();
  const { call } = createGate({
    provider: 'rate_limit',
    policy: { concurrency: 100, waiting: 100 },
    record,
    onBreaker(state) {
      log().warn({ provider: 'rate_limit', state }, 'breaker');
      noteBreaker('rate_limit', state).catch((error: unknown) =>
        log().warn({ provider: 'rate_limit', fault: describeFault(error) }, 'breaker not noted'),
      );
    },
  });
  gates.set(settings, call);
  return call;
}
