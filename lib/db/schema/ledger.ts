import { bigint, boolean, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { callOutcomes, failureKinds, providerIds } from '@/lib/core/providers';
import { moment } from './columns';

const amount = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0);

/** The ledger: one row for each attempt that went out, kept 30 days. Whole days and hours live on in `provider_usage`. */
export const providerCalls = pgTable(
  'provider_calls',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull(),
    provider: text('provider', { enum: providerIds }).notNull(),
    operation: text('operation').notNull(),
    attempt: smallint('attempt').notNull(),
    outcome: text('outcome', { enum: callOutcomes }).notNull(),
    failureKind: text('failure_kind', { enum: failureKinds }),
    isInputsFault: boolean('is_inputs_fault').notNull().default(false),
    durationMs: integer('duration_ms').notNull(),
    model: text('model'),
    inputTokens: integer('input_tokens').notNull().default(0),
    cachedInputTokens: integer('cached_input_tokens').notNull().default(0),
    outputTokens: integer('output_tokens').notNull().default(0),
    costMicroUsd: amount('cost_micro_usd'),
    savedMicroUsd: amount('saved_micro_usd'),
    requestId: text('request_id'),
  },
  (t) => [index('provider_calls_at').on(t.at), index('provider_calls_provider_at').on(t.provider, t.at)],
);

export const usageTiers = ['hour', 'day'] as const;

/**
 * Sums of the ledger by hour and by day (UTC), kept 2 years, added to in the transaction that writes the ledger. The bucket of
 * the duration is part of the key, so that rows of any hours merge into one histogram (`core/histogram.ts`).
 */
export const providerUsage = pgTable(
  'provider_usage',
  {
    tier: text('tier', { enum: usageTiers }).notNull(),
    startsAt: moment('starts_at').notNull(),
    provider: text('provider', { enum: providerIds }).notNull(),
    operation: text('operation').notNull(),
    /** Empty where there is none: it is part of the key. */
    model: text('model').notNull().default(''),
    /** Of the rows that count failures alone, by their kind; empty of all others. */
    failureKind: text('failure_kind', { enum: ['', ...failureKinds] })
      .notNull()
      .default(''),
    /** Negative for what is no call: answers from the cache, failures by kind (`core/histogram.ts`). */
    bucket: smallint('bucket').notNull(),
    /** Every attempt that went out: failures and cancelled ones too, answers from the cache not. */
    calls: amount('calls'),
    failures: amount('failures'),
    cancelled: amount('cancelled'),
    cacheHits: amount('cache_hits'),
    inputTokens: amount('input_tokens'),
    cachedInputTokens: amount('cached_input_tokens'),
    outputTokens: amount('output_tokens'),
    costMicroUsd: amount('cost_micro_usd'),
    savedMicroUsd: amount('saved_micro_usd'),
  },
  (t) => [
    primaryKey({
      name: 'provider_usage_pk',
      columns: [t.tier, t.startsAt, t.provider, t.operation, t.model, t.failureKind, t.bucket],
    }),
  ],
);
