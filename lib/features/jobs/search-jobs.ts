import type { Actor } from '@/lib/core/actor';
import { toJobFilter } from './job-filter';
import { countJobs, type JobListItem, listJobs } from './queries';
import { type JobSearch, jobsPerPage } from './schema';

export type JobPage = { jobs: JobListItem[]; total: number; page: number; pageCount: number };

/** One page of the jobs that fit, titles with the words first, then the newest. A page beyond the last is the last. */
export async function searchJobs(actor: Actor, search: JobSearch): Promise<JobPage> {
  const filter = toJobFilter(search);
  const total = await countJobs(actor.userId, filter);
  const pageCount = Math.max(1, Math.ceil(total / jobsPerPage));
  const page = Math.min(search.page, pageCount);
  const jobs = total === 0 ? [] : await listJobs(actor.userId, filter, jobsPerPage, (page - 1) * jobsPerPage);
  return { jobs, total, page, pageCount };
}
