import type { Actor } from '@/lib/core/actor';
import { findLetterByJob, type Letter } from './queries';

/** The person's letter for a job, the one touched last when there are several; null when none was written. */
export async function findJobLetter(actor: Actor, jobId: string): Promise<Letter | null> {
  return findLetterByJob(actor.userId, jobId);
}
