import { and, asc, count, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { applications } from '@/lib/db/schema/applications';
import { applicationReminders } from '@/lib/db/schema/mail';

export type Reminder = Pick<typeof applicationReminders.$inferSelect, 'id' | 'dueAt' | 'note' | 'remindedAt'>;

const columns = {
  id: applicationReminders.id,
  dueAt: applicationReminders.dueAt,
  note: applicationReminders.note,
  remindedAt: applicationReminders.remindedAt,
};

export async function listReminders(userId: string, applicationId: string): Promise<Reminder[]> {
  return (await db())
    .select(columns)
    .from(applicationReminders)
    .where(
      and(eq(applicationReminders.userId, userId), eq(applicationReminders.applicationId, applicationId)),
    )
    .orderBy(asc(applicationReminders.dueAt), asc(applicationReminders.id));
}

/** Those that are still to come. */
export async function countReminders(userId: string, applicationId: string): Promise<number> {
  const [row] = await (await db())
    .select({ total: count() })
    .from(applicationReminders)
    .where(
      and(
        eq(applicationReminders.userId, userId),
        eq(applicationReminders.applicationId, applicationId),
        isNull(applicationReminders.remindedAt),
      ),
    );
  return row?.total ?? 0;
}

export async function insertReminder(
  userId: string,
  reminder: { applicationId: string; dueAt: Date; note: string },
): Promise<Reminder> {
  const [row] = await (await db())
    .insert(applicationReminders)
    .values({ ...reminder, userId })
    .returning(columns);
  if (!row) throw new Error('no reminder was written');
  return row;
}

/** False when it is none of theirs. */
export async function deleteReminder(userId: string, reminderId: string): Promise<boolean> {
  const rows = await (await db())
    .delete(applicationReminders)
    .where(and(eq(applicationReminders.userId, userId), eq(applicationReminders.id, reminderId)))
    .returning({ id: applicationReminders.id });
  return rows.length > 0;
}

export type DueReminder = {
  id: string;
  userId: string;
  applicationId: string;
  dueAt: Date;
  note: string;
  jobTitle: string;
  company: string;
  isRemoved: boolean;
};

/** Takes what has been due the longest, for one caller, as told; in the transaction of whoever tells. */
export async function takeDueReminder(): Promise<DueReminder | null> {
  const connection = await db();
  const due = connection
    .select({ id: applicationReminders.id })
    .from(applicationReminders)
    .where(and(isNull(applicationReminders.remindedAt), lte(applicationReminders.dueAt, sql`now()`)))
    .orderBy(asc(applicationReminders.dueAt))
    .limit(1)
    .for('update', { skipLocked: true });
  const [taken] = await connection
    .update(applicationReminders)
    .set({ remindedAt: sql`now()` })
    .from(applications)
    .where(
      and(eq(applications.id, applicationReminders.applicationId), sql`${applicationReminders.id} = ${due}`),
    )
    .returning({
      id: applicationReminders.id,
      userId: applicationReminders.userId,
      applicationId: applicationReminders.applicationId,
      dueAt: applicationReminders.dueAt,
      note: applicationReminders.note,
      jobTitle: applications.title,
      company: applications.company,
      isRemoved: sql<boolean>`${isNotNull(applications.deletedAt)}`,
    });
  return taken ?? null;
}
