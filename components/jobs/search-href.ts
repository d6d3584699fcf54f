import type { JobSearch } from '@/lib/features/jobs/schema';

const plain: JobSearch = {
  q: '',
  place: '',
  remote: [],
  level: [],
  type: [],
  age: null,
  salary: '',
  show: 'all',
  page: 1,
};

/** The address of a search, without what is as usual; `job` opens one beside the list. */
export function searchHref(search: JobSearch, job?: string): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const usual = plain[name as keyof JobSearch];
    if (Array.isArray(value)) for (const one of value) params.append(name, one);
    else if (value !== usual && value !== null) params.set(name, String(value));
  }
  if (job) params.set('job', job);
  const query = params.toString();
  return query ? `/jobs?${query}` : '/jobs';
}

/** Whether anything narrows the list, its view and page apart. */
export function isNarrowed({ q, place, remote, level, type, age, salary }: JobSearch): boolean {
  return Boolean(q || place || age || salary || remote.length + level.length + type.length > 0);
}

export function withoutFilters({ show }: JobSearch): JobSearch {
  return { ...plain, show };
}
