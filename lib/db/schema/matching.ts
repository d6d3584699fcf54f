import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AiOrigin } from '@/lib/core/ai-origin';
import type { Assessment } from '@/lib/engine/types';
import { users } from './account';
import { createdAt, moment } from './columns';
import { cvs } from './cvs';
import { jobs } from './jobs';

/** Names of skills, a few of each: what a list shows. The reasons are computed again on demand, to the same digit. */
export type MatchSummary = { matching: string[]; near: string[]; missing: string[] };

/** The best jobs for one CV (at most 200), as of the last run. */
export const matches = pgTable(
  'matches',
  {
    cvId: uuid('cv_id')
      .notNull()
      .references(() => cvs.id, { onDelete: 'cascade' }),
    jobId: uuid('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
    score: doublePrecision('score').notNull(),
    band: text('band', { enum: ['strong', 'possible', 'stretch'] }).notNull(),
    summary: jsonb('summary').$type<MatchSummary>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.cvId, t.jobId] }),
    index('matches_user_cv_rank').on(t.userId, t.cvId, t.rank),
  ],
);

/** Progress of the latest matching of one CV. */
export const matchRuns = pgTable('match_runs', {
  cvId: uuid('cv_id')
    .primaryKey()
    .references(() => cvs.id, { onDelete: 'cascade' }),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  state: text('state', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
  jobsTotal: integer('jobs_total').notNull().default(0),
  jobsDone: integer('jobs_done').notNull().default(0),
  /** `cvs.revision` that the stored matches answer, or that could not be matched when `failed`. */
  cvRevision: integer('cv_revision').notNull().default(0),
  startedAt: moment('started_at'),
  finishedAt: moment('finished_at'),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** A model's second opinion on one match, stored by the hash of what it was asked: equal inputs show equal words, always. */
export const matchAssessments = pgTable(
  'match_assessments',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** SHA-256 of CV profile, posting, model and prompt version; hex. */
    inputHash: text('input_hash').notNull(),
    cvId: uuid('cv_id')
      .notNull()
      .references(() => cvs.id, { onDelete: 'cascade' }),
    jobId: uuid('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    assessment: jsonb('assessment').$type<Assessment>().notNull(),
    origin: jsonb('origin').$type<AiOrigin>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.inputHash] }),
    index('match_assessments_pair').on(t.userId, t.cvId, t.jobId),
  ],
);

/** Progress of the latest asking for second opinions on one CV's best matches. */
export const assessmentRuns = pgTable('assessment_runs', {
  cvId: uuid('cv_id')
    .primaryKey()
    .references(() => cvs.id, { onDelete: 'cascade' }),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  state: text('state', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
  /** How many matches the model was asked about. */
  asked: integer('asked').notNull().default(0),
  /** Who answered, or why nobody did; null until it is done. */
  origin: jsonb('origin').$type<AiOrigin>(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});
