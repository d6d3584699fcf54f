import { Section } from '@/components/layout/section';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { Locality } from '@/lib/core/locality';
import { formatMoney } from '@/lib/core/money';
import type { PaymentState } from '@/lib/core/payments';
import { plans } from '@/lib/core/plans';
import { formatDate } from '@/lib/core/time';
import type { Payment } from '@/lib/features/billing/payment-queries';

const states: Record<PaymentState, { tone: BadgeTone; words: string }> = {
  created: { tone: 'caution', words: 'Open' },
  pending: { tone: 'caution', words: 'Open' },
  succeeded: { tone: 'positive', words: 'Paid' },
  failed: { tone: 'plain', words: 'Not charged' },
  expired: { tone: 'plain', words: 'Not paid in time' },
  mismatched: { tone: 'danger', words: 'Being looked at' },
  refunded: { tone: 'plain', words: 'Paid back' },
};

/** Told twice on one page, a charge would look like two. */
const hasInvoice = ({ gateway, planId, state }: Payment) =>
  gateway === 'stripe' && plans[planId].renews !== null && state === 'succeeded';

/** What was begun here and has no invoice, by card or UPI; each has a page that says more. */
export function PaymentList({ payments, locality }: { payments: readonly Payment[]; locality: Locality }) {
  const shown = payments.filter((payment) => !hasInvoice(payment));
  if (shown.length === 0) return null;
  return (
    <Section title="Payments" description="Paid once or not finished, by card or UPI.">
      <Card padding="none">
        <Table caption="Payments" columns={columnsOf(locality)} rows={shown} rowKey={({ id }) => id} />
      </Card>
    </Section>
  );
}

function columnsOf(locality: Locality): TableColumn<Payment>[] {
  return [
    { key: 'date', header: 'Date', cell: ({ createdAt }) => formatDate(createdAt, locality) },
    {
      key: 'plan',
      header: 'For',
      cell: ({ id, planId }) => <TextLink href={`/billing/payments/${id}`}>{plans[planId].name}</TextLink>,
    },
    {
      key: 'gateway',
      header: 'By',
      isSecondary: true,
      cell: ({ gateway }) => (gateway === 'phonepe' ? 'UPI' : 'Card'),
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
      cell: ({ amountMinor, currency, refundedMinor }) => (
        <span className="tabular-nums">
          {formatMoney(amountMinor, currency)}
          {refundedMinor > 0 && (
            <span className="block text-sm text-muted">{formatMoney(refundedMinor, currency)} back</span>
          )}
        </span>
      ),
    },
  ];
}
