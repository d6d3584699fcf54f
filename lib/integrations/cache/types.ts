import type { z } from 'zod';
import type { ProviderId } from '@/lib/core/providers';

export type CacheAsk<T> = {
  /** `ai-letter`: what sort of answer it is. */
  namespace: string;
  /** Whose data the input holds; null when it is nobody's. Nobody else is ever served from it. */
  userId: string | null;
  /** All that the answer depends on, as JSON: model and prompt version too. */
  input: unknown;
  /** What was kept must still fit it; else it is computed anew. */
  schema: z.ZodType<T>;
  /** How long it serves by itself: 30 minutes unless told, or as the answer itself says. */
  freshMs?: number | ((value: T) => number);
  /** How long it serves when the provider fails: 7 days unless told. */
  staleMs?: number | ((value: T) => number);
  /** Fails as a provider's call does. Its signal fires when nobody waits any more. */
  compute: (signal: AbortSignal) => Promise<T>;
  /** What the answer cost, in micro-USD: what a hit spares. */
  costOf?: (value: T) => number;
  /** The caller left; the others who wait for the same answer still get it. */
  signal?: AbortSignal;
  /** For the ledger's row of a hit. */
  provider: ProviderId;
  operation: string;
  model?: string;
};

export type Cached<T> = {
  value: T;
  /** `memory`: kept in this process, or computed just now for somebody else. `stale`: the provider failed. */
  servedFrom: 'computed' | 'memory' | 'store' | 'stale';
  storedAt: Date;
};

/** Gives the kept answer, or computes it: once, however many ask on however many instances. Not inside a transaction. */
export type Through = <T>(ask: CacheAsk<T>) => Promise<Cached<T>>;

export type StoredAnswer = {
  /** JSON. */
  text: string;
  costMicroUsd: number;
  storedAt: Date;
  /** Below zero once only the stale rest is left. */
  freshForMs: number;
};

export type AnswerToStore = {
  key: string;
  namespace: string;
  userId: string | null;
  text: string;
  costMicroUsd: number;
  freshMs: number;
  staleMs: number;
};

export type CacheStore = {
  /** Null when there is none that may serve, not even stale. */
  read: (userId: string | null, key: string) => Promise<StoredAnswer | null>;
  write: (answer: AnswerToStore) => Promise<void>;
};

/** Who computes an answer now, over all instances: a lease that ends by itself. */
export type Flights = {
  /** Takes the lease, or makes one's own last longer; false while another holds it. */
  hold: (key: string, holder: string, leaseMs: number) => Promise<boolean>;
  end: (key: string, holder: string) => Promise<void>;
};
