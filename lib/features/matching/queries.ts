import { and, asc, count, eq, gt, inArray, isNull, notExists, or, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { cvs } from '@/lib/db/schema/cvs';
import { jobMarks, jobs } from '@/lib/db/schema/jobs';
import { type MatchSummary, matches, matchRuns } from '@/lib/db/schema/matching';
import type { JobProfile, MatchBand } from '@/lib/engine/types';

export type MatchRun = typeof matchRuns.$inferSelect;
export type { MatchSummary } from '@/lib/db/schema/matching';

/** Jobs that a person may see and that are not over. */
const open = (userId: string) =>
  and(
    or(isNull(jobs.ownerUserId), eq(jobs.ownerUserId, userId)),
    or(isNull(jobs.expiresAt), gt(jobs.expiresAt, sql`now()`)),
  );

export async function countOpenJobs(userId: string): Promise<number> {
  const [row] = await (await db()).select({ total: count() }).from(jobs).where(open(userId));
  return row?.total ?? 0;
}

/** The next `limit` jobs by id: a walk that no insert or delete meanwhile can derail. */
export async function listOpenProfiles(
  userId: string,
  afterId: string | null,
  limit: number,
): Promise<{ id: string; profile: JobProfile }[]> {
  return (await db())
    .select({ id: jobs.id, profile: jobs.profile })
    .from(jobs)
    .where(and(open(userId), afterId ? gt(jobs.id, afterId) : undefined))
    .orderBy(asc(jobs.id))
    .limit(limit);
}

export async function findRun(userId: string, cvId: string): Promise<MatchRun | null> {
  const [row] = await (await db())
    .select()
    .from(matchRuns)
    .where(and(eq(matchRuns.userId, userId), eq(matchRuns.cvId, cvId)));
  return row ?? null;
}

export async function upsertRunAsRunning(userId: string, cvId: string, jobsTotal: number): Promise<void> {
  const begun = {
    state: 'running',
    jobsTotal,
    jobsDone: 0,
    startedAt: sql`now()`,
    updatedAt: sql`now()`,
  } as const;
  await (await db())
    .insert(matchRuns)
    .values({ ...begun, userId, cvId })
    .onConflictDoUpdate({ target: matchRuns.cvId, set: begun, setWhere: eq(matchRuns.userId, userId) });
}

/** Ends a run without new matches; `cvRevision` is the one that could not be matched. */
export async function upsertRunAsFailed(userId: string, cvId: string, cvRevision: number): Promise<void> {
  const ended = { state: 'failed', cvRevision, finishedAt: sql`now()`, updatedAt: sql`now()` } as const;
  await (await db())
    .insert(matchRuns)
    .values({ ...ended, userId, cvId })
    .onConflictDoUpdate({ target: matchRuns.cvId, set: ended, setWhere: eq(matchRuns.userId, userId) });
}

export async function updateRun(
  userId: string,
  cvId: string,
  change: { jobsDone: number } | { state: 'done'; cvRevision: number },
): Promise<void> {
  const finishedAt = 'state' in change ? sql`now()` : undefined;
  await (await db())
    .update(matchRuns)
    .set({ ...change, finishedAt, updatedAt: sql`now()` })
    .where(and(eq(matchRuns.userId, userId), eq(matchRuns.cvId, cvId)));
}

export type RankedJob = { jobId: string; score: number; band: MatchBand; summary: MatchSummary };

/** Replaces the stored matches of one CV, best first; jobs that vanished meanwhile are left out. */
export async function replaceMatches(
  userId: string,
  cvId: string,
  ranked: readonly RankedJob[],
): Promise<void> {
  const database = await db();
  await database.delete(matches).where(and(eq(matches.userId, userId), eq(matches.cvId, cvId)));
  if (ranked.length === 0) return;
  const rows = JSON.stringify(ranked.map((row, index) => ({ ...row, rank: index + 1 })));
  await database.execute(sql`
    insert into matches (cv_id, job_id, user_id, rank, score, band, summary)
    select ${cvId}, r."jobId", ${userId}, r.rank, r.score, r.band, r.summary
    from jsonb_to_recordset(${rows}::jsonb)
      as r("jobId" uuid, rank int, score double precision, band text, summary jsonb)
    join jobs on jobs.id = r."jobId"
  `);
}

export type MatchListItem = Awaited<ReturnType<typeof listMatchRows>>[number];

/** Best first; hidden jobs and jobs that are over are left out. */
export async function listMatchRows(userId: string, cvId: string) {
  const database = await db();
  const hidden = database
    .select({ one: sql`1` })
    .from(jobMarks)
    .where(and(eq(jobMarks.userId, userId), eq(jobMarks.jobId, jobs.id), eq(jobMarks.kind, 'hidden')));
  return database
    .select({
      jobId: jobs.id,
      score: matches.score,
      band: matches.band,
      summary: matches.summary,
      title: jobs.title,
      company: jobs.company,
      locations: jobs.locations,
      remoteKind: jobs.remoteKind,
      postedAt: jobs.postedAt,
    })
    .from(matches)
    .innerJoin(jobs, eq(jobs.id, matches.jobId))
    .where(and(eq(matches.userId, userId), eq(matches.cvId, cvId), open(userId), notExists(hidden)))
    .orderBy(asc(matches.rank));
}

export type JobScore = { jobId: string; score: number; band: MatchBand };

/** What is stored for some jobs; a job outside the best has none. */
export async function listScoreRows(
  userId: string,
  cvId: string,
  jobIds: readonly string[],
): Promise<JobScore[]> {
  if (jobIds.length === 0) return [];
  return (await db())
    .select({ jobId: matches.jobId, score: matches.score, band: matches.band })
    .from(matches)
    .where(and(eq(matches.userId, userId), eq(matches.cvId, cvId), inArray(matches.jobId, [...jobIds])));
}

/** Every CV that can be matched, of everybody: for work that follows a change of the jobs. */
export async function listReadCvs(): Promise<{ cvId: string; userId: string }[]> {
  return (await db()).select({ cvId: cvs.id, userId: cvs.userId }).from(cvs).where(eq(cvs.state, 'ready'));
}
