import type { Actor } from '@/lib/core/actor';
import { type ApplicationCard, findApplicationByJob } from './queries';

/** The person's card for a job, null when they do not track it. */
export async function findTracked(actor: Actor, jobId: string): Promise<ApplicationCard | null> {
  return findApplicationByJob(actor.userId, jobId);
}
