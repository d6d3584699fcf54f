// The same sums from both ends: what the fake saw, and what the ledger holds.
import { executeSql } from '@/lib/db/execute-sql';
import type { OpenAiRequest } from '../fakes/openai';

export type Counts = {
  questions: number;
  checks: number;
  cancelled: number;
  input: number;
  cachedInput: number;
  output: number;
  costMicroUsd: number;
  /** Failures. */
  byKind: Record<string, number>;
};

/** Thousandths of a micro-USD for a token, by hand from docs/integrations.md. */
const prices: Record<string, { input: number; cached: number; output: number }> = {
  'gpt-6-luna': { input: 100, cached: 10, output: 500 },
  'gpt-5.4-mini': { input: 750, cached: 75, output: 4_500 },
};

function costOf({ model, tokens }: OpenAiRequest): number {
  const price = prices[model ?? ''];
  if (!tokens) return 0;
  if (!price) throw new Error(`no price of ${model}`);
  const fresh = tokens.input - tokens.cachedInput;
  const sum = fresh * price.input + tokens.cachedInput * price.cached + tokens.output * price.output;
  return Math.ceil(sum / 1_000);
}

/** What our side must have made of it; null where the answer was good. */
function failureOf({ trouble, status, isStreamed }: OpenAiRequest): string | null {
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'server_error';
  if (trouble === 'reset') return 'unreachable';
  if (trouble === 'cut') return isStreamed ? 'unreachable' : null;
  return trouble !== null && trouble !== 'slow' ? 'bad_response' : null;
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

export function countFake(requests: readonly OpenAiRequest[]): Counts {
  const questions = requests.filter(({ path }) => path.endsWith('/chat/completions'));
  const byKind: Record<string, number> = {};
  for (const kind of questions.map(failureOf)) if (kind) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return {
    questions: questions.length,
    checks: requests.length - questions.length,
    // Slow streams are those whose reader leaves.
    cancelled: questions.filter(({ trouble }) => trouble === 'slow').length,
    input: total(questions.map(({ tokens }) => tokens?.input ?? 0)),
    cachedInput: total(questions.map(({ tokens }) => tokens?.cachedInput ?? 0)),
    output: total(questions.map(({ tokens }) => tokens?.output ?? 0)),
    costMicroUsd: total(questions.map(costOf)),
    byKind,
  };
}

const sums = `sum(input_tokens)::int as input, sum(cached_input_tokens)::int as "cachedInput",
  sum(output_tokens)::int as output, sum(cost_micro_usd)::int as "costMicroUsd"`;

export async function countLedger(): Promise<Counts> {
  const { rows } = await executeSql(
    `select count(*) filter (where operation <> 'check')::int as questions,
        count(*) filter (where operation = 'check')::int as checks,
        count(*) filter (where outcome = 'cancelled')::int as cancelled, ${sums}
      from provider_calls where provider = 'openai' and outcome <> 'cached'`,
  );
  const failed = await executeSql(
    `select failure_kind as kind, count(*)::int as count from provider_calls
      where provider = 'openai' and outcome = 'failed' group by 1`,
  );
  const byKind = Object.fromEntries(failed.rows.map(({ kind, count }) => [kind, count]));
  return { ...(rows[0] as Omit<Counts, 'byKind'>), byKind };
}

export async function countUsage(tier: 'hour' | 'day'): Promise<Omit<Counts, 'byKind'>> {
  const { rows } = await executeSql(
    `select coalesce(sum(calls) filter (where operation <> 'check'), 0)::int as questions,
        coalesce(sum(calls) filter (where operation = 'check'), 0)::int as checks,
        sum(cancelled)::int as cancelled, ${sums}
      from provider_usage where provider = 'openai' and tier = $1`,
    [tier],
  );
  return rows[0] as Omit<Counts, 'byKind'>;
}

/** Every row of every table as text. */
export async function dumpAll(): Promise<string> {
  const { rows } = await executeSql(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss', 'drizzle')`,
  );
  const tables = [];
  for (const { name } of rows) tables.push(await executeSql(`select t::text as line from ${String(name)} t`));
  if (tables.length < 20) throw new Error('This is not the whole database.');
  return tables.flatMap((table) => table.rows.map(({ line }) => line)).join('\n');
}
