import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { Actor } from '@/lib/core/actor';
import type { Locality } from '@/lib/core/locality';
import { formatMoney } from '@/lib/core/money';
import { formatDate } from '@/lib/core/time';
import { type Invoice, listInvoices } from '@/lib/features/billing/list-invoices';

const states: Record<Invoice['state'], { tone: BadgeTone; words: string }> = {
  draft: { tone: 'plain', words: 'Being written' },
  open: { tone: 'caution', words: 'Open' },
  paid: { tone: 'positive', words: 'Paid' },
  void: { tone: 'plain', words: 'Not charged' },
  uncollectible: { tone: 'danger', words: 'Not paid' },
};

/** Asks Stripe while the rest of the page is there already. */
export async function InvoiceList({ actor, locality }: { actor: Actor; locality: Locality }) {
  const invoices = await listInvoices(actor);
  if (invoices === null) {
    return (
      <Callout tone="caution" title="Stripe does not answer right now">
        Your invoices are kept there, so they can not be shown. Everything else on this page is as we last
        heard it. Reload in a few minutes.
      </Callout>
    );
  }
  if (invoices.length === 0) return <p className="text-muted">There is no invoice yet.</p>;
  return (
    <Card padding="none">
      <Table caption="Invoices" columns={columnsOf(locality)} rows={invoices} rowKey={({ id }) => id} />
    </Card>
  );
}

function columnsOf(locality: Locality): TableColumn<Invoice>[] {
  return [
    { key: 'date', header: 'Date', cell: ({ createdAt }) => formatDate(createdAt, locality) },
    {
      key: 'number',
      header: 'Number',
      isSecondary: true,
      cell: ({ number }) => <span className="data">{number ?? 'None yet'}</span>,
    },
    {
      key: 'state',
      header: 'State',
      cell: ({ state }) => <Badge tone={states[state].tone}>{states[state].words}</Badge>,
    },
    {
      key: 'amount',
      header: 'Amount',
      align: 'right',
      cell: ({ amountMinor, currency }) => (
        <span className="tabular-nums">{formatMoney(amountMinor, currency.toUpperCase())}</span>
      ),
    },
    {
      key: 'open',
      header: 'At Stripe',
      align: 'right',
      cell: (invoice) => <InvoiceLinks invoice={invoice} />,
    },
  ];
}

function InvoiceLinks({ invoice: { number, pageUrl, pdfUrl, state } }: { invoice: Invoice }) {
  const which = <span className="sr-only"> of invoice {number} (opens in a new tab)</span>;
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-3">
      {pageUrl && (
        <TextLink href={pageUrl} target="_blank" rel="noreferrer">
          {state === 'open' ? 'Pay' : 'Page'}
          {which}
        </TextLink>
      )}
      {pdfUrl && (
        <TextLink href={pdfUrl} target="_blank" rel="noreferrer">
          PDF{which}
        </TextLink>
      )}
    </span>
  );
}
