import { randomUUID } from 'node:crypto';
import { db } from '../client';
import { accounts, passwords, sessions, userPictures } from '../schema/account';
import { cacheEntries } from '../schema/cache';
import { jobMarks } from '../schema/jobs';
import { assessmentRuns, matchAssessments } from '../schema/matching';
import { allowanceUses } from '../schema/spending';

type Owned = { userId: string; cvId: string; jobId: string };

/** What an account holds beside the work of its person, each text holding `marker`. Gives the session's id. */
export async function seedAccount(marker: string, { userId, cvId, jobId }: Owned): Promise<string> {
  const connection = await db();
  const sessionId = randomUUID();
  const later = new Date(Date.now() + 86_400_000);
  await connection
    .insert(sessions)
    .values({ id: sessionId, userId, way: 'email', userAgent: marker, expiresAt: later });
  await connection
    .insert(accounts)
    .values({ userId, type: 'oidc', provider: 'google', providerAccountId: marker, email: marker });
  await connection.insert(passwords).values({ userId, hash: marker });
  await connection
    .insert(userPictures)
    .values({ userId, source: 'upload', mediaType: 'image/png', bytes: Buffer.from(marker) });
  await connection.insert(jobMarks).values({ userId, jobId, kind: 'saved' });
  await connection.insert(cacheEntries).values({
    key: marker,
    namespace: marker,
    userId,
    value: { marker },
    freshUntil: later,
    staleUntil: later,
  });
  await connection
    .insert(allowanceUses)
    .values({ userId, kind: 'ai_letters', periodStart: '2026-11-01', used: 1 });
  const origin = { source: 'openai', model: marker, reason: null, staleSince: null } as const;
  const assessment = {
    ...{ verdict: 'strong' as const, levelCompatibility: marker, recommendations: [marker] },
    ...{ strengths: [], gaps: [], droppedCount: 0 },
  };
  await connection
    .insert(matchAssessments)
    .values({ userId, inputHash: marker, cvId, jobId, assessment, origin });
  await connection.insert(assessmentRuns).values({ cvId, userId, state: 'done', asked: 1 });
  return sessionId;
}
