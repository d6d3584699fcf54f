import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm';
import type { DigestRhythm } from '@/lib/core/mail';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { applications } from '@/lib/db/schema/applications';
import { cvs } from '@/lib/db/schema/cvs';
import { jobMarks, jobs } from '@/lib/db/schema/jobs';
import { digestedJobs, mailSuppressions, noticeSettings } from '@/lib/db/schema/mail';
import { matches } from '@/lib/db/schema/matching';
import { usualNotices } from '@/lib/features/mail/schema';
import { reasonsHolding } from '@/lib/features/mail/suppression-rules';

export type Reader = {
  userId: string;
  rhythm: DigestRhythm;
  digestScore: number;
  timeZone: string | null;
  digestedOn: string | null;
};

/** People with a proven address that gets notices, and a CV, who may be due for a digest somewhere on Earth, a page at a time by their id; or just one. */
export async function listReaders(
  now: Date,
  { userId, after, limit }: { userId?: string | undefined; after: string | null; limit: number },
): Promise<Reader[]> {
  const rhythm = sql<DigestRhythm>`coalesce(${noticeSettings.digest}, ${usualNotices.digest})`;
  const connection = await db();
  const ready = connection
    .select({ one: sql`1` })
    .from(cvs)
    .where(and(eq(cvs.userId, users.id), eq(cvs.state, 'ready')));
  const held = connection
    .select({ one: sql`1` })
    .from(mailSuppressions)
    .where(
      and(
        eq(mailSuppressions.address, users.email),
        inArray(mailSuppressions.reason, reasonsHolding('notice')),
      ),
    );
  // Nowhere is it later than tomorrow.
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  return connection
    .select({
      userId: users.id,
      rhythm,
      digestScore: sql<number>`coalesce(${noticeSettings.digestScore}, ${usualNotices.digestScore})`,
      timeZone: users.timeZone,
      digestedOn: noticeSettings.digestedOn,
    })
    .from(users)
    .leftJoin(noticeSettings, eq(noticeSettings.userId, users.id))
    .where(
      and(
        ...[isNotNull(users.emailVerified), eq(users.isBlocked, false), ne(rhythm, 'off')],
        ...[userId ? eq(users.id, userId) : undefined, after ? gt(users.id, after) : undefined],
        ...[sql`exists ${ready}`, notExists(held)],
        or(isNull(noticeSettings.digestedOn), lt(noticeSettings.digestedOn, tomorrow)),
      ),
    )
    .orderBy(asc(users.id))
    .limit(limit);
}

/** Takes a person's day; false when another worker had it. */
export async function claimDigest(userId: string, day: string): Promise<boolean> {
  const rows = await (await db())
    .insert(noticeSettings)
    .values({ userId, digestedOn: day })
    .onConflictDoUpdate({
      target: noticeSettings.userId,
      set: { digestedOn: day },
      setWhere: or(isNull(noticeSettings.digestedOn), lt(noticeSettings.digestedOn, day)),
    })
    .returning({ userId: noticeSettings.userId });
  return rows.length > 0;
}

const ofOnes = (table: typeof jobMarks | typeof digestedJobs | typeof applications, userId: string) =>
  and(eq(table.userId, userId), eq(table.jobId, jobs.id));

/** Open jobs that reach the score with any of the person's CVs, and that they neither know by mail, hid nor track. */
async function fresh(userId: string, digestScore: number) {
  const connection = await db();
  const told = connection.select({ one: sql`1` }).from(digestedJobs).where(ofOnes(digestedJobs, userId));
  const tracked = connection
    .select({ one: sql`1` })
    .from(applications)
    .where(and(ofOnes(applications, userId), isNull(applications.deletedAt)));
  const hidden = connection
    .select({ one: sql`1` })
    .from(jobMarks)
    .where(and(ofOnes(jobMarks, userId), eq(jobMarks.kind, 'hidden')));
  return connection
    .selectDistinctOn([matches.jobId], {
      jobId: matches.jobId,
      score: matches.score,
      summary: matches.summary,
      title: jobs.title,
      company: jobs.company,
      locations: jobs.locations,
      remoteKind: jobs.remoteKind,
    })
    .from(matches)
    .innerJoin(jobs, eq(jobs.id, matches.jobId))
    .where(
      and(
        eq(matches.userId, userId),
        sql`floor(${matches.score} * 100 + 1e-9) >= ${digestScore}`,
        or(isNull(jobs.ownerUserId), eq(jobs.ownerUserId, userId)),
        or(isNull(jobs.expiresAt), gt(jobs.expiresAt, sql`now()`)),
        ...[notExists(hidden), notExists(told), notExists(tracked)],
      ),
    )
    .orderBy(asc(matches.jobId), desc(matches.score))
    .as('fresh');
}

/** The best first, and how many there are. */
export async function listFreshMatches(userId: string, digestScore: number, limit: number) {
  const connection = await db();
  const found = await fresh(userId, digestScore);
  const items = await connection
    .select()
    .from(found)
    .orderBy(desc(found.score), asc(found.jobId))
    .limit(limit);
  const [row] = await connection.select({ total: count() }).from(found);
  return { items, total: row?.total ?? 0 };
}

export type FreshMatch = Awaited<ReturnType<typeof listFreshMatches>>['items'][number];

export async function insertDigested(userId: string, jobIds: readonly string[]): Promise<void> {
  await (await db())
    .insert(digestedJobs)
    .values(jobIds.map((jobId) => ({ userId, jobId })))
    .onConflictDoNothing();
}
