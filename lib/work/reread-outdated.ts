import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { rereadCvs } from '@/lib/features/cvs/reread-cvs';
import { rereadJobs } from '@/lib/features/jobs/reread-jobs';

/** After a release with a newer engine. Failing or cut short it changes nothing that works: the next start goes on. */
export async function rereadOutdated(): Promise<void> {
  try {
    const jobs = await rereadJobs();
    const cvs = await rereadCvs();
    if (jobs + cvs > 0) log().info({ jobs, cvs }, 'a newer engine reads again');
  } catch (error) {
    log().error({ fault: describeFault(error) }, 'what an older engine read could not be read again');
  }
}
