import { bigint, date, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { allowanceKinds } from '@/lib/core/allowances';
import { users } from './account';

/** What AI calls of one day (UTC) cost: settled, and reserved for those under way. One row a day. */
export const aiBudgets = pgTable('ai_budgets', {
  day: date('day').primaryKey(),
  committedMicroUsd: bigint('committed_micro_usd', { mode: 'number' }).notNull().default(0),
});

/** What a person used of an allowance in one month (UTC). */
export const allowanceUses = pgTable(
  'allowance_uses',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: allowanceKinds }).notNull(),
    periodStart: date('period_start').notNull(),
    used: integer('used').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind, t.periodStart] })],
);
