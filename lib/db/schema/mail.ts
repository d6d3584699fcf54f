import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { users } from './account';
import { createdAt, id, moment } from './columns';

/** A mail or SMS, written in the transaction of what caused it. */
export const outboxMessages = pgTable(
  'outbox_messages',
  {
    id: id(),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    channel: text('channel', { enum: ['email', 'sms'] }).notNull(),
    template: text('template').notNull(),
    recipient: text('recipient').notNull(),
    /** Null when sealed. */
    props: jsonb('props').$type<Record<string, string | number | null>>(),
    /** Props that hold a code, encrypted; wiped once sent or expired. */
    sealedProps: text('sealed_props'),
    idempotencyKey: text('idempotency_key').notNull().unique(),
    /** A text message goes from queued by sending to sent or failed; whoever made it `sending` sends it, alone. */
    state: text('state', { enum: ['queued', 'sending', 'sent', 'failed', 'kept', 'wiped'] })
      .notNull()
      .default('queued'),
    expiresAt: moment('expires_at'),
    createdAt: createdAt(),
  },
  (t) => [index('outbox_messages_created').on(t.createdAt), index('outbox_messages_user').on(t.userId)],
);
