'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { providerNames } from '@/components/operations/provider-names';
import { Select } from '@/components/ui/select';
import { Spinner } from '@/components/ui/spinner';
import type { ProviderId } from '@/lib/core/providers';
import type { UsageSearch } from '@/lib/features/operations/schema';
import { hasFilter, usageHref } from './usage-href';

type UsageFiltersProps = {
  search: UsageSearch;
  providers: readonly ProviderId[];
  operations: readonly string[];
  models: readonly string[];
};

const all = '*';

/** Each choice is a new address. */
export function UsageFilters({ search, providers, operations, models }: UsageFiltersProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const go = (changes: Partial<UsageSearch>) =>
    startTransition(() => router.push(usageHref({ ...search, ...changes }), { scroll: false }));
  const chosen = <Value extends string>(value: Value) => (value === all ? undefined : value);
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:w-full *:data-filter:w-40 max-sm:*:data-filter:w-full">
      <div data-filter="">
        <Select
          label="Provider"
          value={search.provider ?? all}
          onValueChange={(provider) => go({ provider: chosen(provider) as ProviderId | undefined })}
          options={[
            { value: all, label: 'All providers' },
            ...providers.map((value) => ({ value, label: providerNames[value] })),
          ]}
        />
      </div>
      <div data-filter="">
        <Select
          label="Operation"
          value={search.operation ?? all}
          onValueChange={(operation) => go({ operation: chosen(operation) })}
          options={[
            { value: all, label: 'All operations' },
            ...operations.map((value) => ({ value, label: value })),
          ]}
        />
      </div>
      <div data-filter="">
        <Select
          label="Model"
          value={search.model ?? all}
          onValueChange={(model) => go({ model: chosen(model) })}
          options={[{ value: all, label: 'All models' }, ...models.map((value) => ({ value, label: value }))]}
        />
      </div>
      {hasFilter(search) && (
        <Link
          href={usageHref({ range: search.range, sort: search.sort, order: search.order })}
          scroll={false}
          className="touch-target rounded-sm px-1 text-sm text-accent underline underline-offset-3"
        >
          Clear filters
        </Link>
      )}
      {isPending && <Spinner size={14} />}
    </div>
  );
}
