import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { users } from './account';
import { createdAt, moment } from './columns';

/** Answers of providers by the hash of what was asked. */
export const cacheEntries = pgTable(
  'cache_entries',
  {
    /** SHA-256 over namespace, person, and input; hex. */
    key: text('key').primaryKey(),
    namespace: text('namespace').notNull(),
    /** Whose data it came from: erased with them. Null for what holds nobody's data. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    value: jsonb('value').notNull(),
    /** What the call cost that made it: what a hit spares. */
    costMicroUsd: bigint('cost_micro_usd', { mode: 'number' }).notNull().default(0),
    storedAt: createdAt(),
    freshUntil: moment('fresh_until').notNull(),
    /** Beyond it the entry is deleted; between, it serves only when the provider fails. */
    staleUntil: moment('stale_until').notNull(),
  },
  (t) => [index('cache_entries_stale').on(t.staleUntil), index('cache_entries_user').on(t.userId)],
);

/** Who is computing an entry now, over all instances: a lease that ends by itself. */
export const cacheFlights = pgTable('cache_flights', {
  key: text('key').primaryKey(),
  holder: text('holder').notNull(),
  expiresAt: moment('expires_at').notNull(),
});
