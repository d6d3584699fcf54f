import { and, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { AiOrigin } from '@/lib/core/ai-origin';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { cvFiles, cvs } from '@/lib/db/schema/cvs';
import type { CvFindings, CvProfile } from '@/lib/engine/types';

export type Cv = typeof cvs.$inferSelect;
export type CvState = Cv['state'];
export const unfinishedStates: readonly CvState[] = ['queued', 'reading', 'understanding'];

const summaryColumns = {
  id: cvs.id,
  title: cvs.title,
  fileName: cvs.fileName,
  kind: cvs.kind,
  sizeBytes: cvs.sizeBytes,
  pageCount: cvs.pageCount,
  state: cvs.state,
  failure: cvs.failure,
  revision: cvs.revision,
  createdAt: cvs.createdAt,
  updatedAt: cvs.updatedAt,
};

export type CvSummary = Pick<Cv, keyof typeof summaryColumns>;

const own = (userId: string, cvId: string) => and(eq(cvs.userId, userId), eq(cvs.id, cvId));
const notFound = () => new AppError('not_found', 'This CV does not exist, or it was deleted.');

/** Newest first, without texts and readings. */
export async function listSummaries(userId: string): Promise<CvSummary[]> {
  return (await db())
    .select(summaryColumns)
    .from(cvs)
    .where(eq(cvs.userId, userId))
    .orderBy(desc(cvs.createdAt), desc(cvs.id));
}

export async function getSummary(userId: string, cvId: string): Promise<CvSummary> {
  const [row] = await (await db()).select(summaryColumns).from(cvs).where(own(userId, cvId));
  if (!row) throw notFound();
  return row;
}

export async function getCvRow(userId: string, cvId: string): Promise<Cv> {
  const [row] = await (await db()).select().from(cvs).where(own(userId, cvId));
  if (!row) throw notFound();
  return row;
}

/** Holds the row until the surrounding transaction ends, so that two corrections never lose each other. */
export async function lockCvRow(userId: string, cvId: string): Promise<Cv> {
  const [row] = await (await db()).select().from(cvs).where(own(userId, cvId)).for('update');
  if (!row) throw notFound();
  return row;
}

/** How many CVs a person has; uploads of one person that run at once are counted one after the other. */
export async function countForInsert(userId: string): Promise<number> {
  const connection = await db();
  await connection.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
  return connection.$count(cvs, eq(cvs.userId, userId));
}

export async function findByContent(userId: string, contentHash: string): Promise<CvSummary | null> {
  const [row] = await (await db())
    .select(summaryColumns)
    .from(cvs)
    .where(and(eq(cvs.userId, userId), eq(cvs.contentHash, contentHash)));
  return row ?? null;
}

type NewCv = Pick<Cv, 'userId' | 'title' | 'fileName' | 'kind' | 'sizeBytes' | 'contentHash'>;

/** Null when this person has a CV with these bytes already. */
export async function insertCv(cv: NewCv, bytes: Uint8Array): Promise<CvSummary | null> {
  const connection = await db();
  const [row] = await connection
    .insert(cvs)
    .values(cv)
    .onConflictDoNothing({ target: [cvs.userId, cvs.contentHash] })
    .returning(summaryColumns);
  if (!row) return null;
  await connection.insert(cvFiles).values({ cvId: row.id, userId: cv.userId, bytes });
  return row;
}

export type CvFile = { bytes: Uint8Array; fileName: string; kind: Cv['kind'] };

export async function getFile(userId: string, cvId: string): Promise<CvFile> {
  const [row] = await (await db())
    .select({ bytes: cvFiles.bytes, fileName: cvs.fileName, kind: cvs.kind })
    .from(cvFiles)
    .innerJoin(cvs, eq(cvs.id, cvFiles.cvId))
    .where(and(eq(cvFiles.userId, userId), own(userId, cvId)));
  if (!row) throw notFound();
  return row;
}

const changedNow = { updatedAt: sql`now()` };

type Progress = Partial<Pick<Cv, 'state' | 'failure' | 'text' | 'pageCount'>>;

/** Moves a CV on if it is in one of these states; null when it is not, or is gone. */
export async function updateProgress(
  userId: string,
  cvId: string,
  from: readonly CvState[],
  change: Progress,
): Promise<{ createdAt: Date } | null> {
  const [row] = await (await db())
    .update(cvs)
    .set({ ...change, ...changedNow })
    .where(and(own(userId, cvId), inArray(cvs.state, [...from])))
    .returning({ createdAt: cvs.createdAt });
  return row ?? null;
}

/** What no model was asked about yet. */
export const noFindings = { findings: null, findingsOrigin: null, findingsRevision: null } as const;

type Reading = Partial<
  Pick<
    Cv,
    | 'state'
    | 'profile'
    | 'analysis'
    | 'engineVersion'
    | 'corrections'
    | 'text'
    | 'pageCount'
    | keyof typeof noFindings
  >
>;

/** Stores what matching must see: the revision grows. `isRead` notes the moment of the reading. */
export async function updateReading(
  userId: string,
  cvId: string,
  reading: Reading,
  { isRead = false } = {},
): Promise<Cv> {
  const [row] = await (await db())
    .update(cvs)
    .set({
      ...reading,
      revision: sql`${cvs.revision} + 1`,
      ...(isRead ? { readAt: sql`now()`, failure: null } : {}),
      ...changedNow,
    })
    .where(own(userId, cvId))
    .returning();
  if (!row) throw notFound();
  return row;
}

export async function updateTitle(userId: string, cvId: string, title: string): Promise<CvSummary> {
  const [row] = await (await db())
    .update(cvs)
    .set({ title, ...changedNow })
    .where(own(userId, cvId))
    .returning(summaryColumns);
  if (!row) throw notFound();
  return row;
}

/** The file, the matches and all that hangs on the CV go with it. */
export async function deleteCvRow(userId: string, cvId: string): Promise<void> {
  const rows = await (await db()).delete(cvs).where(own(userId, cvId)).returning({ id: cvs.id });
  if (rows.length === 0) throw notFound();
}

export type ReadCv = Cv & { text: string; profile: CvProfile };

export function isRead(cv: Cv): cv is ReadCv {
  return cv.state === 'ready' && cv.text !== null && cv.profile !== null;
}

/** Asked for and not answered yet: a revision is named, and nobody has answered for it. */
export function isAskedForMore(cv: Cv): boolean {
  return cv.findingsRevision !== null && cv.findingsOrigin === null;
}

const asked = () => and(isNotNull(cvs.findingsRevision), isNull(cvs.findingsOrigin));

/** False when a model is being asked already, or there is no reading to add to. */
export async function updateFindingsAsAsked(userId: string, cvId: string): Promise<boolean> {
  const isIdle = or(isNull(cvs.findingsRevision), isNotNull(cvs.findingsOrigin));
  const rows = await (await db())
    .update(cvs)
    .set({ findingsRevision: sql`${cvs.revision}`, findingsOrigin: null })
    .where(and(own(userId, cvId), eq(cvs.state, 'ready'), isIdle))
    .returning({ id: cvs.id });
  return rows.length > 0;
}

type Answer = { text: string; revision: number; findings: CvFindings; origin: AiOrigin };

/**
 * Keeps an answer that is still asked for, while the text is the one that its quotes point into; false otherwise. The
 * built-in engine's takes away nothing that a model found before.
 */
export async function updateFindings(userId: string, cvId: string, answer: Answer): Promise<boolean> {
  const { text, revision, findings, origin } = answer;
  const rows = await (await db())
    .update(cvs)
    .set({
      findingsOrigin: origin,
      findingsRevision: revision,
      ...(origin.source === 'built_in' ? {} : { findings }),
    })
    .where(and(own(userId, cvId), eq(cvs.text, text), asked()))
    .returning({ id: cvs.id });
  return rows.length > 0;
}

export async function updateFindingsAsGivenUp(userId: string, cvId: string, origin: AiOrigin): Promise<void> {
  await (await db())
    .update(cvs)
    .set({ findingsOrigin: origin })
    .where(and(own(userId, cvId), asked()));
}

/** Of everybody: CVs that an engine before `version` read. */
export async function listOutdatedCvs(version: number): Promise<{ cvId: string; userId: string }[]> {
  return (await db())
    .select({ cvId: cvs.id, userId: cvs.userId })
    .from(cvs)
    .where(and(eq(cvs.state, 'ready'), lt(cvs.engineVersion, version)));
}

export async function findOutdatedCv(userId: string, cvId: string, version: number): Promise<Cv | null> {
  const [row] = await (await db())
    .select()
    .from(cvs)
    .where(and(own(userId, cvId), eq(cvs.state, 'ready'), lt(cvs.engineVersion, version)));
  return row ?? null;
}
