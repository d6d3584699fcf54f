import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { providerIds } from '@/lib/core/providers';
import { createdAt, id, moment } from './columns';

/** Keys of providers that an administrator rotated in the page, encrypted; they win over the environment's. */
export const providerSecrets = pgTable(
  'provider_secrets',
  {
    id: id(),
    provider: text('provider', { enum: providerIds }).notNull(),
    /** The environment variable that it stands for. */
    name: text('name').notNull(),
    /** Counts up for each name; part of the associated data, so that no row can be put in another's place. */
    version: integer('version').notNull(),
    sealed: text('sealed').notNull(),
    lastFour: text('last_four').notNull(),
    mode: text('mode', { enum: ['live', 'test', 'sandbox'] }),
    /** `previous` can be rolled back to; `revoked` can not, and holds nothing any more. */
    state: text('state', { enum: ['active', 'previous', 'revoked'] }).notNull(),
    /** Until when a previous webhook secret still verifies; null: not at all. */
    overlapsUntil: moment('overlaps_until'),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
    activatedAt: moment('activated_at').notNull().defaultNow(),
    lastUsedAt: moment('last_used_at'),
  },
  (t) => [
    uniqueIndex('provider_secrets_version').on(t.provider, t.name, t.version),
    uniqueIndex('provider_secrets_active').on(t.provider, t.name).where(sql`${t.state} = 'active'`),
  ],
);

/**
 * What administrators did, append-only: a trigger refuses update and delete. No foreign key, so that it outlives the person;
 * `actor_id` null is the product itself.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull().defaultNow(),
    actorId: uuid('actor_id'),
    /** `rotate-key`, `roll-back-key`, `revoke-key`, `check-providers`, `make-admin`, `block` … */
    act: text('act').notNull(),
    /** What it was done to: `openai/OPENAI_API_KEY v3`, `person/<id>`; never an address, which nobody could erase. */
    subject: text('subject').notNull(),
    result: text('result', { enum: ['done', 'refused', 'failed'] }).notNull(),
    /** Facts, never a value: last four characters, a failure's kind. */
    detail: jsonb('detail').$type<Record<string, string | number | null>>().notNull().default({}),
  },
  (t) => [index('audit_log_at').on(t.at), index('audit_log_subject').on(t.subject, t.id)],
);
