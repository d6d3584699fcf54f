import type { Actor } from '@/lib/core/actor';
import { type JobFilter, toJobFilter } from './job-filter';
import { countJobs, type JobListItem, listJobs } from './queries';
import { type JobSearch, jobsPerPage, mostJobsFound } from './schema';

export type JobPage = {
  jobs: JobListItem[];
  /** At most 1,000; `isMore` says that there are others beyond, which only a narrower search shows. */
  total: number;
  isMore: boolean;
  page: number;
  pageCount: number;
};

async function listTitlesFirst(userId: string, filter: JobFilter, offset: number): Promise<JobListItem[]> {
  if (!filter.words) return listJobs(userId, filter, null, jobsPerPage, offset);
  const inTitle = await countJobs(userId, filter, 'title', mostJobsFound);
  const first = offset < inTitle ? await listJobs(userId, filter, 'title', jobsPerPage, offset) : [];
  const missing = jobsPerPage - first.length;
  if (missing === 0) return first;
  const rest = await listJobs(userId, filter, 'elsewhere', missing, Math.max(0, offset - inTitle));
  return [...first, ...rest];
}

/**
 * One page of the jobs that fit: titles with the words first, then the newest. A page beyond the last is the last.
 * Pay without a currency is in `currency`.
 */
export async function searchJobs(
  actor: Actor,
  search: JobSearch,
  currency: string | null = null,
): Promise<JobPage> {
  const filter = toJobFilter(search, currency);
  const found = await countJobs(actor.userId, filter, null, mostJobsFound + 1);
  const total = Math.min(found, mostJobsFound);
  const pageCount = Math.max(1, Math.ceil(total / jobsPerPage));
  const page = Math.min(search.page, pageCount);
  const jobs = total === 0 ? [] : await listTitlesFirst(actor.userId, filter, (page - 1) * jobsPerPage);
  return { jobs, total, isMore: found > mostJobsFound, page, pageCount };
}
