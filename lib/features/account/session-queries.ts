import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { WayIn } from '@/lib/core/ways-in';
import { db } from '@/lib/db/client';
import { sessions, users } from '@/lib/db/schema/account';
import { toUser, type User, userColumns } from './queries';

/** A session ends so long after its last use. */
export const sessionLifeDays = 30;
const lifeFromNow = sql`now() + make_interval(days => ${sessionLifeDays}::int)`;

export type NewSession = { userId: string; way: WayIn; userAgent: string | null; country: string | null };
export type Session = Omit<typeof sessions.$inferSelect, 'userId' | 'expiresAt'>;
export type SessionKey = { sessionId: string; userId: string; sessionVersion: number };

export async function insertSession(session: NewSession): Promise<string> {
  const [row] = await (await db())
    .insert(sessions)
    .values({ ...session, expiresAt: lifeFromNow })
    .returning({ id: sessions.id });
  if (!row) throw new Error('no session was written');
  return row.id;
}

/** The person behind a session, or null when it was ended or ran out, or the person is blocked or gone. */
export async function findSessionUser({
  sessionId,
  userId,
  sessionVersion,
}: SessionKey): Promise<User | null> {
  const [row] = await (await db())
    .select({
      ...userColumns,
      isSeenLately: sql<boolean>`${sessions.lastSeenAt} > now() - interval '5 minutes'`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.userId, userId),
        gt(sessions.expiresAt, sql`now()`),
        eq(users.sessionVersion, sessionVersion),
        eq(users.isBlocked, false),
      ),
    );
  if (!row) return null;
  const { isSeenLately, ...user } = row;
  if (!isSeenLately) await updateAsSeen(sessionId);
  return toUser(user);
}

/** Use keeps a session alive; written at most every five minutes. */
async function updateAsSeen(sessionId: string): Promise<void> {
  await (await db())
    .update(sessions)
    .set({ lastSeenAt: sql`now()`, expiresAt: lifeFromNow })
    .where(and(eq(sessions.id, sessionId), lt(sessions.lastSeenAt, sql`now() - interval '5 minutes'`)));
}

/** Newest use first. */
export async function listSessions(userId: string): Promise<Session[]> {
  const { userId: _, expiresAt: __, ...columns } = sessionColumns;
  return (await db())
    .select(columns)
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt));
}

const sessionColumns = {
  id: sessions.id,
  userId: sessions.userId,
  way: sessions.way,
  userAgent: sessions.userAgent,
  country: sessions.country,
  createdAt: sessions.createdAt,
  lastSeenAt: sessions.lastSeenAt,
  expiresAt: sessions.expiresAt,
};

/** False when there is none of this person with that id. */
export async function deleteSession(userId: string, sessionId: string): Promise<boolean> {
  const rows = await (await db())
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  return rows.length > 0;
}

/** Every session of the person; with `except`, every other one. */
export async function deleteSessions(userId: string, except?: string): Promise<void> {
  await (await db())
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), except ? ne(sessions.id, except) : undefined));
}

export async function deleteExpiredSessions(): Promise<void> {
  await (await db()).delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
}
