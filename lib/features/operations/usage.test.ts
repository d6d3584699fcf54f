import { expect, test } from 'vitest';
import type { CallRecord } from '@/lib/core/providers';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger, record } from '@/lib/integrations/ledger';
import { pruneLedger } from './prune-ledger';
import { readAiBudget } from './read-ai-budget';
import { readUsage, type Usage } from './read-usage';
import { type UsageQuery, usageRanges } from './schema';
import { rangeMs, spansOf } from './usage-spans';

withTestDb();

const admin = { userId: '00000000-0000-4000-8000-000000000001', role: 'admin' } as const;
const now = new Date('2026-11-27T13:37:11.421Z');
const dayMs = 86_400_000;

/** The same numbers on every run (mulberry32). */
function createRandom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(20_261_127);
const whole = (most: number) => Math.floor(random() * most);
function pick<const T>(all: readonly T[]): T {
  const one = all[whole(all.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function anyCall(): CallRecord {
  const [provider, operation, model] = pick([
    ['openai', 'analyze-cv', 'gpt-6-luna'],
    ['openai', 'write-letter', 'gpt-6-luna'],
    ['openai', 'write-letter', 'gpt-6-sol'],
    ['openai', 'check', undefined],
    ['sendgrid', 'check', undefined],
  ]);
  const outcome = pick(['ok', 'ok', 'ok', 'failed', 'cancelled', 'cached']);
  // As many near the present and near each range's edge as in between.
  const age = pick([
    () => whole(31 * dayMs),
    () => whole(2 * 3_600_000),
    () => rangeMs[pick(usageRanges)] + whole(2_000) - 1_000,
  ])();
  return {
    ...{ provider, operation, model, outcome, attempt: 1 },
    failureKind: outcome === 'failed' ? pick(['timeout', 'rate_limited', 'server_error']) : null,
    durationMs: Math.round(Math.exp(random() * 11)),
    inputTokens: whole(5_000),
    cachedInputTokens: whole(1_000),
    outputTokens: whole(2_000),
    costMicroUsd: outcome === 'cached' ? 0 : whole(9_000),
    savedMicroUsd: outcome === 'cached' ? whole(9_000) : 0,
    at: new Date(now.getTime() - age),
  };
}

const sum = (all: readonly CallRecord[], of: (one: CallRecord) => number | undefined) =>
  all.reduce((total, one) => total + (of(one) ?? 0), 0);

function percentile(all: readonly CallRecord[], p: number): number | null {
  const sorted = all
    .filter(({ outcome }) => outcome === 'ok' || outcome === 'failed')
    .map(({ durationMs }) => durationMs)
    .sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(p * sorted.length)) - 1] ?? null;
}

const of = (all: readonly CallRecord[], outcome: CallRecord['outcome']) =>
  all.filter((one) => one.outcome === outcome).length;

function countsOf(all: readonly CallRecord[]) {
  return {
    calls: all.length - of(all, 'cached'),
    failures: of(all, 'failed'),
    cancelled: of(all, 'cancelled'),
    cacheHits: of(all, 'cached'),
    inputTokens: sum(all, (one) => one.inputTokens),
    cachedInputTokens: sum(all, (one) => one.cachedInputTokens),
    outputTokens: sum(all, (one) => one.outputTokens),
    costMicroUsd: sum(all, (one) => one.costMicroUsd),
    savedMicroUsd: sum(all, (one) => one.savedMicroUsd),
  };
}

function expectPercentiles(
  shown: Usage['totals'] | Usage['slots'][number],
  all: readonly CallRecord[],
): void {
  for (const [p, ms] of [
    [0.5, shown.p50Ms],
    [0.95, shown.p95Ms],
    [0.99, shown.p99Ms],
  ] as const) {
    const exact = percentile(all, p);
    if (exact === null) expect(ms).toBeNull();
    else expect(Math.abs((ms ?? Number.NaN) - exact)).toBeLessThanOrEqual(exact * 0.05 + 1e-9);
  }
}

const filters: Omit<UsageQuery, 'range'>[] = [
  {},
  { provider: 'openai' },
  { operation: 'write-letter', model: 'gpt-6-sol' },
  { provider: 'sendgrid', model: 'gpt-6-sol' },
];

test('counts, costs and tokens equal a count of all rows, percentiles are within 5 %, for every range and filter', async () => {
  const recorded = Array.from({ length: 2_500 }, anyCall);
  for (const one of recorded) record(one);
  await flushLedger();
  for (const range of usageRanges) {
    for (const filter of filters) {
      const query = { range, ...filter } as UsageQuery;
      const from = now.getTime() - rangeMs[range];
      const wanted = recorded.filter(
        (one) =>
          one.at.getTime() >= from &&
          one.at < now &&
          (!filter.provider || one.provider === filter.provider) &&
          (!filter.operation || one.operation === filter.operation) &&
          (!filter.model || one.model === filter.model),
      );
      const usage = await readUsage(admin, query, now);
      expect(usage.totals).toMatchObject(countsOf(wanted));
      expectPercentiles(usage.totals, wanted);
      for (const row of usage.rows) {
        const same = wanted.filter(
          (one) =>
            one.provider === row.provider &&
            one.operation === row.operation &&
            (one.model ?? '') === row.model,
        );
        expect(row).toMatchObject(countsOf(same));
        expectPercentiles(row, same);
      }
      expect(sum(wanted, () => 1)).toBe(usage.rows.reduce((n, row) => n + row.calls + row.cacheHits, 0));
      for (const slot of usage.slots) {
        const inside = wanted.filter(({ at }) => at >= slot.from && at < slot.to);
        expect(slot).toMatchObject(countsOf(inside));
        expectPercentiles(slot, inside);
      }
      expect(usage.slots.reduce((n, slot) => n + slot.calls, 0)).toBe(usage.totals.calls);
      for (const { provider, kind, count } of usage.failures) {
        expect(count).toBe(
          wanted.filter((one) => one.provider === provider && one.failureKind === kind).length,
        );
      }
      expect(usage.failures.reduce((n, { count }) => n + count, 0)).toBe(of(wanted, 'failed'));
    }
  }
});

test('rates leave out what says nothing: cancelled calls of success, health checks of the cache', async () => {
  const one = {
    ...anyCall(),
    provider: 'openai',
    operation: 'analyze-cv',
    at: new Date(now.getTime() - 1_000),
  } as const;
  record({ ...one, outcome: 'ok', failureKind: null });
  record({ ...one, outcome: 'failed', failureKind: 'timeout' });
  record({ ...one, outcome: 'cancelled', failureKind: null });
  record({ ...one, outcome: 'cached', failureKind: null });
  record({ ...one, operation: 'check', outcome: 'ok', failureKind: null });
  await flushLedger();
  const { totals } = await readUsage(admin, { range: '1h' }, now);
  expect(totals).toMatchObject({ calls: 4, successRate: 2 / 3, cacheHitRate: 1 / 4 });
});

test('nothing at all is zeros and no rates', async () => {
  const usage = await readUsage(admin, { range: '24h' }, now);
  expect(usage).toMatchObject({ rows: [], failures: [] });
  expect(usage.totals).toMatchObject({ calls: 0, successRate: null, cacheHitRate: null, p50Ms: null });
  expect(usage.slots).toHaveLength(25);
});

test('only an administrator reads it', async () => {
  await expect(readUsage({ ...admin, role: 'user' }, { range: '1h' }, now)).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a range is covered once and without a gap, by the largest sums that fit', () => {
  for (const slot of [60_000, 3_600_000, dayMs]) {
    for (let n = 0; n < 200; n += 1) {
      const to = now.getTime() - whole(40 * dayMs);
      const from = to - whole(31 * dayMs);
      const spans = spansOf(from, to, slot);
      expect(spans[0]?.from ?? from).toBe(from);
      for (const [at, span] of spans.entries()) expect(span.to).toBe(spans[at + 1]?.from ?? to);
    }
  }
  expect(spansOf(now.getTime() - 30 * dayMs, now.getTime(), dayMs).map(({ source }) => source)).toEqual([
    ...['rows', 'hour', 'day', 'hour', 'rows'],
  ]);
});

test('rows older than 31 days and sums older than two years go, all others stay', async () => {
  const daysAgo = [1, 30.9, 31.1, 400, 740];
  for (const days of daysAgo) record({ ...anyCall(), at: new Date(now.getTime() - days * dayMs) });
  await flushLedger();
  const before = await executeSql('select count(*)::int as n from provider_usage');
  const pruned = await pruneLedger(now);
  expect(pruned.calls).toBe(3);
  expect(pruned.usage).toBeGreaterThanOrEqual(2);
  const after = await executeSql(
    'select count(*)::int as n, min(starts_at)::text as first from provider_usage',
  );
  expect(after.rows[0]?.n).toBe(Number(before.rows[0]?.n) - pruned.usage);
  expect(String(after.rows[0]?.first)).toMatch(/^2025-10-23/);
  expect(await pruneLedger(now)).toEqual({ calls: 0, usage: 0 });
});

test('today’s AI budget is what the day’s row says, beside the most that it may be', async () => {
  expect(await readAiBudget(admin, now)).toEqual({ spentMicroUsd: 0, mostMicroUsd: 10_000_000 });
  await executeSql(
    `insert into ai_budgets (day, committed_micro_usd) values ('2026-11-26', 5), ('2026-11-27', 1250000)`,
  );
  expect(await readAiBudget(admin, now)).toEqual({ spentMicroUsd: 1_250_000, mostMicroUsd: 10_000_000 });
});
