import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AiOrigin } from '@/lib/core/ai-origin';
import type { CvAnalysis, CvCorrections, CvFindings, CvProfile } from '@/lib/engine/types';
import { users } from './account';
import { bytes, createdAt, id, moment, updatedAt } from './columns';

export const cvStates = ['queued', 'reading', 'understanding', 'ready', 'failed'] as const;

export const cvs = pgTable(
  'cvs',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    kind: text('kind', { enum: ['pdf', 'docx', 'text'] }).notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** SHA-256 of the original bytes, hex: the same file twice is one CV. */
    contentHash: text('content_hash').notNull(),
    state: text('state', { enum: cvStates }).notNull().default('queued'),
    /** Named reading error, set with state `failed`. */
    failure: text('failure'),
    text: text('text'),
    pageCount: integer('page_count'),
    /** What the machine read, without corrections. */
    profile: jsonb('profile').$type<CvProfile>(),
    corrections: jsonb('corrections').$type<CvCorrections>().notNull().default({}),
    /** Made from the corrected profile. */
    analysis: jsonb('analysis').$type<CvAnalysis>(),
    /** What a model added to the analysis, each piece with a quote that holds; null until asked for. */
    findings: jsonb('findings').$type<CvFindings>(),
    /** Who made the present findings, or why there are none. */
    findingsOrigin: jsonb('findings_origin').$type<AiOrigin>(),
    /** The revision that the findings answer. */
    findingsRevision: integer('findings_revision'),
    engineVersion: integer('engine_version').notNull().default(0),
    /** Grows with each change that matching must see. */
    revision: integer('revision').notNull().default(0),
    readAt: moment('read_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('cvs_user_content').on(t.userId, t.contentHash),
    index('cvs_user_created').on(t.userId, t.createdAt),
  ],
);

/** The bytes as they came, so that a better reader can read them again. */
export const cvFiles = pgTable('cv_files', {
  cvId: uuid('cv_id')
    .primaryKey()
    .references(() => cvs.id, { onDelete: 'cascade' }),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  bytes: bytes('bytes').notNull(),
});
