import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { closeDb, setDb } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import type { Db } from '@/lib/db/types';
import { readUsage } from '@/lib/features/operations/read-usage';
import { type UsageRange, usageRanges } from '@/lib/features/operations/schema';
import { rangeMs } from '@/lib/features/operations/usage-spans';
import { startPostgres } from '@/scripts/real-postgres.mjs';
import { percentile } from './match/measure';
import { fillLedger } from './usage/fill-ledger';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000000' },
    rounds: { type: 'string', default: '40' },
    postgres: { type: 'string', default: process.env.BENCH_DATABASE_URL },
  },
});

const admin = { userId: randomUUID(), role: 'admin' } as const;
const mostMs = 100;

async function withServer(work: (server: string) => Promise<void>): Promise<void> {
  if (values.postgres) return work(values.postgres);
  const { url, stop } = await startPostgres();
  await work(url).finally(stop);
}

/** A database of its own on the server, dropped afterwards. */
async function withDatabase(server: string, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const name = `jobr_bench_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href });
  const db = drizzle(pool) as unknown as Db;
  setDb({ db, close: () => pool.end() });
  try {
    await migrate(db);
    await work(pool);
  } finally {
    await closeDb();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

/** Counts, costs and tokens against the rows themselves. */
async function assertExact(pool: pg.Pool, range: UsageRange, to: Date): Promise<void> {
  const { totals } = await readUsage(admin, { range }, to);
  const { rows } = await pool.query(
    `select count(*) filter (where outcome <> 'cached')::float8 as calls, sum(cost_micro_usd)::float8 as cost,
      sum(input_tokens + output_tokens)::float8 as tokens from provider_calls where at >= $1 and at < $2`,
    [new Date(to.getTime() - rangeMs[range]), to],
  );
  const { calls, costMicroUsd, inputTokens, outputTokens } = totals;
  const shown = JSON.stringify({ calls, cost: costMicroUsd, tokens: inputTokens + outputTokens });
  if (shown !== JSON.stringify(rows[0]))
    throw new Error(`${range}: ${shown}, not ${JSON.stringify(rows[0])}`);
}

async function measure(range: UsageRange, to: Date, rounds: number): Promise<number[]> {
  const took: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    // Another edge each time, so that no two rounds read the same rows.
    const now = new Date(to.getTime() - Math.floor(Math.random() * 3_600_000));
    const from = performance.now();
    await readUsage(admin, { range }, now);
    if (round >= 0) took.push(performance.now() - from);
  }
  return took;
}

async function run(pool: pg.Pool): Promise<void> {
  const { rows: versions } = await pool.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  console.log(
    `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}, PostgreSQL ${versions[0]?.version}`,
  );
  const to = new Date(Date.UTC(2026, 10, 27, 13, 37, 11, 421));
  const from = performance.now();
  await fillLedger(pool, Number(values.rows), to);
  const { rows: counts } = await pool.query<{ usage: string }>(
    'select count(*) as usage from provider_usage',
  );
  console.log(
    `${Number(values.rows).toLocaleString('en')} ledger rows, ${Number(counts[0]?.usage).toLocaleString('en')} sums, filled in ${Math.round((performance.now() - from) / 1000)} s\n`,
  );
  console.log('range   p50 ms   p95 ms');
  for (const range of usageRanges) {
    await assertExact(pool, range, to);
    const took = await measure(range, to, Number(values.rounds));
    const figures = [percentile(took, 0.5), percentile(took, 0.95)];
    console.log(range.padEnd(5) + figures.map((ms) => ms.toFixed(1).padStart(9)).join(''));
    if ((figures[1] ?? 0) > mostMs) process.exitCode = 1;
  }
  console.log('\nCounts, costs and tokens equal those of the rows themselves.');
}

await withServer((server) => withDatabase(server, run));
