import { and, asc, eq, getTableColumns, gt, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { jobMarks, jobs } from '@/lib/db/schema/jobs';
import type { JobFilter } from './job-filter';
import type { PostingReading } from './read-posting';

const { search: _search, titleSearch: _title, placeSearch: _place, ...jobColumns } = getTableColumns(jobs);

const listColumns = {
  id: jobs.id,
  title: jobs.title,
  company: jobs.company,
  locations: jobs.locations,
  remoteKind: jobs.remoteKind,
  employmentType: jobs.employmentType,
  level: jobs.level,
  salaryMinMinor: jobs.salaryMinMinor,
  salaryMaxMinor: jobs.salaryMaxMinor,
  salaryCurrency: jobs.salaryCurrency,
  salaryPeriod: jobs.salaryPeriod,
  postedAt: jobs.postedAt,
  expiresAt: jobs.expiresAt,
  ownerUserId: jobs.ownerUserId,
  mark: jobMarks.kind,
};

type JobRow = typeof jobs.$inferSelect;
export type JobMark = (typeof jobMarks.$inferSelect)['kind'];
export type JobListItem = Pick<JobRow, Exclude<keyof typeof listColumns, 'mark'>> & { mark: JobMark | null };
export type Job = Pick<JobRow, keyof typeof jobColumns>;
export type NewJob = Omit<typeof jobs.$inferInsert, 'id' | 'createdAt' | 'updatedAt' | 'lastSeenAt'>;

/** Jobs that everyone sees, and the person's own pasted ones. Every list of jobs for a person goes through this. */
export const visibleTo = (userId: string): SQL =>
  sql`(${jobs.ownerUserId} is null or ${jobs.ownerUserId} = ${userId})`;

const isOpen = sql`(${jobs.expiresAt} is null or ${jobs.expiresAt} > now())`;
const ofOwner = (userId: string | null) =>
  userId === null ? isNull(jobs.ownerUserId) : eq(jobs.ownerUserId, userId);
const marksOf = (userId: string) => and(eq(jobMarks.jobId, jobs.id), eq(jobMarks.userId, userId));

export async function getJob(userId: string, jobId: string): Promise<Job & { mark: JobMark | null }> {
  const [row] = await (await db())
    .select({ ...jobColumns, mark: jobMarks.kind })
    .from(jobs)
    .leftJoin(jobMarks, marksOf(userId))
    .where(and(eq(jobs.id, jobId), visibleTo(userId)));
  if (!row) throw new AppError('not_found', 'This job is not here any more. Go back to the list of jobs.');
  return row;
}

const wordsQuery = (words: string) => sql`websearch_to_tsquery('english', ${words})`;
const escaped = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

const isMarked = (userId: string, kind: JobMark) =>
  sql`exists (select 1 from ${jobMarks} m where m.job_id = ${jobs.id} and m.user_id = ${userId} and m.kind = ${kind})`;

function showing(userId: string, show: JobFilter['show']): SQL | undefined {
  if (show === 'saved' || show === 'hidden') return isMarked(userId, show);
  const own = show === 'mine' ? eq(jobs.ownerUserId, userId) : undefined;
  return and(own, sql`not ${isMarked(userId, 'hidden')}`, show === 'all' ? isOpen : undefined);
}

/** Of the jobs that have the words: those with them in the title, or the others. */
export type WordPlace = 'title' | 'elsewhere';

function havingWords(words: string | null, place: WordPlace | null): SQL | undefined {
  if (!words) return undefined;
  const isAnywhere = sql`${jobs.search} @@ ${wordsQuery(words)}`;
  const isInTitle = sql`${jobs.titleSearch} @@ ${wordsQuery(words)}`;
  if (place === null) return isAnywhere;
  return place === 'title' ? isInTitle : sql`(${isAnywhere} and not ${isInTitle})`;
}

function matching(userId: string, filter: JobFilter, wordPlace: WordPlace | null): SQL | undefined {
  const { words, signed, place, remote, level, type, maxAgeDays, pay, show } = filter;
  return and(
    visibleTo(userId),
    showing(userId, show),
    havingWords(words, wordPlace),
    ...signed.map(
      (word) => sql`(${jobs.title} ilike ${escaped(word)} or ${jobs.text} ilike ${escaped(word)})`,
    ),
    place ? sql`${jobs.placeSearch} @@ to_tsquery('simple', ${place})` : undefined,
    remote.length > 0 ? inArray(jobs.remoteKind, remote) : undefined,
    level.length > 0 ? inArray(jobs.level, level) : undefined,
    type.length > 0 ? inArray(jobs.employmentType, type) : undefined,
    maxAgeDays === null ? undefined : sql`${jobs.postedAt} >= now() - make_interval(days => ${maxAgeDays})`,
    pay
      ? and(eq(jobs.salaryCurrency, pay.currency), sql`${jobs.salaryYearMinor} >= ${pay.yearMinor}`)
      : undefined,
  );
}

/** Newest first. */
export async function listJobs(
  userId: string,
  filter: JobFilter,
  wordPlace: WordPlace | null,
  limit: number,
  offset: number,
): Promise<JobListItem[]> {
  return (await db())
    .select(listColumns)
    .from(jobs)
    .leftJoin(jobMarks, marksOf(userId))
    .where(matching(userId, filter, wordPlace))
    .orderBy(sql`${jobs.postedAt} desc nulls last`, jobs.id)
    .limit(limit)
    .offset(offset);
}

/** Counts no further than `most`: an exact number beyond it costs a walk through every hit and helps nobody. */
export async function countJobs(
  userId: string,
  filter: JobFilter,
  wordPlace: WordPlace | null,
  most: number,
): Promise<number> {
  const connection = await db();
  const hits = connection
    .select({ one: sql`1`.as('one') })
    .from(jobs)
    .where(matching(userId, filter, wordPlace))
    .limit(most)
    .as('hits');
  const [row] = await connection.select({ total: sql<number>`count(*)::int` }).from(hits);
  return row?.total ?? 0;
}

/** Null takes the mark away. Gives what was there before, so that it can be undone. */
export async function updateMark(
  userId: string,
  jobId: string,
  mark: JobMark | null,
): Promise<JobMark | null> {
  const connection = await db();
  const mine = and(eq(jobMarks.userId, userId), eq(jobMarks.jobId, jobId));
  const [before] = await connection.select({ kind: jobMarks.kind }).from(jobMarks).where(mine).for('update');
  if (mark === null) await connection.delete(jobMarks).where(mine);
  else {
    await connection
      .insert(jobMarks)
      .values({ userId, jobId, kind: mark })
      .onConflictDoUpdate({ target: [jobMarks.userId, jobMarks.jobId], set: { kind: mark } });
  }
  return before?.kind ?? null;
}

export async function deleteOwnJob(userId: string, jobId: string): Promise<boolean> {
  const gone = await (await db())
    .delete(jobs)
    .where(and(eq(jobs.id, jobId), eq(jobs.ownerUserId, userId)))
    .returning({ id: jobs.id });
  return gone.length > 0;
}

export async function countOwnJobs(userId: string): Promise<number> {
  return (await db()).$count(jobs, eq(jobs.ownerUserId, userId));
}

export type StoredJob = Pick<JobRow, 'id' | 'externalId' | 'contentHash' | 'engineVersion'>;

export async function listStored(
  source: string,
  ownerUserId: string | null,
  externalIds: string[],
): Promise<StoredJob[]> {
  return (await db())
    .select({
      id: jobs.id,
      externalId: jobs.externalId,
      contentHash: jobs.contentHash,
      engineVersion: jobs.engineVersion,
    })
    .from(jobs)
    .where(and(eq(jobs.source, source), ofOwner(ownerUserId), inArray(jobs.externalId, externalIds)));
}

/**
 * Writes new jobs and those whose content or reading changed; `updatedAt` moves for exactly these. A row that another
 * import wrote meanwhile with the same content is left as it is, and is not among the answers.
 */
export async function upsertJobs(rows: NewJob[]): Promise<{ id: string; isNew: boolean }[]> {
  if (rows.length === 0) return [];
  const columns = Object.entries(getTableColumns(jobs)).filter(
    ([name, column]) => !column.generated && !['id', 'createdAt', 'lastSeenAt', 'updatedAt'].includes(name),
  );
  const taken = Object.fromEntries(
    columns.map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  );
  return (await db())
    .insert(jobs)
    .values(rows)
    .onConflictDoUpdate({
      target: [jobs.source, jobs.externalId, jobs.ownerUserId],
      set: { ...taken, lastSeenAt: sql`now()`, updatedAt: sql`now()` },
      setWhere: sql`${jobs.contentHash} <> excluded.content_hash or ${jobs.engineVersion} <> excluded.engine_version`,
    })
    .returning({ id: jobs.id, isNew: sql<boolean>`(xmax = 0)` });
}

/** Jobs seen again unchanged: only the feed's dates are taken over. One that had been closed counts as changed. */
export async function touchJobs(
  seen: { id: string; postedAt: Date | null; expiresAt: Date | null }[],
): Promise<number> {
  if (seen.length === 0) return 0;
  const list = JSON.stringify(seen);
  const { rows } = (await (
    await db()
  ).execute(sql`
    with seen as (
      select * from json_to_recordset(${list}::json)
        as s(id uuid, "postedAt" timestamptz(3), "expiresAt" timestamptz(3))
    ), before as (
      select j.id, j.expires_at <= now() and (s."expiresAt" is null or s."expiresAt" > now()) as reopened
      from ${jobs} j join seen s on s.id = j.id
    )
    update ${jobs} j set
      last_seen_at = now(), posted_at = coalesce(s."postedAt", j.posted_at), expires_at = s."expiresAt",
      updated_at = case when b.reopened then now() else j.updated_at end
    from seen s join before b on b.id = s.id
    where j.id = s.id
    returning coalesce(b.reopened, false) as reopened`)) as unknown as { rows: { reopened: boolean }[] };
  return rows.filter((row) => row.reopened).length;
}

/** Closes what a whole board does not list any more. */
export async function closeUnseen(source: string, before: Date): Promise<number> {
  const closed = await (await db())
    .update(jobs)
    .set({ expiresAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(eq(jobs.source, source), isNull(jobs.ownerUserId), lt(jobs.lastSeenAt, before), isOpen))
    .returning({ id: jobs.id });
  return closed.length;
}

/** Of everybody: what an engine before `version` read, by id. */
export async function listOutdatedPostings(version: number, afterId: string | null, limit: number) {
  return (await db())
    .select({
      id: jobs.id,
      contentHash: jobs.contentHash,
      title: jobs.title,
      company: jobs.company,
      locations: jobs.locations,
      country: jobs.country,
      remoteKind: jobs.remoteKind,
      text: jobs.text,
    })
    .from(jobs)
    .where(and(lt(jobs.engineVersion, version), afterId ? gt(jobs.id, afterId) : undefined))
    .orderBy(asc(jobs.id))
    .limit(limit);
}

/** Stores a newer engine's reading of the same content; level and pay stay as the feed gave them. */
export async function updateReading(
  jobId: string,
  contentHash: string,
  reading: PostingReading,
): Promise<void> {
  await (await db())
    .update(jobs)
    .set({ ...reading, updatedAt: sql`now()` })
    .where(
      and(
        eq(jobs.id, jobId),
        eq(jobs.contentHash, contentHash),
        lt(jobs.engineVersion, reading.engineVersion),
      ),
    );
}

/** The database's clock, which `lastSeenAt` is written by. */
export async function readDatabaseTime(): Promise<Date> {
  const [row] = await (await db())
    .select({ now: sql<string>`now()::timestamptz(3)::text` })
    .from(sql`(select 1) as one`);
  return new Date(row?.now ?? 0);
}
