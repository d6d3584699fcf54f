import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { employmentTypes, salaryPeriods } from '@/lib/core/employment';
import type { JobProfile } from '@/lib/engine/types';
import { users } from './account';
import { createdAt, id, moment, searchVector, updatedAt } from './columns';

export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    /** Whoever pasted it, and nobody else, sees it; null for jobs that everyone sees. */
    ownerUserId: uuid('owner_user_id').references(() => users.id, { onDelete: 'cascade' }),
    /** `sample`, `greenhouse:<board>`, `lever:<site>`, `pasted`. */
    source: text('source').notNull(),
    externalId: text('external_id').notNull(),
    title: text('title').notNull(),
    company: text('company').notNull(),
    /** As the feed words them. */
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
    /** The upper end for a full working year, so that hourly and yearly pay compare. */
    salaryYearMinor: bigint('salary_year_minor', { mode: 'number' }).generatedAlwaysAs(
      sql`coalesce(salary_max_minor, salary_min_minor) * case salary_period when 'year' then 1 when 'month' then 12 when 'week' then 52 when 'day' then 260 when 'hour' then 2080 end`,
    ),
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
    /** Locations with country names and other spellings of a city, for the place filter. */
    placeText: text('place_text').notNull().default(''),
    search: searchVector('search').generatedAlwaysAs(
      sql`to_tsvector('english', title) || to_tsvector('english', company) || to_tsvector('english', place_text) || to_tsvector('english', text)`,
    ),
    /** Kept apart: small enough to sort by on every hit. */
    titleSearch: searchVector('title_search').generatedAlwaysAs(sql`to_tsvector('english', title)`),
    placeSearch: searchVector('place_search').generatedAlwaysAs(sql`to_tsvector('simple', place_text)`),
  },
  (t) => [
    unique('jobs_source_external').on(t.source, t.externalId, t.ownerUserId).nullsNotDistinct(),
    index('jobs_search').using('gin', t.search),
    index('jobs_title_search').using('gin', t.titleSearch),
    index('jobs_place_search').using('gin', t.placeSearch),
    index('jobs_owner').on(t.ownerUserId),
    // Everything that filters without words look at, so that they never leave the index.
    index('jobs_facets').on(
      t.postedAt.desc().nullsLast(),
      t.id,
      t.ownerUserId,
      t.expiresAt,
      t.level,
      t.remoteKind,
      t.employmentType,
      t.salaryCurrency,
      t.salaryYearMinor,
    ),
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
