import { and, eq, isNull } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { applications } from '@/lib/db/schema/applications';
import { cvs } from '@/lib/db/schema/cvs';
import { letters } from '@/lib/db/schema/letters';

export type Kept = { cvs: number; letters: number; applications: number };

/** How much a person keeps here; what they removed is not counted. */
export async function countKept(userId: string): Promise<Kept> {
  const connection = await db();
  const kept = (table: typeof letters | typeof applications) =>
    connection.$count(table, and(eq(table.userId, userId), isNull(table.deletedAt)));
  return {
    cvs: await connection.$count(cvs, eq(cvs.userId, userId)),
    letters: await kept(letters),
    applications: await kept(applications),
  };
}
