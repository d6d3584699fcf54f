import { desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { reconcileRuns } from '@/lib/db/schema/payments';

export type ReconcileRun = typeof reconcileRuns.$inferSelect;
export type RunCounts = Pick<ReconcileRun, 'compared' | 'found' | 'converged' | 'open' | 'asked'>;

/** False when one waits or is under way already; what was begun over an hour ago is not waited for. */
export async function insertAskedRun(): Promise<boolean> {
  const { rows } = (await (
    await db()
  ).execute(sql`
    insert into ${reconcileRuns} (asked_at) select now()
      where not exists (select 1 from ${reconcileRuns} r
        where r.ended_at is null and coalesce(r.started_at, r.asked_at) > now() - interval '1 hour')
      returning id`)) as unknown as { rows: unknown[] };
  return rows.length > 0;
}

/** The run that was asked for, or a new one: gives its id. */
export async function startRun(): Promise<string> {
  const connection = await db();
  const { rows } = (await connection.execute(sql`
    update ${reconcileRuns} set started_at = now() where id in (select r.id from ${reconcileRuns} r
      where r.started_at is null order by r.asked_at limit 1 for update skip locked)
      returning id`)) as unknown as { rows: { id: string }[] };
  if (rows[0]) return rows[0].id;
  const [row] = await connection
    .insert(reconcileRuns)
    .values({ startedAt: sql`now()` })
    .returning({ id: reconcileRuns.id });
  if (!row) throw new Error('no run was written');
  return row.id;
}

export async function updateRun(
  runId: string,
  { isEnded, ...change }: Partial<RunCounts> & { failure?: string; isEnded?: boolean },
): Promise<void> {
  await (await db())
    .update(reconcileRuns)
    .set({ ...change, ...(isEnded ? { endedAt: sql`now()` } : {}) })
    .where(eq(reconcileRuns.id, runId));
}

/** Newest first. */
export async function listRuns(limit: number): Promise<ReconcileRun[]> {
  return (await db()).select().from(reconcileRuns).orderBy(desc(reconcileRuns.askedAt)).limit(limit);
}

export async function deleteRunsBefore(before: Date, limit: number): Promise<number> {
  const connection = await db();
  const old = connection
    .select({ id: reconcileRuns.id })
    .from(reconcileRuns)
    .where(lt(reconcileRuns.askedAt, before))
    .limit(limit);
  const rows = await connection
    .delete(reconcileRuns)
    .where(inArray(reconcileRuns.id, old))
    .returning({ id: reconcileRuns.id });
  return rows.length;
}
