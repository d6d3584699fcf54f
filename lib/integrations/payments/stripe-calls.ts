import type Stripe from 'stripe';
import type { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import { outcomeUnknown } from '@/lib/core/payment-failure-of';
import type { CallNote } from '@/lib/core/providers';
import { classify, traceOf } from './stripe-classify';
import { createClient, type Seen, type StripeConfig } from './stripe-client';

export type Patience = { readMs: number; writeMs: number };

const usual: Patience = { readMs: 8_000, writeMs: 20_000 };
const attempts = 2;

type Run = (stripe: Stripe) => Promise<unknown>;
type KeyedRun = (stripe: Stripe, options: Stripe.RequestOptions) => Promise<unknown>;

/** What every verb calls Stripe by: one read, every page of a list, or one change under the caller's key. */
export type Calls = {
  read: <T>(operation: string, shape: z.ZodType<T>, run: Run) => Promise<T>;
  /** @throws ProviderError with the reason `outcome_unknown` when it may have been done */
  write: <T>(operation: string, shape: z.ZodType<T>, key: string, run: KeyedRun) => Promise<T>;
};

type Attempted<T> = { shape: z.ZodType<T>; run: Run; onFailure?: (error: unknown, seen: Seen) => void };

const requestIdOf = (answer: unknown): string | undefined => {
  const told = answer as { lastResponse?: { requestId?: unknown }; requestId?: unknown } | null;
  const id = told?.lastResponse?.requestId ?? told?.requestId;
  return typeof id === 'string' ? id : undefined;
};

async function attempt<T>(
  config: StripeConfig,
  { shape, run, onFailure }: Attempted<T>,
  signal: AbortSignal,
  note: (facts: CallNote) => void,
): Promise<T> {
  const seen: Seen = { status: null, retryAfter: null };
  const keepNumber = (told: unknown) => {
    const requestId = requestIdOf(told);
    if (requestId) note({ requestId });
  };
  try {
    const answer = await run(createClient(config, signal, seen));
    keepNumber(answer);
    // An error's status with a body that names no error passes the SDK as an answer. Null is our own word for "none".
    if (answer !== null && seen.status !== null && seen.status >= 400)
      throw new Error('a status without an error');
    return shape.parse(answer);
  } catch (error) {
    keepNumber(error);
    onFailure?.(error, seen);
    throw classify(error, seen);
  }
}

export function createCalls(config: StripeConfig, call: Call, patience: Patience = usual): Calls {
  const { readMs, writeMs } = patience;
  return {
    read: (operation, shape, run) =>
      call({ operation, timeoutMs: readMs, attempts, deadlineMs: readMs * 2 }, (signal, note) =>
        attempt(config, { shape, run }, signal, note),
      ),

    async write(operation, shape, idempotencyKey, run) {
      let isOpen = false;
      try {
        return await call(
          { operation, timeoutMs: writeMs, attempts, deadlineMs: writeMs * 2 },
          (signal, note) => {
            const wasOpen = isOpen;
            isOpen = true;
            const onFailure = (error: unknown, seen: Seen) => {
              const trace = traceOf(error, seen);
              if (trace !== 'unknown') isOpen = trace === 'nothing' && wasOpen;
            };
            const keyed: Run = (stripe) => run(stripe, { idempotencyKey });
            return attempt(config, { shape, run: keyed, onFailure }, signal, note);
          },
        );
      } catch (error) {
        if (!isOpen || !isProviderError(error)) throw error;
        throw new ProviderError('stripe', error.kind, { cause: error, reason: outcomeUnknown });
      }
    },
  };
}

/** Everything of a list, in pages of the gateway's greatest size. */
export async function readAll<T extends { id: string }>(
  readPage: (after: string | undefined) => Promise<{ data: T[]; has_more: boolean }>,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const { data, has_more } = await readPage(all.at(-1)?.id);
    all.push(...data);
    if (!has_more || data.length === 0) return all;
  }
}
