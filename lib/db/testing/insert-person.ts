import type { Actor } from '@/lib/core/actor';
import { db } from '../client';
import { users } from '../schema/account';

/** A person with a proven address, as verbs see them. */
export async function insertPerson(email: string): Promise<Actor> {
  const rows = await (await db()).insert(users).values({ email, emailVerified: new Date() }).returning();
  const [row] = rows;
  if (!row) throw new Error('no person was inserted');
  return { userId: row.id, role: 'user' };
}
