import type { UsageSearch } from '@/lib/features/operations/schema';

const usual: Partial<UsageSearch> = { range: '24h', sort: 'cost', order: 'desc' };

function paramsOf(search: Partial<UsageSearch>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value && value !== usual[name as keyof UsageSearch]) params.set(name, value);
  }
  return params;
}

/** The page's address, without what is as usual. */
export function usageHref(search: Partial<UsageSearch>): string {
  const query = paramsOf(search).toString();
  return query ? `/admin/usage?${query}` : '/admin/usage';
}

/** The same figures as a file. */
export function usageCsvHref({ range, provider, operation, model }: UsageSearch): string {
  const params = paramsOf({ provider, operation, model });
  params.set('range', range);
  params.set('format', 'csv');
  return `/api/admin/usage?${params}`;
}

export const hasFilter = ({ provider, operation, model }: UsageSearch) =>
  Boolean(provider || operation || model);
