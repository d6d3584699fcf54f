import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { getJob, type JobMark, updateMark } from './queries';
import type { MarkJob } from './schema';

/** Saves, hides or unmarks a job; gives the mark before, which undoes it when given back. */
export async function markJob(
  actor: Actor,
  { jobId, mark }: MarkJob,
): Promise<{ mark: JobMark | null; before: JobMark | null }> {
  return inTransaction(async () => {
    await getJob(actor.userId, jobId);
    return { mark, before: await updateMark(actor.userId, jobId, mark) };
  });
}
