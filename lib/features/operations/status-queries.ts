import { and, asc, eq, gt, gte, lt, ne, notInArray, or, sql } from 'drizzle-orm';
import type { FailureKind, ProviderId } from '@/lib/core/providers';
import { db } from '@/lib/db/client';
import { providerCalls, providerUsage } from '@/lib/db/schema/ledger';
import {
  providerBreakers,
  providerChecks,
  providerStates,
  providerUptime,
  timers,
} from '@/lib/db/schema/status';
import { checkOperation } from '@/lib/integrations/provider';

export type ProviderState = typeof providerStates.$inferSelect;
export type NewState = Omit<ProviderState, 'since'>;

/** Failures that say nothing about the provider: our own input, budget or settings. */
const ownDoing: FailureKind[] = ['rejected', 'over_budget', 'unconfigured'];

const ago = (interval: string) => sql`now() - ${interval}::interval`;
const seconds = (ms: number) => `${ms / 1000} seconds`;

/** True for one caller in `everyMs`, over all instances. */
export async function claimTimer(name: string, everyMs: number): Promise<boolean> {
  const rows = await (await db())
    .insert(timers)
    .values({ name, startedAt: sql`now()` })
    .onConflictDoUpdate({
      target: timers.name,
      set: { startedAt: sql`now()` },
      setWhere: sql`${timers.startedAt} <= ${ago(seconds(everyMs))}`,
    })
    .returning({ name: timers.name });
  return rows.length > 0;
}

/** Since it was last claimed; null when it never was. */
export async function findTimerAgeMs(name: string): Promise<number | null> {
  const [row] = await (await db())
    .select({ ageMs: sql<number>`(extract(epoch from now() - ${timers.startedAt}) * 1000)::float8` })
    .from(timers)
    .where(eq(timers.name, name));
  return row ? Math.max(0, row.ageMs) : null;
}

export async function listStates(): Promise<ProviderState[]> {
  return (await db()).select().from(providerStates);
}

/** How many processes do not get through now, by provider. */
export async function countOpenBreakers(): Promise<Map<ProviderId, number>> {
  const rows = await (await db())
    .select({ provider: providerBreakers.provider, open: sql<number>`count(*)::int` })
    .from(providerBreakers)
    .where(and(gt(providerBreakers.at, ago('2 minutes')), ne(providerBreakers.state, 'closed')))
    .groupBy(providerBreakers.provider);
  return new Map(rows.map((row) => [row.provider, row.open]));
}

export type RecentTraffic = {
  calls: number;
  failures: number;
  lastFailureAt: Date | null;
  lastFailureKind: FailureKind | null;
};

/** What became of the real calls of the last five minutes. */
export async function sumRecentTraffic(): Promise<Map<ProviderId, RecentTraffic>> {
  const { provider, outcome, failureKind, isInputsFault, operation, at } = providerCalls;
  const failed = sql`filter (where ${outcome} = 'failed')`;
  const rows = await (await db())
    .select({
      provider,
      calls: sql<number>`count(*)::int`,
      failures: sql<number>`(count(*) ${failed})::int`,
      lastFailureAt: sql<Date | null>`max(${at}) ${failed}`.mapWith(at),
      lastFailureKind: sql<FailureKind | null>`(array_agg(${failureKind} order by ${at} desc) ${failed})[1]`,
    })
    .from(providerCalls)
    .where(
      and(
        gt(at, ago('5 minutes')),
        ne(operation, checkOperation),
        or(
          eq(outcome, 'ok'),
          and(eq(outcome, 'failed'), eq(isInputsFault, false), notInArray(failureKind, ownDoing)),
        ),
      ),
    )
    .groupBy(provider);
  return new Map(rows.map(({ provider: id, ...traffic }) => [id, traffic]));
}

