import { Receipt } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PaymentSearch } from '@/lib/features/operations/schema';
import { searchPayments } from '@/lib/features/operations/search-payments';
import { requireAdmin } from '@/lib/web/session';
import { paymentsHref } from './payments-href';
import { PaymentsSearch } from './payments-search';
import { PaymentsTable } from './payments-table';
import { PaymentsTabs } from './payments-tabs';
import { RefundTroubles } from './refund-troubles';

export const metadata: Metadata = { title: 'Payments' };

type PaymentsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PaymentsPage({ searchParams }: PaymentsPageProps) {
  const admin = await requireAdmin();
  const search = PaymentSearch.parse(await searchParams);
  const { payments, next, troubles } = await searchPayments(admin, search);
  const now = new Date();
  return (
    <>
      <PageHeader
        title="Payments"
        description="Everything that somebody began to pay, the newest first. Open one to see what happened, to ask its gateway or to give it back. Renewals of a subscription stand at Stripe."
      />
      <PaymentsTabs />
      <RefundTroubles troubles={troubles} now={now} />
      <PaymentsSearch search={search} />
      {payments.length === 0 ? <Nothing search={search} /> : <PaymentsTable payments={payments} now={now} />}
      {(next || search.after) && (
        <nav aria-label="Pages of payments" className="mt-3 flex justify-between gap-2">
          {search.after ? <LinkButton href={paymentsHref(search)}>Newest</LinkButton> : <span />}
          {next && <LinkButton href={paymentsHref(search, next)}>Older</LinkButton>}
        </nav>
      )}
    </>
  );
}

function Nothing({ search: { q, gateway, state, after } }: { search: PaymentSearch }) {
  if (!q && !gateway && !state) {
    return (
      <EmptyState
        title={after ? 'There is no older payment' : 'Nobody has paid anything yet'}
        icon={<Receipt aria-hidden="true" />}
      />
    );
  }
  return (
    <EmptyState
      title={q ? `No payment fits “${q}”` : 'No payment fits these filters'}
      icon={<Receipt aria-hidden="true" />}
      action={<LinkButton href="/admin/payments">Show all payments</LinkButton>}
    >
      A search finds a person by words of their name or address, by number or id; a payment, refund, order,
      charge or customer by its id, whole.
    </EmptyState>
  );
}
