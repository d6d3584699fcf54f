import { ChartColumn, Download } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { RangeLinks } from '@/components/operations/range-links';
import { buttonStyle } from '@/components/ui/button-style';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { listUsageChoices } from '@/lib/features/operations/list-usage-choices';
import { readAiBudget } from '@/lib/features/operations/read-ai-budget';
import { readSmsConversion } from '@/lib/features/operations/read-sms-conversion';
import { readUsage } from '@/lib/features/operations/read-usage';
import { UsageSearch, usageRanges } from '@/lib/features/operations/schema';
import { requireAdmin } from '@/lib/web/session';
import { SmsConversion } from './sms-conversion';
import { UsageCharts } from './usage-charts';
import { UsageFailures } from './usage-failures';
import { UsageFilters } from './usage-filters';
import { UsageHeadline } from './usage-headline';
import { hasFilter, usageCsvHref, usageHref } from './usage-href';
import { UsageTable } from './usage-table';
import { rangeWords } from './words';

export const metadata: Metadata = { title: 'Usage and cost' };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function UsagePage({ searchParams }: { searchParams: Query }) {
  const actor = await requireAdmin();
  const search = UsageSearch.parse(await searchParams);
  const [usage, choices, budget, sms] = await Promise.all([
    readUsage(actor, search),
    listUsageChoices(actor, search.range),
    readAiBudget(actor),
    readSmsConversion(actor),
  ]);
  const ranges = usageRanges.map((range) => ({
    href: usageHref({ ...search, range }),
    label: rangeWords[range].short,
    isCurrent: range === search.range,
  }));
  return (
    <>
      <PageHeader
        title="Usage and cost"
        description={`Every call to a provider in ${rangeWords[search.range].long}. Times are UTC.`}
        actions={
          // Not a page: the router would ask for it as one.
          <a href={usageCsvHref(search)} download className={buttonStyle('secondary', 'medium')}>
            <Download aria-hidden="true" size={16} />
            Export CSV
          </a>
        }
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <RangeLinks label="Range" links={ranges} />
        <UsageFilters
          search={search}
          providers={namesOf(
            choices.map(({ provider }) => provider),
            search.provider,
          )}
          operations={namesOf(
            choices.map(({ operation }) => operation),
            search.operation,
          )}
          models={namesOf(
            choices.map(({ model }) => model),
            search.model,
          )}
        />
      </div>
      {usage.rows.length === 0 ? (
        <NothingCalled search={search} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <UsageHeadline totals={usage.totals} budget={budget} />
          <UsageCharts usage={usage} />
          <Section title="By provider, operation and model" className="mt-6">
            <UsageTable rows={usage.rows} search={search} />
          </Section>
          <Section title="Failures by kind" className="mt-6">
            <UsageFailures failures={usage.failures} />
          </Section>
        </div>
      )}
      <SmsConversion rows={sms} />
    </>
  );
}

/** What there is to choose, with what is chosen already. */
const namesOf = <Name extends string>(names: Name[], chosen: Name | undefined): Name[] =>
  [...new Set(chosen ? [...names, chosen] : names)].filter(Boolean).sort();

function NothingCalled({ search }: { search: UsageSearch }) {
  const { long } = rangeWords[search.range];
  if (hasFilter(search)) {
    return (
      <EmptyState
        title="No call fits these filters"
        icon={<ChartColumn aria-hidden="true" />}
        action={<LinkButton href={usageHref({ range: search.range })}>Clear filters</LinkButton>}
      >
        There was none in {long}.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`No calls in ${long}`}
      icon={<ChartColumn aria-hidden="true" />}
      action={
        search.range !== '30d' && <LinkButton href={usageHref({ range: '30d' })}>Look at 30 days</LinkButton>
      }
    >
      Each call to a provider appears here a second after it ended: how long it took, whether it succeeded,
      what it cost, and what the cache saved. Health checks count too.
    </EmptyState>
  );
}