/** Keeps `since` while the status stays, and the newer of two failures. */
export async function upsertStates(states: NewState[]): Promise<void> {
  const isNewer = sql`excluded.last_failure_at > coalesce(${providerStates.lastFailureAt}, '-infinity')`;
  const newer = (name: 'last_failure_at' | 'last_failure_kind') => {
    const column = name === 'last_failure_at' ? providerStates.lastFailureAt : providerStates.lastFailureKind;
    return sql`case when ${isNewer} then excluded.${sql.identifier(name)} else ${column} end`;
  };
  await (await db())
    .insert(providerStates)
    .values(states.map((state) => ({ ...state, since: state.checkedAt })))
    .onConflictDoUpdate({
      target: providerStates.provider,
      set: {
        status: sql`excluded.status`,
        responseTimeMs: sql`excluded.response_time_ms`,
        mode: sql`excluded.mode`,
        failureKind: sql`excluded.failure_kind`,
        notes: sql`excluded.notes`,
        lastFailureAt: newer('last_failure_at'),
        lastFailureKind: newer('last_failure_kind'),
        since: sql`case when ${providerStates.status} = excluded.status then ${providerStates.since} else excluded.since end`,
        checkedAt: sql`excluded.checked_at`,
      },
    });
}

/** One check of each: a line in the latency's history and one more in the hour's count. */
export async function insertChecks(checks: (typeof providerChecks.$inferInsert)[]): Promise<void> {
  if (checks.length === 0) return;
  const connection = await db();
  await connection.insert(providerChecks).values(checks).onConflictDoNothing();
  const startOfHour = (at: Date) => new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
  const add = (name: 'operational' | 'degraded' | 'outage') =>
    sql`${providerUptime[name]} + excluded.${sql.identifier(name)}`;
  await connection
    .insert(providerUptime)
    .values(
      checks.map(({ provider, at, status }) => ({
        provider,
        startsAt: startOfHour(at),
        operational: status === 'operational' ? 1 : 0,
        degraded: status === 'degraded' ? 1 : 0,
        outage: status === 'outage' ? 1 : 0,
      })),
    )
    .onConflictDoUpdate({
      target: [providerUptime.provider, providerUptime.startsAt],
      set: { operational: add('operational'), degraded: add('degraded'), outage: add('outage') },
    });
}

export type LatencyPoint = { provider: ProviderId; at: Date; responseTimeMs: number | null };

const quarterHour = sql`date_bin('15 minutes', ${providerChecks.at}, 'epoch'::timestamptz)`;

/** The middle response time of each quarter of an hour, 24 hours back; null where no check was answered. */
export async function listLatency(): Promise<LatencyPoint[]> {
  return (await db())
    .select({
      provider: providerChecks.provider,
      at: sql<Date>`${quarterHour}`.mapWith(providerChecks.at),
      responseTimeMs: sql<
        number | null
      >`(percentile_disc(0.5) within group (order by ${providerChecks.responseTimeMs}))::int`,
    })
    .from(providerChecks)
    .where(gt(providerChecks.at, ago('24 hours')))
    .groupBy(providerChecks.provider, quarterHour)
    .orderBy(asc(quarterHour));
}

export type UptimeCount = {
  provider: ProviderId;
  startsAt: Date;
  operational: number;
  degraded: number;
  outage: number;
};

/** Checks by whole hours from `from` on. */
export async function listUptime(from: Date): Promise<UptimeCount[]> {
  return (await db())
    .select()
    .from(providerUptime)
    .where(gte(providerUptime.startsAt, from))
    .orderBy(asc(providerUptime.startsAt));
}

export type Traffic = { calls: number; failures: number };

/** Real calls of the last 24 hours, by the hourly sums: what somebody left counts for neither. */
export async function sumDayTraffic(): Promise<Map<ProviderId, Traffic>> {
  const { tier, startsAt, provider, operation, calls, failures, cancelled } = providerUsage;
  const rows = await (await db())
    .select({
      provider,
      calls: sql<number>`sum(${calls} - ${cancelled})::float8`,
      failures: sql<number>`sum(${failures})::float8`,
    })
    .from(providerUsage)
    .where(and(eq(tier, 'hour'), gt(startsAt, ago('24 hours')), ne(operation, checkOperation)))
    .groupBy(provider);
  return new Map(rows.map(({ provider: id, ...traffic }) => [id, traffic]));
}

export async function deleteOldChecks(): Promise<void> {
  await (await db()).delete(providerChecks).where(lt(providerChecks.at, ago('2 days')));
}

export async function deleteOldUptime(): Promise<void> {
  await (await db()).delete(providerUptime).where(lt(providerUptime.startsAt, ago('2 years')));
}

export async function deleteOldBreakers(): Promise<void> {
  await (await db()).delete(providerBreakers).where(lt(providerBreakers.at, ago('1 day')));
}
