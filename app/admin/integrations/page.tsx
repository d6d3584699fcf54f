import type { Metadata } from 'next';
import { UptimeLegend } from '@/components/charts/uptime-bars';
import { RefreshWhile } from '@/components/feedback/refresh-while';
import { PageHeader } from '@/components/layout/page-header';
import { RangeLinks } from '@/components/operations/range-links';
import { StatusLine } from '@/components/operations/status-line';
import { relativeTime } from '@/lib/core/time';
import { listProviderCards } from '@/lib/features/operations/list-provider-cards';
import { uptimeRanges } from '@/lib/features/operations/uptime';
import { requireAdmin } from '@/lib/web/session';
import { CheckNowButton } from './check-now-button';
import { ProviderCard } from './provider-card';
import { overallWords, rangeWords } from './words';

export const metadata: Metadata = { title: 'Integrations' };

const refreshEveryMs = 30_000;

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function IntegrationsPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireAdmin();
  const asked = (await searchParams).range;
  const range = uptimeRanges.find((one) => one === asked) ?? '24h';
  const status = await listProviderCards(actor, range);
  const now = new Date();
  const links = uptimeRanges.map((one) => ({
    href: `/admin/integrations?range=${one}`,
    label: rangeWords[one],
    isCurrent: one === range,
  }));
  return (
    <>
      <RefreshWhile everyMs={refreshEveryMs} />
      <PageHeader
        title="Integrations"
        description={
          <p className="flex flex-wrap items-center gap-x-3">
            <StatusLine status={status.overall} />
            <span>{overallWords(status)}</span>
            <span className="text-sm">
              Checked{' '}
              <time dateTime={status.checkedAt.toISOString()}>{relativeTime(status.checkedAt, now)}</time>
            </span>
          </p>
        }
        actions={<CheckNowButton />}
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <RangeLinks label="Range of the uptime" links={links} />
        <UptimeLegend />
      </div>
      <div className="gap-4 lg:columns-2">
        {status.cards.map((card) => (
          <ProviderCard key={card.id} card={card} range={range} now={now} />
        ))}
      </div>
    </>
  );
}
