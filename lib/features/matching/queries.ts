import { and, asc, count, desc, eq, gt, inArray, isNull, notExists, notInArray, or, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { cvs } from '@/lib/db/schema/cvs';
import { jobMarks, jobs } from '@/lib/db/schema/jobs';
import {
  assessmentRuns,
  type MatchSummary,
  matchAssessments,
  matches,
  matchRuns,
} from '@/lib/db/schema/matching';
import type { Db } from '@/lib/db/types';
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

/** False when there is no run of this CV that failed. */
export async function updateFailedRunAsQueued(userId: string, cvId: string): Promise<boolean> {
  const rows = await (await db())
    .update(matchRuns)
    .set({ state: 'queued', jobsDone: 0, updatedAt: sql`now()` })
    .where(and(eq(matchRuns.userId, userId), eq(matchRuns.cvId, cvId), eq(matchRuns.state, 'failed')))
    .returning({ cvId: matchRuns.cvId });
  return rows.length > 0;
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

/** The stored matches of one CV, without hidden jobs and jobs that are over. */
function shown(database: Db, userId: string, cvId: string) {
  const hidden = database
    .select({ one: sql`1` })
    .from(jobMarks)
    .where(and(eq(jobMarks.userId, userId), eq(jobMarks.jobId, jobs.id), eq(jobMarks.kind, 'hidden')));
  return and(eq(matches.userId, userId), eq(matches.cvId, cvId), open(userId), notExists(hidden));
}

export type MatchListItem = Awaited<ReturnType<typeof listMatchRows>>[number];

/** Best first. */
export async function listMatchRows(userId: string, cvId: string) {
  const database = await db();
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
    .where(shown(database, userId, cvId))
    .orderBy(asc(matches.rank));
}

/** The best of them with their postings. */
export async function listBestJobs(userId: string, cvId: string, limit: number) {
  const database = await db();
  return database
    .select({
      jobId: jobs.id,
      title: jobs.title,
      company: jobs.company,
      text: jobs.text,
      profile: jobs.profile,
      contentHash: jobs.contentHash,
    })
    .from(matches)
    .innerJoin(jobs, eq(jobs.id, matches.jobId))
    .where(shown(database, userId, cvId))
    .orderBy(asc(matches.rank))
    .limit(limit);
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

export type NewAssessment = Pick<
  typeof matchAssessments.$inferInsert,
  'inputHash' | 'jobId' | 'assessment' | 'origin'
>;

/** Which of these inputs have their words already. */
export async function listAssessedHashes(userId: string, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await (await db())
    .select({ inputHash: matchAssessments.inputHash })
    .from(matchAssessments)
    .where(and(eq(matchAssessments.userId, userId), inArray(matchAssessments.inputHash, [...hashes])));
  return rows.map((row) => row.inputHash);
}

/** Keeps the first words for each input: later ones change nothing. Gives how many are new; postings that vanished are left out. */
export async function insertAssessments(
  userId: string,
  cvId: string,
  rows: readonly NewAssessment[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const database = await db();
  const ids = rows.map((row) => row.jobId);
  // Held until the end: a posting deleted between looking and writing would fail every row.
  const present = await database
    .select({ id: jobs.id })
    .from(jobs)
    .where(inArray(jobs.id, ids))
    .orderBy(asc(jobs.id))
    .for('key share');
  const kept = rows.filter(({ jobId }) => present.some(({ id }) => id === jobId));
  if (kept.length === 0) return 0;
  const inserted = await database
    .insert(matchAssessments)
    .values(kept.map((row) => ({ ...row, userId, cvId })))
    .onConflictDoNothing({ target: [matchAssessments.userId, matchAssessments.inputHash] })
    .returning({ jobId: matchAssessments.jobId });
  return inserted.length;
}

export type StoredAssessment = typeof matchAssessments.$inferSelect;

/** The words for this input, else the newest for the pair. */
export async function findAssessment(
  userId: string,
  pair: { cvId: string; jobId: string },
  inputHash: string | null,
): Promise<StoredAssessment | null> {
  const isInput = eq(matchAssessments.inputHash, inputHash ?? '');
  const isPair = and(eq(matchAssessments.cvId, pair.cvId), eq(matchAssessments.jobId, pair.jobId));
  const [row] = await (await db())
    .select()
    .from(matchAssessments)
    .where(and(eq(matchAssessments.userId, userId), or(isInput, isPair)))
    .orderBy(desc(isInput), desc(matchAssessments.createdAt))
    .limit(1);
  return row ?? null;
}

export type AssessmentRun = typeof assessmentRuns.$inferSelect;

export async function findAssessmentRun(userId: string, cvId: string): Promise<AssessmentRun | null> {
  const [row] = await (await db())
    .select()
    .from(assessmentRuns)
    .where(and(eq(assessmentRuns.userId, userId), eq(assessmentRuns.cvId, cvId)));
  return row ?? null;
}

const underWay = ['queued', 'running'] as const;

/** False when one is under way already. */
export async function upsertAssessmentRunAsQueued(userId: string, cvId: string): Promise<boolean> {
  const begun = { state: 'queued', asked: 0, origin: null, updatedAt: sql`now()` } as const;
  const rows = await (await db())
    .insert(assessmentRuns)
    .values({ ...begun, userId, cvId })
    .onConflictDoUpdate({
      target: assessmentRuns.cvId,
      set: begun,
      setWhere: and(eq(assessmentRuns.userId, userId), notInArray(assessmentRuns.state, [...underWay])),
    })
    .returning({ cvId: assessmentRuns.cvId });
  return rows.length > 0;
}

type RunChange = Partial<Pick<AssessmentRun, 'state' | 'asked' | 'origin'>>;

/** Changes a run that is under way; false when none is. */
export async function updateAssessmentRun(userId: string, cvId: string, change: RunChange): Promise<boolean> {
  const rows = await (await db())
    .update(assessmentRuns)
    .set({ ...change, updatedAt: sql`now()` })
    .where(
      and(
        eq(assessmentRuns.userId, userId),
        eq(assessmentRuns.cvId, cvId),
        inArray(assessmentRuns.state, [...underWay]),
      ),
    )
    .returning({ cvId: assessmentRuns.cvId });
  return rows.length > 0;
}
