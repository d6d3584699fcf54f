import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { JobProfile } from '@/lib/engine/types';
import { users } from './account';
import { createdAt, id, moment, searchVector, updatedAt } from './columns';

export const employmentTypes = [
  'full_time',
  'part_time',
  'contract',
  'temporary',
  'internship',
  'other',
] as const;
export const salaryPeriods = ['year', 'month', 'week', 'day', 'hour'] as const;

export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    /** `sample`, `greenhouse:<board>`, `lever:<site>`, `page`. */
    source: text('source').notNull(),
    externalId: text('external_id').notNull(),
    title: text('title').notNull(),
    company: text('company').notNull(),
    locations: text('locations').array().notNull().default(sql`'{}'::text[]`),
    /** ISO 3166-1 alpha-2, upper case. */
    country: text('country'),
    remoteKind: text('remote_kind', { enum: ['onsite', 'hybrid', 'remote'] }),
    employmentType: text('employment_type', { enum: employmentTypes }),
    level: text('level', { enum: ['fresher', 'junior', 'mid', 'senior', 'lead', 'executive'] }),
    /** In minor units of `salaryCurrency`, per `salaryPeriod`. */
    salaryMinMinor: bigint('salary_min_minor', { mode: 'number' }),
    salaryMaxMinor: bigint('salary_max_minor', { mode: 'number' }),
    salaryCurrency: text('salary_currency'),
    salaryPeriod: text('salary_period', { enum: salaryPeriods }),
    url: text('url'),
    /** Plain text with its lists kept; never HTML. */
    text: text('text').notNull(),
    /** Lexicon ids, for filters and counts. */
    skills: text('skills').array().notNull().default(sql`'{}'::text[]`),
    profile: jsonb('profile').$type<JobProfile>().notNull(),
    engineVersion: integer('engine_version').notNull(),
    contentHash: text('content_hash').notNull(),
    postedAt: moment('posted_at'),
    expiresAt: moment('expires_at'),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    createdAt: createdAt(),
    /** Moves when the content does, not when the job is merely seen again: the change cursor. */
    updatedAt: updatedAt(),
    search: searchVector('search').generatedAlwaysAs(
      sql`setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('simple', company), 'B') || setweight(to_tsvector('english', text), 'D')`,
    ),
  },
  (t) => [
    uniqueIndex('jobs_source_external').on(t.source, t.externalId),
    index('jobs_search').using('gin', t.search),
    index('jobs_posted').on(t.postedAt.desc().nullsLast(), t.id),
    index('jobs_changed').on(t.updatedAt, t.id),
  ],
);

/** What one person decided about one job: kept for later, or not to be shown again. */
export const jobMarks = pgTable(
  'job_marks',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    jobId: uuid('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['saved', 'hidden'] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.jobId] })],
);
