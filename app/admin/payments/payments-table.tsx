import { gatewayNames } from '@/components/operations/gateway-names';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { formatMoney } from '@/lib/core/money';
import { plans } from '@/lib/core/plans';
import { relativeTime } from '@/lib/core/time';
import type { PaymentRow } from '@/lib/features/operations/payment-queries';
import { momentOf } from '../audit-words';
import { mismatchWords, paymentStateWords } from './payment-words';

export function PaymentStateBadge({ state }: Pick<PaymentRow, 'state'>) {
  return <Badge tone={paymentStateWords[state].tone}>{paymentStateWords[state].word}</Badge>;
}

const columnsOf = (now: Date): TableColumn<PaymentRow>[] => [
  {
    key: 'person',
    header: 'Payment',
    cell: (payment) => {
      const mismatch = payment.state === 'mismatched' && mismatchWords(payment);
      return (
        <>
          <TextLink href={`/admin/payments/${payment.id}`} className="font-medium wrap-anywhere">
            {plans[payment.planId].name}
          </TextLink>{' '}
          <span className="wrap-anywhere text-muted">of {payment.person.name}</span>
          {mismatch && <span className="block wrap-anywhere text-danger">{mismatch}</span>}
          <span className="mt-1 block text-muted sm:hidden">
            {gatewayNames[payment.gateway]} · <Begun payment={payment} now={now} />
          </span>
        </>
      );
    },
  },
  { key: 'gateway', header: 'Gateway', isSecondary: true, cell: ({ gateway }) => gatewayNames[gateway] },
  {
    key: 'begun',
    header: 'Begun',
    isSecondary: true,
    cell: (payment) => <Begun payment={payment} now={now} />,
  },
  {
    key: 'amount',
    header: 'Amount',
    align: 'right',
    cell: ({ amountMinor, currency, refundedMinor, seen }) => (
      <span className="whitespace-nowrap">
        {formatMoney(amountMinor, currency)}
        {refundedMinor > 0 && (
          <span className="block text-muted">−{formatMoney(refundedMinor, seen?.currency ?? currency)}</span>
        )}
      </span>
    ),
  },
  { key: 'state', header: 'State', align: 'right', cell: ({ state }) => <PaymentStateBadge state={state} /> },
];

function Begun({ payment: { createdAt }, now }: { payment: PaymentRow; now: Date }) {
  return (
    <time dateTime={createdAt.toISOString()} title={momentOf(createdAt)} className="whitespace-nowrap">
      {relativeTime(createdAt, now)}
    </time>
  );
}

export function PaymentsTable({ payments, now }: { payments: readonly PaymentRow[]; now: Date }) {
  return (
    <Card padding="none">
      <Table caption="Payments" columns={columnsOf(now)} rows={payments} rowKey={({ id }) => id} isDense />
    </Card>
  );
}
