import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AiOrigin } from '@/lib/core/ai-origin';
import { letterStyles } from '@/lib/core/letter-styles';
import type { LetterSentence } from '@/lib/engine/types';
import { users } from './account';
import { createdAt, id, moment, updatedAt } from './columns';
import { cvs } from './cvs';
import { jobs } from './jobs';

export const letters = pgTable(
  'letters',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    cvId: uuid('cv_id').references(() => cvs.id, { onDelete: 'set null' }),
    jobId: uuid('job_id').references(() => jobs.id, { onDelete: 'set null' }),
    /** Kept by value: the letter outlives the posting. */
    jobTitle: text('job_title').notNull(),
    company: text('company').notNull(),
    style: text('style', { enum: letterStyles }).notNull(),
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('letters_user_updated').on(t.userId, t.updatedAt),
    uniqueIndex('letters_cv_job_style').on(t.userId, t.cvId, t.jobId, t.style),
  ],
);

export const letterVersions = pgTable(
  'letter_versions',
  {
    id: id(),
    letterId: uuid('letter_id')
      .notNull()
      .references(() => letters.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    /** Sentences with what they rest on; empty for a version edited by hand. */
    paragraphs: jsonb('paragraphs').$type<LetterSentence[][]>().notNull().default([]),
    advice: jsonb('advice').$type<string[]>().notNull().default([]),
    source: text('source', { enum: ['built_in', 'ai', 'edited'] }).notNull(),
    /** Who wrote it, for the person: the model, or why the built-in engine stepped in. Null when edited. */
    origin: jsonb('origin').$type<AiOrigin>(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('letter_versions_number').on(t.letterId, t.number)],
);
