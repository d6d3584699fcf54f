import type { Actor } from '@/lib/core/actor';
import { type JobScore, listScoreRows } from './queries';

export type { JobScore } from './queries';

/** The stored scores of one CV for the named jobs, by job; jobs without a stored match are left out. */
export async function listScores(
  actor: Actor,
  { cvId, jobIds }: { cvId: string; jobIds: readonly string[] },
): Promise<Map<string, JobScore>> {
  const rows = await listScoreRows(actor.userId, cvId, jobIds);
  return new Map(rows.map((row) => [row.jobId, row]));
}
