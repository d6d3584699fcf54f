import type { Pool } from 'pg';
import { bucketFloorsMs, cachedBucket, failureBucket } from '@/lib/core/histogram';

/** Of a hundred calls, so many are of this provider, operation and model, and take about so long. */
const kinds = [
  ['openai', 'analyze-cv', 'gpt-6-luna', 16, 2_400],
  ['openai', 'assess-matches', 'gpt-6-luna', 14, 3_100],
  ['openai', 'write-letter', 'gpt-6-luna', 14, 4_800],
  ['openai', 'analyze-cv', 'gpt-5.4-mini', 3, 2_900],
  ['openai', 'assess-matches', 'gpt-5.4-mini', 2, 3_900],
  ['openai', 'write-letter', 'gpt-5.4-mini', 3, 6_100],
  ['openai', 'check', null, 3, 220],
  ['stripe', 'fetch-subscription', null, 6, 310],
  ['stripe', 'create-checkout', null, 2, 540],
  ['stripe', 'check', null, 3, 180],
  ['phonepe', 'order-status', null, 5, 420],
  ['phonepe', 'check', null, 3, 260],
  ['sendgrid', 'send', null, 12, 190],
  ['sendgrid', 'check', null, 3, 140],
  ['sms', 'send', null, 3, 650],
  ['database', 'check', null, 3, 3],
  ['rate_limit', 'check', null, 2, 12],
  ['queue', 'check', null, 3, 5],
] as const;

const days = 31;

const insertCalls = `
  insert into provider_calls (at, provider, operation, attempt, outcome, failure_kind, duration_ms, model, input_tokens,
    cached_input_tokens, output_tokens, cost_micro_usd, saved_micro_usd)
  select at, provider, operation, 1, outcome,
    case when outcome = 'failed' then (array['timeout', 'rate_limited', 'server_error', 'unreachable'])[1 + n % 4] end,
    case when outcome = 'cached' then 1 else least(600000, ms * spread)::int end, model,
    case when asks then size * 4 else 0 end, case when asks then size else 0 end, case when asks then size / 2 else 0 end,
    case when asks then size else 0 end, case when outcome = 'cached' then size else 0 end
  from (
    select $2::timestamptz - interval '${days} days' + number * (interval '${days} days' / $3::int) as at,
      floor(random() * $4::int)::int as n, random() as luck, (200 + random() * 2000)::int as size,
      exp(0.6 * sqrt(-2 * ln(1 - random())) * cos(6.2832 * random())) as spread
    from generate_series(0, $3::int - 1) as number
  ) as drawn
  join jsonb_to_recordset($1::jsonb) as kind(n int, provider text, operation text, model text, ms int) using (n)
  cross join lateral (
    select case when model is not null and luck > 0.9 then 'cached' when luck < 0.03 then 'failed'
      when luck < 0.035 then 'cancelled' else 'ok' end as outcome
  ) as ended
  cross join lateral (select model is not null and outcome <> 'cached' as asks) as paid`;

const added = `sum(input_tokens), sum(cached_input_tokens), sum(output_tokens), sum(cost_micro_usd), sum(saved_micro_usd)`;

const columns = `tier, starts_at, provider, operation, model, failure_kind, bucket, calls, failures, cancelled, cache_hits,
  input_tokens, cached_input_tokens, output_tokens, cost_micro_usd, saved_micro_usd`;

const sumHours = `
  insert into provider_usage (${columns})
  select 'hour', date_bin('1 hour', at, 'epoch'), provider, operation, coalesce(model, ''), '',
    case when outcome = 'cached' then ${cachedBucket}
      else width_bucket(duration_ms, array[${bucketFloorsMs.join(',')}]) end,
    count(*) filter (where outcome <> 'cached'), 0, count(*) filter (where outcome = 'cancelled'),
    count(*) filter (where outcome = 'cached'), ${added}
  from provider_calls group by 2, 3, 4, 5, 7
  union all
  select 'hour', date_bin('1 hour', at, 'epoch'), provider, operation, coalesce(model, ''), failure_kind, ${failureBucket},
    0, count(*), 0, 0, 0, 0, 0, 0, 0
  from provider_calls where outcome = 'failed' group by 2, 3, 4, 5, 6`;

const sumDays = `
  insert into provider_usage (${columns})
  select 'day', date_bin('1 day', starts_at, 'epoch'), provider, operation, model, failure_kind, bucket,
    sum(calls), sum(failures), sum(cancelled), sum(cache_hits), ${added}
  from provider_usage group by 2, 3, 4, 5, 6, 7`;

/** `rows` calls, even over the 31 days before `to`, and the sums that the ledger's writer would have made of them. */
export async function fillLedger(pool: Pool, rows: number, to: Date): Promise<void> {
  const dealt = kinds.flatMap(([provider, operation, model, share, ms]) =>
    Array.from({ length: share }, () => ({ provider, operation, model, ms })),
  );
  const { rows: indexes } = await pool.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
      where tablename = 'provider_calls' and indexname <> 'provider_calls_pkey'`,
  );
  for (const { name } of indexes) await pool.query(`drop index ${name}`);
  await pool.query(insertCalls, [
    JSON.stringify(dealt.map((kind, n) => ({ n, ...kind }))),
    to.toISOString(),
    rows,
    dealt.length,
  ]);
  for (const { definition } of indexes) await pool.query(definition);
  await pool.query(sumHours);
  await pool.query(sumDays);
  for (const table of ['provider_calls', 'provider_usage']) await pool.query(`vacuum analyze ${table}`);
}
