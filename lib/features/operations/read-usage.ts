import { type Actor, assertAdmin } from '@/lib/core/actor';
import type { FailureKind, ProviderId } from '@/lib/core/providers';
import { cacheHitRateOf, type Figures, figuresOf } from './figures-of';
import type { UsageQuery } from './schema';
import { listUsageSums, type NamedSum } from './usage-queries';
import { rangeMs, slotMs, slotsBetween, spansOf } from './usage-spans';

type WithCache = Figures & { cacheHitRate: number | null };
/** `model` is empty where there is none. */
export type UsageRow = WithCache & { provider: ProviderId; operation: string; model: string };
/** A point of the charts; the first and the last may be cut by the range. */
export type UsageSlot = Figures & { from: Date; to: Date };
export type UsageFailure = { provider: ProviderId; kind: FailureKind; count: number };

export type Usage = {
  query: UsageQuery;
  /** What happened from here on, and before `to`. */
  from: Date;
  to: Date;
  totals: WithCache;
  rows: UsageRow[];
  failures: UsageFailure[];
  slots: UsageSlot[];
};

/**
 * What the ledger holds of the last hour, day, week or month. Counts, costs and tokens are exact to the millisecond,
 * percentiles within 5 %.
 */
export async function readUsage(actor: Actor, query: UsageQuery, now = new Date()): Promise<Usage> {
  assertAdmin(actor);
  const to = now.getTime();
  const from = to - rangeMs[query.range];
  const slot = slotMs[query.range];
  const sums = await listUsageSums(spansOf(from, to, slot), slot, query);
  const named = sums.filter((sum) => sum.slot === null);
  const bySlot = groupBy(sums, (sum) => sum.slot);
  return {
    query,
    from: new Date(from),
    to: now,
    totals: withCache(named),
    rows: [...groupBy(named, nameOf).values()].map(toRow),
    failures: failuresOf(named),
    slots: slotsBetween(from, to, slot).map((startsAt) => ({
      from: new Date(Math.max(startsAt, from)),
      to: new Date(Math.min(startsAt + slot, to)),
      ...figuresOf(bySlot.get(startsAt) ?? []),
    })),
  };
}

type Some<T> = [T, ...T[]];

function groupBy<Sum, Key>(sums: readonly Sum[], keyOf: (sum: Sum) => Key): Map<Key, Some<Sum>> {
  const groups = new Map<Key, Some<Sum>>();
  for (const sum of sums) {
    const group = groups.get(keyOf(sum));
    if (group) group.push(sum);
    else groups.set(keyOf(sum), [sum]);
  }
  return groups;
}

const withCache = (sums: readonly NamedSum[]) => ({ ...figuresOf(sums), cacheHitRate: cacheHitRateOf(sums) });

const nameOf = ({ provider, operation, model }: NamedSum) => JSON.stringify([provider, operation, model]);

function toRow(sums: Some<NamedSum>): UsageRow {
  const [{ provider, operation, model }] = sums;
  return { provider, operation, model, ...withCache(sums) };
}

function failuresOf(named: readonly NamedSum[]): UsageFailure[] {
  const failed = named.filter(({ failures }) => failures > 0);
  const byKind = groupBy(failed, ({ provider, failureKind }) => `${provider} ${failureKind}`);
  return [...byKind.values()]
    .flatMap((sums) => {
      const [{ provider, failureKind: kind }] = sums;
      return kind === '' ? [] : [{ provider, kind, count: figuresOf(sums).failures }];
    })
    .sort((a, b) => b.count - a.count);
}
