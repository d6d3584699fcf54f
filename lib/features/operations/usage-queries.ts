import { and, eq, gte, type SQL, sql } from 'drizzle-orm';
import { bucketFloorsMs, cachedBucket } from '@/lib/core/histogram';
import type { FailureKind, ProviderId } from '@/lib/core/providers';
import { db } from '@/lib/db/client';
import { providerUsage } from '@/lib/db/schema/ledger';
import { aiBudgets } from '@/lib/db/schema/spending';
import type { UsageQuery } from './schema';
import type { Span } from './usage-spans';

const sums = {
  calls: 'calls',
  failures: 'failures',
  cancelled: 'cancelled',
  cacheHits: 'cache_hits',
  inputTokens: 'input_tokens',
  cachedInputTokens: 'cached_input_tokens',
  outputTokens: 'output_tokens',
  costMicroUsd: 'cost_micro_usd',
  savedMicroUsd: 'saved_micro_usd',
} as const;

/** One bucket of one name, or of one slot. */
export type UsageSum = Record<keyof typeof sums, number> & { bucket: number } & (
    | { slot: null; provider: ProviderId; operation: string; model: string; failureKind: FailureKind | '' }
    | /** Where it begins, in milliseconds. */ { slot: number }
  );
export type NamedSum = Extract<UsageSum, { slot: null }>;

type Filter = Pick<UsageQuery, 'provider' | 'operation' | 'model'>;

const moment = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`;

function matching({ provider, operation, model }: Filter): SQL {
  const parts = [
    provider && sql`and provider = ${provider}`,
    operation && sql`and operation = ${operation}`,
    model && sql`and model = ${model}`,
  ].filter((part) => part !== undefined && part !== '');
  return sql.join(parts, sql` `);
}

const floors = sql.raw(`array[${bucketFloorsMs.join(',')}]`);

const columns = sql.raw(Object.values(sums).join(', '));
// Whole numbers below 2^53 add up exactly, and in half the time that the exact sum of bigints takes.
const summed = sql.raw(
  Object.entries(sums)
    .map(([name, column]) => `sum(${column}::float8) as "${name}"`)
    .join(', '),
);

function partOf({ source, from, to }: Span, filter: Filter): SQL {
  if (source === 'rows') {
    return sql`select at, provider, operation, coalesce(model, '') as model, coalesce(failure_kind, '') as failure_kind,
        case when outcome = 'cached' then ${cachedBucket}::int else width_bucket(duration_ms, ${floors}) end as bucket,
        (outcome <> 'cached')::int::bigint as calls, (outcome = 'failed')::int::bigint as failures,
        (outcome = 'cancelled')::int::bigint as cancelled, (outcome = 'cached')::int::bigint as cache_hits,
        input_tokens::bigint, cached_input_tokens::bigint, output_tokens::bigint, cost_micro_usd, saved_micro_usd
      from provider_calls where at >= ${moment(from)} and at < ${moment(to)} ${matching(filter)}`;
  }
  return sql`select starts_at as at, provider, operation, model, failure_kind, bucket, ${columns}
    from provider_usage
    where tier = ${source} and starts_at >= ${moment(from)} and starts_at < ${moment(to)} ${matching(filter)}`;
}

/** Sums by name and bucket, and by slot and bucket. One statement, so that rows and sums are of one moment. */
export async function listUsageSums(
  spans: readonly Span[],
  slotMs: number,
  filter: Filter,
): Promise<UsageSum[]> {
  const parts = sql.join(
    spans.map((span) => partOf(span, filter)),
    sql` union all `,
  );
  const { rows } = (await (
    await db()
  ).execute(sql`
    with parts as (${parts}),
      slotted as (
        select date_bin(${`${slotMs} milliseconds`}::interval, at, 'epoch'::timestamptz) as slot, parts.* from parts
      )
    select (extract(epoch from slot) * 1000)::float8 as slot, provider, operation, model,
      failure_kind as "failureKind", bucket, ${summed}
    from slotted
    group by grouping sets ((provider, operation, model, failure_kind, bucket), (slot, bucket))
  `)) as unknown as { rows: UsageSum[] };
  return rows;
}

export type UsageChoice = { provider: ProviderId; operation: string; model: string };

/** What was called on the days since `from`: whole days, so rather more than less. */
export async function listUsageChoices(from: Date): Promise<UsageChoice[]> {
  const { provider, operation, model, tier, startsAt } = providerUsage;
  return (await db())
    .selectDistinct({ provider, operation, model })
    .from(providerUsage)
    .where(
      and(eq(tier, 'day'), gte(startsAt, new Date(Math.floor(from.getTime() / 86_400_000) * 86_400_000))),
    )
    .orderBy(provider, operation, model);
}

/** What AI calls of a day (UTC) cost, with what is reserved for those under way. */
export async function findCommittedMicroUsd(day: Date): Promise<number> {
  const [row] = await (await db())
    .select({ committed: aiBudgets.committedMicroUsd })
    .from(aiBudgets)
    .where(eq(aiBudgets.day, day.toISOString().slice(0, 10)));
  return row?.committed ?? 0;
}

async function deleteSome(table: string, old: SQL, limit: number): Promise<number> {
  const name = sql.raw(table);
  const { rows } = (await (
    await db()
  ).execute(sql`
    with gone as (
      delete from ${name} where ctid = any(array(select ctid from ${name} where ${old} limit ${limit})) returning 1
    ) select count(*)::int as deleted from gone
  `)) as unknown as { rows: { deleted: number }[] };
  return rows[0]?.deleted ?? 0;
}

export function deleteCallsBefore(before: Date, limit: number): Promise<number> {
  return deleteSome('provider_calls', sql`at < ${moment(before.getTime())}`, limit);
}

export function deleteUsageBefore(before: Date, limit: number): Promise<number> {
  const old = sql`tier in ('hour', 'day') and starts_at < ${moment(before.getTime())}`;
  return deleteSome('provider_usage', old, limit);
}
