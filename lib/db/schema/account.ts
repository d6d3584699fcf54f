import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns';

export const users = pgTable(
  'users',
  {
    id: id(),
    name: text('name'),
    /** Lower case, NFKC; unique. */
    email: text('email').unique(),
    emailVerified: moment('email_verified'),
    image: text('image'),
    role: text('role', { enum: ['user', 'admin'] })
      .notNull()
      .default('user'),
    /** A session that carries an older version is signed out. */
    sessionVersion: integer('session_version').notNull().default(1),
    isBlocked: boolean('is_blocked').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [check('users_email_lower', sql`${t.email} = lower(${t.email})`)],
);

export const accounts = pgTable(
  'accounts',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index('accounts_user').on(t.userId)],
);

/** Six-digit codes by mail or phone: hashed, short-lived, few tries, bound to the browser that asked. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    id: id(),
    /** HMAC of the address, so that the table tells nobody who signs in. */
    identifierHash: text('identifier_hash').notNull(),
    codeHash: text('code_hash').notNull(),
    browserHash: text('browser_hash').notNull(),
    tries: integer('tries').notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
    consumedAt: moment('consumed_at'),
    createdAt: createdAt(),
  },
  (t) => [index('sign_in_codes_identifier').on(t.identifierHash, t.createdAt)],
);

/** What an address has used up, whether or not an account has it: sends in an hour, and failures in a row. */
export const signInAddresses = pgTable('sign_in_addresses', {
  identifierHash: text('identifier_hash').primaryKey(),
  sends: integer('sends').notNull().default(0),
  windowStartedAt: moment('window_started_at').notNull().defaultNow(),
  nextSendAt: moment('next_send_at').notNull().defaultNow(),
  /** Over all codes of the address: a resend does not reset it, a right code does. */
  failures: integer('failures').notNull().default(0),
  lastFailureAt: moment('last_failure_at'),
});
