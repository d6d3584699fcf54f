import { inTransaction } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import type { LedgerRow } from './ledger-row';
import { sumUsage, usageKey, usageSums } from './sum-usage';

const callColumns = [
  ...(['at', 'provider', 'operation', 'attempt', 'outcome', 'failure_kind', 'duration_ms', 'model'] as const),
  ...(['input_tokens', 'cached_input_tokens', 'output_tokens', 'cost_micro_usd', 'saved_micro_usd'] as const),
  ...(['request_id', 'is_inputs_fault'] as const),
] satisfies (keyof LedgerRow)[];

function insertInto(table: string, names: readonly string[]): string {
  const columns = names.join(', ');
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
}

const insertCalls = insertInto('provider_calls', callColumns);
const addUsage = `${insertInto('provider_usage', [...usageKey, ...usageSums])}
  on conflict (${usageKey.join(', ')}) do update
  set ${usageSums.map((name) => `${name} = provider_usage.${name} + excluded.${name}`).join(', ')}`;

/** `transactionId`: of the last try; null before the first. */
export type Batch = { rows: readonly LedgerRow[]; transactionId: string | null };

/**
 * Writes rows and adds to the sums, both or neither. A try whose commit was not answered may have been made all the same,
 * so the next one asks for its transaction first: no row counts twice.
 */
export async function writeLedger(batch: Batch): Promise<void> {
  if (batch.transactionId !== null && (await isCommitted(batch.transactionId))) return;
  await inTransaction(async () => {
    const { rows } = await executeSql('select pg_current_xact_id()::text as id');
    batch.transactionId = String(rows[0]?.id);
    await executeSql(insertCalls, [JSON.stringify(batch.rows)]);
    await executeSql(addUsage, [JSON.stringify(sumUsage(batch.rows))]);
  });
}

/** @throws Error while it is still under way */
async function isCommitted(transactionId: string): Promise<boolean> {
  const { rows } = await executeSql('select pg_xact_status($1::xid8) as status', [transactionId]);
  if (rows[0]?.status === 'in progress') throw new Error('the last try is still under way');
  return rows[0]?.status === 'committed';
}
