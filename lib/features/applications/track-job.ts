import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { getJob } from '@/lib/features/jobs/get-job';
import {
  type ApplicationCard,
  findApplicationByJob,
  insertApplication,
  insertEvent,
  restoreApplicationByJob,
} from './queries';
import type { TrackJob } from './schema';

/**
 * Puts a job on the person's board, with the posting as it reads now. Tracking it again gives the card that stands;
 * a removed one comes back with its timeline.
 */
export async function trackJob(actor: Actor, { jobId }: TrackJob): Promise<ApplicationCard> {
  const job = await getJob(actor, jobId);
  return inTransaction(async () => {
    const created = await insertApplication(actor.userId, {
      jobId,
      title: job.title,
      company: job.company,
      location: job.locations[0] ?? null,
      url: job.url,
      postingText: job.text,
    });
    if (created) {
      await insertEvent(actor.userId, { applicationId: created.id, kind: 'tracked', toStage: created.stage });
      return created;
    }
    const restored = await restoreApplicationByJob(actor.userId, jobId);
    if (restored) return restored;
    const standing = await findApplicationByJob(actor.userId, jobId);
    if (!standing) throw new AppError('conflict', 'This job was just removed from your board. Try again.');
    return standing;
  });
}
