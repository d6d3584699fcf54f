import { expect, test, vi } from 'vitest';
import { figure, proofScale } from '@/e2e/proofs/scale';
import type { CallRecord } from '@/lib/core/providers';
import { inTransaction } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { withRealDb } from '@/lib/db/testing/real-db';
import { record } from './ledger';
import { toLedgerRow } from './ledger-row';
import { writeLedger } from './write-ledger';

withRealDb();

const hourMs = 3_600_000;
const start = Date.UTC(2026, 10, 26, 20);
const pick = <const T>(all: readonly [T, ...T[]]): T => all[Math.floor(Math.random() * all.length)] ?? all[0];

function anyCall(): CallRecord {
  const outcome = pick(['ok', 'ok', 'ok', 'failed', 'cancelled', 'cached']);
  return {
    provider: pick(['openai', 'stripe', 'sendgrid']),
    operation: pick(['analyze-cv', 'write-letter', 'check']),
    model: pick(['gpt-6-luna', 'gpt-6-sol']),
    attempt: 1,
    outcome,
    failureKind: outcome === 'failed' ? pick(['timeout', 'rate_limited']) : null,
    durationMs: Math.floor(Math.random() * 4_000),
    inputTokens: Math.floor(Math.random() * 1_000),
    costMicroUsd: Math.floor(Math.random() * 500),
    at: new Date(start + Math.floor(Math.random() * 8 * hourMs)),
  };
}

test('four writers at once over the same hours lose nothing, count nothing twice and never block each other for good', async () => {
  const writer = async () => {
    for (let batch = 0; batch < 25 * proofScale; batch += 1) {
      const rows = Array.from({ length: 400 }, () => toLedgerRow(anyCall()));
      await writeLedger({ rows, transactionId: null });
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
  const ofRows = await executeSql(
    `select provider, operation, model, count(*) filter (where outcome <> 'cached')::int as calls,
      count(*) filter (where outcome = 'failed')::int as failures, count(*) filter (where outcome = 'cached')::int as hits,
      sum(input_tokens)::int as tokens, sum(cost_micro_usd)::int as cost
      from provider_calls group by 1, 2, 3 order by 1, 2, 3`,
  );
  expect(ofRows.rows).toHaveLength(18);
  for (const tier of ['hour', 'day']) {
    const ofSums = await executeSql(
      `select provider, operation, model, sum(calls)::int as calls, sum(failures)::int as failures,
        sum(cache_hits)::int as hits, sum(input_tokens)::int as tokens, sum(cost_micro_usd)::int as cost
        from provider_usage where tier = $1 group by 1, 2, 3 order by 1, 2, 3`,
      [tier],
    );
    expect(ofSums.rows).toEqual(ofRows.rows);
  }
  const { rows } = await executeSql('select count(*)::int as n from provider_calls');
  expect(rows[0]?.n).toBe(40_000 * proofScale);
  figure(`ledger: ${rows[0]?.n} rows of four writers at once, sums by hour and by day equal`);
});

test('a row recorded inside a transaction is written while that is still open, and outlives its rollback', async () => {
  const written = async () => {
    const { rows } = await executeSql(
      `select count(*)::int as n from provider_calls where operation = 'inside'`,
    );
    return rows[0]?.n;
  };
  const refused = inTransaction(async () => {
    record({ ...anyCall(), operation: 'inside' });
    await vi.waitFor(async () => expect(await written()).toBe(1), { timeout: 5_000 });
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  expect(await written()).toBe(1);
});
