import { db } from '@/lib/db/client';
import { sessions } from '@/lib/db/schema/account';

/** A session of a person, and what the cookie of it says: for tests that sign one. */
export async function insertSession(userId: string) {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const rows = await (await db())
    .insert(sessions)
    .values({ userId, way: 'email', expiresAt })
    .returning({ id: sessions.id });
  return { sub: userId, sessionId: rows[0]?.id, sessionVersion: 1 };
}
