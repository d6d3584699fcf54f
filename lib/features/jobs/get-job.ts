import type { Actor } from '@/lib/core/actor';
import { getJob as getJobRow, type Job, type JobMark } from './queries';

/** A job with the person's own mark. Someone else's pasted job is `not_found`. */
export async function getJob(actor: Actor, jobId: string): Promise<Job & { mark: JobMark | null }> {
  return getJobRow(actor.userId, jobId);
}
