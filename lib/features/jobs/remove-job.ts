import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { deleteOwnJob } from './queries';
import type { JobId } from './schema';

/** Removes a job that the person pasted. Letters and applications made from it keep their own copy. */
export async function removeJob(actor: Actor, { jobId }: JobId): Promise<{ jobId: string }> {
  if (!(await deleteOwnJob(actor.userId, jobId))) {
    throw new AppError('not_found', 'This job is not among those you added.');
  }
  return { jobId };
}
