import type { UsageSearch } from '@/lib/features/operations/schema';

const usual: Partial<UsageSearch> = { range: '24h', sort: 'cost', order: 'desc' };
const names = ['range', 'provider', 'operation', 'model', 'sort', 'order'] as const;

function paramsOf(search: Partial<UsageSearch>): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of names) {
    const value = search[name];
    if (value && value !== usual[name]) params.set(name, value);
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
