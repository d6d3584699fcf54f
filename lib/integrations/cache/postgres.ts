import { z } from 'zod';
import { executeSql } from '@/lib/db/execute-sql';
import type { CacheStore, Flights } from './types';

const Row = z.object({
  text: z.string(),
  cost_micro_usd: z.number(),
  stored_at_ms: z.number(),
  fresh_for_ms: z.number(),
});

const later = (parameter: string) => `now() + ${parameter}::float8 * interval '1 millisecond'`;

/** In our own database: the only place for answers that come from a person's data, which go when that person goes. */
export const postgresStore: CacheStore = {
  async read(userId, key) {
    const { rows } = await executeSql(
      `select value::text as text, cost_micro_usd::float8 as cost_micro_usd,
          extract(epoch from created_at)::float8 * 1000 as stored_at_ms,
          extract(epoch from fresh_until - now())::float8 * 1000 as fresh_for_ms
        from cache_entries where user_id is not distinct from $1::uuid and key = $2 and stale_until > now()`,
      [userId, key],
    );
    if (!rows[0]) return null;
    const row = Row.parse(rows[0]);
    return {
      text: row.text,
      costMicroUsd: row.cost_micro_usd,
      storedAt: new Date(row.stored_at_ms),
      freshForMs: row.fresh_for_ms,
    };
  },

  async write({ key, namespace, userId, text, costMicroUsd, freshMs, staleMs }) {
    await executeSql(
      `insert into cache_entries
          (key, namespace, user_id, value, cost_micro_usd, created_at, fresh_until, stale_until)
        values ($1, $2, $3::uuid, $4::jsonb, $5::bigint, now(), ${later('$6')}, ${later('$7')})
        on conflict (key) do update set value = excluded.value, cost_micro_usd = excluded.cost_micro_usd,
          created_at = excluded.created_at, fresh_until = excluded.fresh_until, stale_until = excluded.stale_until`,
      [key, namespace, userId, text, costMicroUsd, freshMs, staleMs],
    );
  },
};

export const postgresFlights: Flights = {
  async hold(key, holder, leaseMs) {
    const { rows } = await executeSql(
      `insert into cache_flights (key, holder, expires_at) values ($1, $2, ${later('$3')})
        on conflict (key) do update set holder = excluded.holder, expires_at = excluded.expires_at
          where cache_flights.expires_at <= now() or cache_flights.holder = excluded.holder
        returning key`,
      [key, holder, leaseMs],
    );
    return rows.length > 0;
  },

  async end(key, holder) {
    await executeSql('delete from cache_flights where key = $1 and holder = $2', [key, holder]);
  },
};

/** Deletes what came from a person's data. */
export async function forgetStored(userId: string): Promise<void> {
  await executeSql('delete from cache_entries where user_id = $1::uuid', [userId]);
}

const mostAtOnce = 5_000;

/** Deletes answers that may not even serve stale any more, and leases that nobody renewed. How many answers went. */
export async function pruneStored(): Promise<number> {
  await executeSql('delete from cache_flights where expires_at <= now()');
  for (let pruned = 0; ; ) {
    const { rows } = await executeSql(
      `delete from cache_entries where key in
          (select key from cache_entries where stale_until <= now() limit ${mostAtOnce}) returning 1 as one`,
    );
    pruned += rows.length;
    if (rows.length < mostAtOnce) return pruned;
  }
}
