import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { failureKinds, providerIds, providerStatuses } from '@/lib/core/providers';
import { moment } from './columns';

const provider = () => text('provider', { enum: providerIds }).notNull();
const status = () => text('status', { enum: providerStatuses }).notNull();

/** What the status page says of each provider, as of its last check. */
export const providerStates = pgTable('provider_states', {
  provider: provider().primaryKey(),
  status: status(),
  /** Of the check itself; null when there was none. */
  responseTimeMs: integer('response_time_ms'),
  mode: text('mode', { enum: ['live', 'test', 'sandbox'] }),
  failureKind: text('failure_kind', { enum: failureKinds }),
  /** Sentences for the operator: a model that is shut down soon, a queue that grows. Never an answer's text. */
  notes: jsonb('notes').$type<string[]>().notNull().default([]),
  lastFailureAt: moment('last_failure_at'),
  lastFailureKind: text('last_failure_kind', { enum: failureKinds }),
  since: moment('since').notNull(),
  checkedAt: moment('checked_at').notNull(),
});

/** Each check, kept two days: the latency line of a card. */
export const providerChecks = pgTable(
  'provider_checks',
  {
    provider: provider(),
    at: moment('at').notNull(),
    status: status(),
    responseTimeMs: integer('response_time_ms'),
    failureKind: text('failure_kind', { enum: failureKinds }),
  },
  (t) => [primaryKey({ columns: [t.provider, t.at] }), index('provider_checks_at').on(t.at)],
);

/** Checks by hour (UTC), kept 90 days and more: the uptime bars. */
export const providerUptime = pgTable(
  'provider_uptime',
  {
    provider: provider(),
    startsAt: moment('starts_at').notNull(),
    operational: integer('operational').notNull().default(0),
    degraded: integer('degraded').notNull().default(0),
    outage: integer('outage').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.provider, t.startsAt] })],
);

/** Breakers that are not closed, by process: written when one opens or heals, ignored once it is old. */
export const providerBreakers = pgTable(
  'provider_breakers',
  {
    provider: provider(),
    instance: text('instance').notNull(),
    state: text('state', { enum: ['open', 'half_open', 'closed'] }).notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.instance] })],
);

/** When work that comes round last began, so that one instance at a time does it. */
export const timers = pgTable('timers', {
  name: text('name').primaryKey(),
  startedAt: moment('started_at').notNull(),
});
