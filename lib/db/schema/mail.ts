import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { digestRhythms, mailEventTypes, messageStates, suppressionReasons } from '@/lib/core/mail';
import { users } from './account';
import { applications } from './applications';
import { createdAt, id, moment, updatedAt } from './columns';
import { jobs } from './jobs';

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
    props: jsonb('props').$type<Record<string, unknown>>(),
    /** Props that hold a code, encrypted; wiped once sent or expired. */
    sealedProps: text('sealed_props'),
    idempotencyKey: text('idempotency_key').notNull().unique(),
    /** Whoever made it `sending` sends it, alone. */
    state: text('state', { enum: messageStates }).notNull().default('queued'),
    /** Since when it is in its state. */
    stateAt: moment('state_at').notNull().defaultNow(),
    /** Calls to a provider that were made for it. */
    attempts: integer('attempts').notNull().default(0),
    /** When the last of them began. */
    triedAt: moment('tried_at'),
    /** Calls whose end nobody knows: after one it may be sent once more, after two it is not. */
    unsureAttempts: integer('unsure_attempts').notNull().default(0),
    nextTryAt: moment('next_try_at').notNull().defaultNow(),
    /** The provider's own number of it. */
    providerMessageId: text('provider_message_id'),
    /** Why it did not go out or did not arrive, in a word: never an address. */
    failure: text('failure'),
    expiresAt: moment('expires_at'),
    createdAt: createdAt(),
  },
  (t) => [
    // Its later columns let the operator's list and rates be answered from the index alone.
    index('outbox_messages_listed').on(t.createdAt, t.id, t.channel, t.template, t.state),
    index('outbox_messages_user').on(t.userId),
    index('outbox_messages_due').on(t.nextTryAt).where(sql`${t.state} in ('queued', 'sending')`),
    index('outbox_messages_sealed').on(t.expiresAt).where(sql`${t.sealedProps} is not null`),
    index('outbox_messages_recipient').on(sql`lower(${t.recipient}) text_pattern_ops`, t.createdAt),
  ],
);

/** What a provider told of a mail, once each, in whichever order it came: its timeline. */
export const mailEvents = pgTable(
  'mail_events',
  {
    eventKey: text('event_key').primaryKey(),
    messageId: uuid('message_id')
      .notNull()
      .references(() => outboxMessages.id, { onDelete: 'cascade' }),
    type: text('type', { enum: mailEventTypes }).notNull(),
    /** The class of a refusal, e.g. `550 5.1.1`: no text of others, no address. */
    reason: text('reason'),
    occurredAt: moment('occurred_at').notNull(),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (t) => [index('mail_events_message').on(t.messageId, t.occurredAt)],
);

/** Addresses that get no mail any more, in lower case. Security mail goes out where the reason allows it. */
export const mailSuppressions = pgTable('mail_suppressions', {
  address: text('address').primaryKey(),
  reason: text('reason', { enum: suppressionReasons }).notNull(),
  origin: text('origin', { enum: ['event', 'sync', 'person', 'operator'] }).notNull(),
  since: moment('since').notNull().defaultNow(),
  /** Since when its reader wants no more mail, also where a stronger reason stands; null when that was never said. */
  unsubscribedAt: moment('unsubscribed_at'),
});

/** What mail a person wants. Without a row: the defaults of its columns. */
export const noticeSettings = pgTable(
  'notice_settings',
  {
    userId: uuid('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    confirmations: boolean('confirmations').notNull().default(true),
    reminders: boolean('reminders').notNull().default(true),
    digest: text('digest', { enum: digestRhythms }).notNull().default('weekly'),
    /** The least score, of 100, that a match in the digest has. */
    digestScore: integer('digest_score').notNull().default(70),
    /** The day, in the person's time zone, of the last digest that was looked at for them. */
    digestedOn: date('digested_on'),
    /** Whether it may be seen when they open a mail or follow a link in it. */
    mayTrack: boolean('may_track').notNull().default(false),
    updatedAt: updatedAt(),
  },
  (t) => [check('notice_settings_score', sql`${t.digestScore} between 0 and 100`)],
);

/** Jobs that a person was told of by mail: never the same one twice. */
export const digestedJobs = pgTable(
  'digested_jobs',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    jobId: uuid('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    digestedAt: moment('digested_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.jobId] })],
);

/** A person's wish to be told of an application at a time. */
export const applicationReminders = pgTable(
  'application_reminders',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    dueAt: moment('due_at').notNull(),
    note: text('note').notNull().default(''),
    /** Null while it is to come. */
    remindedAt: moment('reminded_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('application_reminders_application').on(t.applicationId),
    index('application_reminders_due').on(t.dueAt).where(sql`${t.remindedAt} is null`),
  ],
);
