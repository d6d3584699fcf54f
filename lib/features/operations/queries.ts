import { sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';

/** One trip to the database, which opens and migrates it when nothing has before. */
export async function pingDatabase(): Promise<void> {
  await (await db()).execute(sql`select 1`);
}
