import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { codeChannels, waysIn } from '@/lib/core/ways-in';
import { bytes, createdAt, id, moment, updatedAt } from './columns';

/** The words of a person's name and address. The index holds it and the search asks it, in the same words. */
export const personSearch = (t: Record<'name' | 'email', AnyPgColumn>) =>
  sql`to_tsvector('simple', translate(coalesce(${t.name}, '') || ' ' || coalesce(${t.email}, ''), '@.+-_''', '      '))`;

export const users = pgTable(
  'users',
  {
    id: id(),
    name: text('name'),
    /** Lower case, NFKC; unique. */
    email: text('email').unique(),
    emailVerified: moment('email_verified'),
    /** E.164; unique, and only ever one that was proven. */
    phone: text('phone').unique(),
    /** Where this site serves the picture; its bytes are in `user_pictures`. */
    image: text('image'),
    /** BCP 47, IANA and ISO 4217; null: as the browser has it. */
    locale: text('locale'),
    timeZone: text('time_zone'),
    currency: text('currency'),
    role: text('role', { enum: ['user', 'admin'] })
      .notNull()
      .default('user'),
    /** A session that carries an older version is signed out. */
    sessionVersion: integer('session_version').notNull().default(1),
    isBlocked: boolean('is_blocked').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    check('users_email_lower', sql`${t.email} = lower(${t.email})`),
    // Whoever writes an address that nobody proved would prepare an account for its owner, and wait inside.
    check('users_email_proven', sql`${t.email} is null or ${t.emailVerified} is not null`),
    index('users_created').on(t.createdAt, t.id),
    index('users_search').using('gin', personSearch(t)),
    index('users_phone_start').on(t.phone.op('text_pattern_ops')),
    index('users_phone_end').on(sql`reverse(${t.phone}) text_pattern_ops`),
  ],
);

/** Who a person is at Google or Replit. Nothing is ever in the token columns. */
export const accounts = pgTable(
  'accounts',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    provider: text('provider').notNull(),
    /** The provider's `sub`. */
    providerAccountId: text('provider_account_id').notNull(),
    /** The address that the provider showed at the last sign-in: so that the person knows which account it is. */
    email: text('email'),
    /** The name that it showed then: while it is the person's name here, the person has not chosen another. */
    name: text('name'),
    createdAt: createdAt(),
    lastUsedAt: moment('last_used_at').notNull().defaultNow(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.providerAccountId] }),
    index('accounts_user').on(t.userId),
    check(
      'accounts_no_tokens',
      sql`${t.refresh_token} is null and ${t.access_token} is null and ${t.id_token} is null`,
    ),
  ],
);

/** Each browser that is signed in. What its cookie says counts only as long as its row is here. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** How the person proved who they are. */
    way: text('way', { enum: waysIn }).notNull(),
    userAgent: text('user_agent'),
    /** ISO 3166, where a proxy in front names it. */
    country: text('country'),
    createdAt: createdAt(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId, t.lastSeenAt), index('sessions_expiry').on(t.expiresAt)],
);

export const passwords = pgTable('passwords', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** argon2id, in its own format with parameters and salt. */
  hash: text('hash').notNull(),
  changedAt: moment('changed_at').notNull().defaultNow(),
});

export const userPictures = pgTable('user_pictures', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** A picture of the person's own is never replaced by a provider's. */
  source: text('source', { enum: ['upload', 'google', 'replit'] }).notNull(),
  mediaType: text('media_type', { enum: ['image/png', 'image/jpeg', 'image/webp'] }).notNull(),
  bytes: bytes('bytes').notNull(),
  updatedAt: updatedAt(),
});

/** Six-digit codes by mail or phone: hashed, short-lived, few tries, bound to the browser that asked and to one purpose. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    id: id(),
    /** HMAC of the address, so that the table tells nobody who signs in. */
    identifierHash: text('identifier_hash').notNull(),
    codeHash: text('code_hash').notNull(),
    /** HMAC of the asking browser's secret and of what the code is good for. */
    browserHash: text('browser_hash').notNull(),
    networkHash: text('network_hash').notNull(),
    channel: text('channel', { enum: codeChannels }).notNull(),
    /** ISO 3166, of a phone number. */
    country: text('country'),
    tries: integer('tries').notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
    consumedAt: moment('consumed_at'),
    createdAt: createdAt(),
  },
  (t) => [index('sign_in_codes_identifier').on(t.identifierHash, t.createdAt)],
);

/** Failures of an address in a row, over all its codes and browsers; whether or not an account has it. */
export const signInAddresses = pgTable('sign_in_addresses', {
  identifierHash: text('identifier_hash').primaryKey(),
  /** A resend does not reset it, a right code does. */
  failures: integer('failures').notNull().default(0),
  lastFailureAt: moment('last_failure_at').notNull().defaultNow(),
});

/**
 * What each asking network has used up of an address's codes: a stranger uses up their own share, not the person's. The
 * network `*` counts them all, against floods from many networks; one that proved the address before is not held to that.
 */
export const signInSends = pgTable(
  'sign_in_sends',
  {
    identifierHash: text('identifier_hash').notNull(),
    networkHash: text('network_hash').notNull(),
    sends: integer('sends').notNull().default(0),
    windowStartedAt: moment('window_started_at').notNull().defaultNow(),
    nextSendAt: moment('next_send_at').notNull().defaultNow(),
    /** When a code was last right from here. */
    provenAt: moment('proven_at'),
  },
  (t) => [
    primaryKey({ columns: [t.identifierHash, t.networkHash] }),
    index('sign_in_sends_window').on(t.windowStartedAt),
  ],
);

/** Text messages with a code, by UTC day: the caps of a day, and what share of them real people enter. */
export const smsCounts = pgTable(
  'sms_counts',
  {
    day: date('day', { mode: 'string' }).notNull(),
    /** ISO 3166; `*` counts them all. */
    country: text('country').notNull(),
    sent: integer('sent').notNull().default(0),
    used: integer('used').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.day, t.country] })],
);
