import { and, count, desc, eq, isNull, max, ne, sql } from 'drizzle-orm';
import type { AiOrigin } from '@/lib/core/ai-origin';
import { AppError } from '@/lib/core/errors';
import type { LetterStyle } from '@/lib/core/letter-styles';
import { db } from '@/lib/db/client';
import { letters, letterVersions } from '@/lib/db/schema/letters';

export type Letter = typeof letters.$inferSelect;
export type LetterVersion = typeof letterVersions.$inferSelect;
export type LetterListItem = Letter & { versionCount: number };

const missing = () => new AppError('not_found', 'This letter does not exist, or it was deleted.');

export async function listLetterRows(userId: string): Promise<LetterListItem[]> {
  const rows = await (await db())
    .select({ letter: letters, versionCount: count(letterVersions.id) })
    .from(letters)
    .innerJoin(letterVersions, eq(letterVersions.letterId, letters.id))
    .where(and(eq(letters.userId, userId), isNull(letters.deletedAt)))
    .groupBy(letters.id)
    .orderBy(desc(letters.updatedAt), desc(letters.id));
  return rows.map(({ letter, versionCount }) => ({ ...letter, versionCount }));
}

/** The one touched last of those written for a job. */
export async function findLetterByJob(userId: string, jobId: string): Promise<Letter | null> {
  const [row] = await (await db())
    .select()
    .from(letters)
    .where(and(eq(letters.userId, userId), eq(letters.jobId, jobId), isNull(letters.deletedAt)))
    .orderBy(desc(letters.updatedAt), desc(letters.id))
    .limit(1);
  return row ?? null;
}

export async function getLetter(userId: string, letterId: string): Promise<Letter> {
  const [row] = await (await db())
    .select()
    .from(letters)
    .where(and(eq(letters.userId, userId), eq(letters.id, letterId), isNull(letters.deletedAt)));
  if (!row) throw missing();
  return row;
}

/** Newest first. */
export async function listVersions(userId: string, letterId: string): Promise<LetterVersion[]> {
  return (await db())
    .select()
    .from(letterVersions)
    .where(and(eq(letterVersions.userId, userId), eq(letterVersions.letterId, letterId)))
    .orderBy(desc(letterVersions.number));
}

type LetterKey = { cvId: string; jobId: string; style: LetterStyle };
export type NewLetter = LetterKey & { jobTitle: string; company: string };

/** The one letter for this CV, job and style: made now, or the one that stands; a deleted one comes back. */
export async function upsertLetter(userId: string, values: NewLetter): Promise<Letter> {
  const [row] = await (await db())
    .insert(letters)
    .values({ ...values, userId })
    .onConflictDoUpdate({
      target: [letters.userId, letters.cvId, letters.jobId, letters.style],
      set: { deletedAt: null, updatedAt: sql`now()` },
    })
    .returning();
  if (!row) throw new AppError('internal', 'The letter could not be stored. Try again.');
  return row;
}

export type NewVersion = Pick<LetterVersion, 'text' | 'source'> &
  Partial<Pick<LetterVersion, 'paragraphs' | 'advice' | 'origin'>>;

/**
 * Adds the version after `afterNumber`.
 * @throws AppError `conflict` when another version came in between, from another tab for instance
 */
export async function insertVersion(
  userId: string,
  letterId: string,
  afterNumber: number,
  version: NewVersion,
): Promise<LetterVersion> {
  const database = await db();
  const [row] = await database
    .insert(letterVersions)
    .values({ ...version, letterId, userId, number: afterNumber + 1 })
    .onConflictDoNothing({ target: [letterVersions.letterId, letterVersions.number] })
    .returning();
  if (!row) {
    const message =
      'This letter was changed in another window. Copy your text, reload the page, and paste it in.';
    throw new AppError('conflict', message);
  }
  await database
    .update(letters)
    .set({ updatedAt: sql`now()` })
    .where(and(eq(letters.userId, userId), eq(letters.id, letterId)));
  return row;
}

export async function findLatestNumber(userId: string, letterId: string): Promise<number> {
  const [row] = await (await db())
    .select({ latest: max(letterVersions.number) })
    .from(letterVersions)
    .where(and(eq(letterVersions.userId, userId), eq(letterVersions.letterId, letterId)));
  return row?.latest ?? 0;
}

/** What was composed last, by the engine or a model, whatever the person made of it since. */
export async function findLatestComposed(userId: string, letterId: string): Promise<LetterVersion | null> {
  const [row] = await (await db())
    .select()
    .from(letterVersions)
    .where(
      and(
        eq(letterVersions.userId, userId),
        eq(letterVersions.letterId, letterId),
        ne(letterVersions.source, 'edited'),
      ),
    )
    .orderBy(desc(letterVersions.number))
    .limit(1);
  return row ?? null;
}

export async function updateOrigin(userId: string, versionId: string, origin: AiOrigin): Promise<void> {
  await (await db())
    .update(letterVersions)
    .set({ origin })
    .where(and(eq(letterVersions.userId, userId), eq(letterVersions.id, versionId)));
}

export async function getVersion(userId: string, letterId: string, number: number): Promise<LetterVersion> {
  const [row] = await (await db())
    .select()
    .from(letterVersions)
    .where(
      and(
        eq(letterVersions.userId, userId),
        eq(letterVersions.letterId, letterId),
        eq(letterVersions.number, number),
      ),
    );
  if (!row) throw new AppError('not_found', 'This version does not exist.');
  return row;
}

export async function updateLetterAsDeleted(
  userId: string,
  letterId: string,
  isDeleted: boolean,
): Promise<Letter> {
  const [row] = await (await db())
    .update(letters)
    .set({ deletedAt: isDeleted ? sql`now()` : null })
    .where(and(eq(letters.userId, userId), eq(letters.id, letterId)))
    .returning();
  if (!row) throw missing();
  return row;
}
