import { Scale } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { gatewayNames } from '@/components/operations/gateway-names';
import { RangeLinks } from '@/components/operations/range-links';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { relativeTime } from '@/lib/core/time';
import { listDifferences } from '@/lib/features/operations/list-differences';
import type { DifferencePlace, DifferenceRow } from '@/lib/features/operations/payment-queries';
import { DifferenceSearch } from '@/lib/features/operations/schema';
import { requireAdmin } from '@/lib/web/session';
import { momentOf } from '../../audit-words';
import { differenceWords, sideWords } from '../payment-words';
import { PaymentsTabs } from '../payments-tabs';
import { ReconcileButton } from './reconcile-button';
import { ReconcileRuns } from './reconcile-runs';

export const metadata: Metadata = { title: 'Differences' };

type DifferencesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

function hrefOf(show: DifferenceSearch['show'], after?: DifferencePlace): string {
  const params = new URLSearchParams();
  if (show !== 'open') params.set('show', show);
  if (after) params.set('after', `${after.foundAt.toISOString()}_${after.id}`);
  const query = params.toString();
  return query ? `/admin/payments/differences?${query}` : '/admin/payments/differences';
}

const shows = [
  { show: 'open', label: 'Open' },
  { show: 'converged', label: 'Made the same' },
  { show: 'all', label: 'All' },
] as const;

export default async function DifferencesPage({ searchParams }: DifferencesPageProps) {
  const admin = await requireAdmin();
  const search = DifferenceSearch.parse(await searchParams);
  const { differences, next, runs } = await listDifferences(admin, search);
  const now = new Date();
  return (
    <>
      <PageHeader
        title="Differences"
        description="What a gateway had otherwise than we. Each day every subscription is compared and made the gateway’s; what could not be stays open, and is yours."
        actions={<ReconcileButton />}
      />
      <PaymentsTabs />
      <ReconcileRuns runs={runs} now={now} />
      <div className="mb-4">
        <RangeLinks
          label="Show"
          links={shows.map(({ show, label }) => ({
            ...{ href: hrefOf(show), label, isCurrent: search.show === show },
          }))}
        />
      </div>
      {differences.length === 0 ? (
        <EmptyState
          title={search.show === 'open' ? 'Nothing differs' : 'No difference was found'}
          icon={<Scale aria-hidden="true" />}
        />
      ) : (
        <Card padding="none">
          <Table
            caption="Differences"
            columns={columnsOf(now)}
            rows={differences}
            rowKey={({ id }) => id}
            isDense
          />
        </Card>
      )}
      {(next || search.after) && (
        <nav aria-label="Pages of differences" className="mt-3 flex justify-between gap-2">
          {search.after ? <LinkButton href={hrefOf(search.show)}>Newest</LinkButton> : <span />}
          {next && <LinkButton href={hrefOf(search.show, next)}>Older</LinkButton>}
        </nav>
      )}
    </>
  );
}

const columnsOf = (now: Date): TableColumn<DifferenceRow>[] => [
  {
    key: 'what',
    header: 'What differs',
    cell: (one) => (
      <>
        <span className="font-medium">{differenceWords[one.kind]}</span>{' '}
        <span className="text-muted">at {gatewayNames[one.gateway]}</span>
        <span className="block wrap-anywhere">
          {one.paymentId ? (
            <TextLink href={`/admin/payments/${one.paymentId}`}>{one.subject}</TextLink>
          ) : (
            one.subject
          )}
        </span>
        <span className="mt-1 block wrap-anywhere text-muted sm:hidden">
          Ours: {sideWords(one.ours) ?? 'none'}. Theirs: {sideWords(one.theirs) ?? 'none'}. Found{' '}
          {relativeTime(one.foundAt, now)}
        </span>
      </>
    ),
  },
  { key: 'ours', header: 'Ours', isSecondary: true, cell: ({ ours }) => sideWords(ours) ?? <None /> },
  { key: 'theirs', header: 'Theirs', isSecondary: true, cell: ({ theirs }) => sideWords(theirs) ?? <None /> },
  {
    key: 'found',
    header: 'Found',
    isSecondary: true,
    cell: ({ foundAt }) => (
      <time dateTime={foundAt.toISOString()} title={momentOf(foundAt)} className="whitespace-nowrap">
        {relativeTime(foundAt, now)}
      </time>
    ),
  },
  {
    key: 'state',
    header: 'State',
    align: 'right',
    cell: ({ isConverged }) => (
      <Badge tone={isConverged ? 'positive' : 'danger'}>{isConverged ? 'Made the same' : 'Open'}</Badge>
    ),
  },
];

const None = () => <span className="text-muted">none</span>;
