import { and, eq } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';

export type User = Pick<
  typeof users.$inferSelect,
  'id' | 'email' | 'name' | 'role' | 'sessionVersion' | 'createdAt'
>;

const userColumns = {
  id: users.id,
  email: users.email,
  name: users.name,
  role: users.role,
  sessionVersion: users.sessionVersion,
  createdAt: users.createdAt,
};

/** The person behind a session, or null when the session was revoked or the person is blocked or gone. */
export async function findSessionUser(userId: string, sessionVersion: number): Promise<User | null> {
  const rows = await (await db())
    .select(userColumns)
    .from(users)
    .where(and(eq(users.id, userId), eq(users.sessionVersion, sessionVersion), eq(users.isBlocked, false)));
  return rows[0] ?? null;
}
