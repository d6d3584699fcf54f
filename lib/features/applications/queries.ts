import { and, asc, count, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ApplicationStage } from '@/lib/core/application-stages';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { applicationEvents, applications } from '@/lib/db/schema/applications';

export type Application = typeof applications.$inferSelect;
export type ApplicationEvent = typeof applicationEvents.$inferSelect;

const { postingText: _, ...cardColumns } = getTableColumns(applications);
/** An application without the posting's text: what lists and the board show. */
export type ApplicationCard = Omit<Application, 'postingText'>;

const owned = (userId: string, applicationId: string) =>
  and(eq(applications.userId, userId), eq(applications.id, applicationId));

export async function listApplicationCards(userId: string): Promise<ApplicationCard[]> {
  return (await db())
    .select(cardColumns)
    .from(applications)
    .where(and(eq(applications.userId, userId), isNull(applications.deletedAt)))
    .orderBy(asc(applications.position), asc(applications.id));
}

export async function countByStage(userId: string): Promise<Map<ApplicationStage, number>> {
  const rows = await (await db())
    .select({ stage: applications.stage, total: count() })
    .from(applications)
    .where(and(eq(applications.userId, userId), isNull(applications.deletedAt)))
    .groupBy(applications.stage);
  return new Map(rows.map((row) => [row.stage, row.total]));
}

export async function getApplication(userId: string, applicationId: string): Promise<Application> {
  const [row] = await (await db())
    .select()
    .from(applications)
    .where(and(owned(userId, applicationId), isNull(applications.deletedAt)));
  if (!row) throw new AppError('not_found', 'This application does not exist, or it was removed.');
  return row;
}

export async function findApplicationByJob(userId: string, jobId: string): Promise<ApplicationCard | null> {
  const [row] = await (await db())
    .select(cardColumns)
    .from(applications)
    .where(
      and(eq(applications.userId, userId), eq(applications.jobId, jobId), isNull(applications.deletedAt)),
    );
  return row ?? null;
}

export async function listEvents(userId: string, applicationId: string): Promise<ApplicationEvent[]> {
  return (await db())
    .select()
    .from(applicationEvents)
    .where(and(eq(applicationEvents.userId, userId), eq(applicationEvents.applicationId, applicationId)))
    .orderBy(desc(applicationEvents.createdAt), desc(applicationEvents.id));
}

type NewApplication = Omit<typeof applications.$inferInsert, 'userId' | 'position' | 'stage'>;

/** One application for each person and job, however many tabs ask: null when it stands already. */
export async function insertApplication(userId: string, values: NewApplication): Promise<Application | null> {
  const top = sql`(select coalesce(min(position), 1) - 1 from applications where user_id = ${userId} and stage = 'saved')`;
  const [row] = await (await db())
    .insert(applications)
    .values({ ...values, userId, position: top })
    .onConflictDoNothing({ target: [applications.userId, applications.jobId] })
    .returning();
  return row ?? null;
}

export async function restoreApplicationByJob(userId: string, jobId: string): Promise<Application | null> {
  const [row] = await (await db())
    .update(applications)
    .set({ deletedAt: null, updatedAt: sql`now()` })
    .where(
      and(eq(applications.userId, userId), eq(applications.jobId, jobId), isNotNull(applications.deletedAt)),
    )
    .returning();
  return row ?? null;
}

/**
 * Puts a card into a stage, below another card or on top. The order is settled by the database from the neighbors as
 * they stand; two moves of one card follow each other.
 * @returns the card and the stage it came from; null when it is not this person's
 */
export async function moveCard(
  userId: string,
  move: { applicationId: string; stage: ApplicationStage; belowId: string | null },
): Promise<{ card: Application; fromStage: ApplicationStage } | null> {
  const database = await db();
  const [before] = await database
    .select({ stage: applications.stage })
    .from(applications)
    .where(and(owned(userId, move.applicationId), isNull(applications.deletedAt)))
    .for('update');
  if (!before) return null;
  const column = sql`user_id = ${userId} and stage = ${move.stage} and id <> ${move.applicationId} and deleted_at is null`;
  const above = sql`(select position from applications where ${column} and id = ${move.belowId})`;
  const below = sql`(select min(position) from applications where ${column} and position > coalesce(${above}, '-infinity'))`;
  const [card] = await database
    .update(applications)
    .set({
      stage: move.stage,
      position: sql`coalesce((${above} + ${below}) / 2, ${above} + 1, ${below} - 1, 0)`,
      appliedAt: move.stage === 'applied' ? sql`coalesce(${applications.appliedAt}, now())` : undefined,
      updatedAt: sql`now()`,
    })
    .where(owned(userId, move.applicationId))
    .returning();
  return card ? { card, fromStage: before.stage } : null;
}

export async function updateApplication(
  userId: string,
  applicationId: string,
  { isRemoved }: { isRemoved: boolean },
): Promise<Application> {
  const [row] = await (await db())
    .update(applications)
    .set({ deletedAt: isRemoved ? sql`now()` : null, updatedAt: sql`now()` })
    .where(owned(userId, applicationId))
    .returning();
  if (!row) throw new AppError('not_found', 'This application does not exist, or it was removed.');
  return row;
}

type NewEvent = Omit<typeof applicationEvents.$inferInsert, 'userId'>;

export async function insertEvent(userId: string, event: NewEvent): Promise<ApplicationEvent> {
  const [row] = await (await db())
    .insert(applicationEvents)
    .values({ ...event, userId })
    .returning();
  if (!row) throw new AppError('internal', 'The timeline could not be written. Try again.');
  return row;
}
