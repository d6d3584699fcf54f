import { doublePrecision, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { applicationStages } from '@/lib/core/application-stages';
import { users } from './account';
import { createdAt, id, moment, updatedAt } from './columns';
import { jobs } from './jobs';

export const applications = pgTable(
  'applications',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    jobId: uuid('job_id').references(() => jobs.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    company: text('company').notNull(),
    location: text('location'),
    url: text('url'),
    /** The posting as it was when tracked: it stays when the posting is taken down. */
    postingText: text('posting_text').notNull(),
    stage: text('stage', { enum: applicationStages }).notNull().default('saved'),
    /** Order within its stage, ascending; a move takes a value between its neighbors. */
    position: doublePrecision('position').notNull(),
    appliedAt: moment('applied_at'),
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('applications_user_job').on(t.userId, t.jobId),
    index('applications_user_stage').on(t.userId, t.stage, t.position),
  ],
);

/** The timeline: append-only. */
export const applicationEvents = pgTable(
  'application_events',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['tracked', 'moved', 'note'] }).notNull(),
    fromStage: text('from_stage', { enum: applicationStages }),
    toStage: text('to_stage', { enum: applicationStages }),
    note: text('note'),
    createdAt: createdAt(),
  },
  (t) => [index('application_events_application').on(t.applicationId, t.createdAt)],
);
