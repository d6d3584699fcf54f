import type { ReactNode } from 'react';
import { gatewayNames } from '@/components/operations/gateway-names';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { formatMoney } from '@/lib/core/money';
import { isMismatch } from '@/lib/features/billing/is-mismatch';
import type { PaymentView } from '@/lib/features/operations/open-payment';
import { momentOf } from '../../audit-words';
import { EventState } from '../../webhooks/events-table';
import {
  mismatchWords,
  paymentStateWords,
  refundFailureWords,
  refundStateWords,
  settledMeanings,
} from '../payment-words';

type Entry = { key: string; at: Date; what: ReactNode; note?: ReactNode; sign?: ReactNode };

/** All that happened to a payment, the oldest first. */
export function Timeline({ view }: { view: PaymentView }) {
  const entries = [...ownEntries(view), ...refundEntries(view), ...eventEntries(view)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  return (
    <Card padding="none">
      <ol className="divide-y divide-line">
        {entries.map(({ key, at, what, note, sign }) => (
          <li key={key} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[13rem_1fr_auto]">
            <time dateTime={at.toISOString()} className="text-sm leading-6 text-muted tabular-nums">
              {momentOf(at)}
            </time>
            <div className="min-w-0 wrap-anywhere">
              {what}
              {note && <p className="text-sm text-muted">{note}</p>}
            </div>
            {sign && <div className="max-sm:mt-1">{sign}</div>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function ownEntries({ payment, pass }: PaymentView): Entry[] {
  const { createdAt, settledAt, gateway, amountMinor, currency, state } = payment;
  const begun = {
    ...{ key: 'begun', at: createdAt },
    what: `${formatMoney(amountMinor, currency)} asked for by ${gatewayNames[gateway]}`,
  };
  if (!settledAt || state === 'created' || state === 'pending') return [begun];
  const end = state === 'refunded' ? (isMismatch(payment) ? 'mismatched' : 'succeeded') : state;
  const { word, tone } = paymentStateWords[end];
  const revoked = pass?.revokedAt
    ? [{ key: 'revoked', at: pass.revokedAt, what: 'Its days of Premium ended' }]
    : [];
  return [
    begun,
    {
      ...{ key: 'settled', at: settledAt, what: 'Settled' },
      note: mismatchWords(payment) ?? settledMeanings[end],
      sign: <Badge tone={tone}>{word}</Badge>,
    },
    ...revoked,
  ];
}

function refundEntries({ refunds, payment }: PaymentView): Entry[] {
  const currency = payment.seen?.currency ?? payment.currency;
  const whose = {
    operator: 'a former administrator',
    product: 'the product',
    gateway: `somebody at ${gatewayNames[payment.gateway]}`,
  };
  return refunds.map((one) => ({
    ...{ key: one.id, at: one.createdAt },
    what: `Refund of ${formatMoney(one.amountMinor, currency)} by ${one.requester ?? whose[one.origin]}`,
    note: (
      <>
        {one.reason}
        {one.endsSubscription && ' The subscription ends with it.'}
        {one.gatewayId && <span className="block">{one.gatewayId}</span>}
        {one.state === 'failed' && (
          <span className="block text-danger">{refundFailureWords(one.failure)}</span>
        )}
      </>
    ),
    sign: <Badge tone={refundStateWords[one.state].tone}>{refundStateWords[one.state].word}</Badge>,
  }));
}

function eventEntries({ events }: PaymentView): Entry[] {
  return events.map((event) => ({
    ...{ key: event.id, at: event.receivedAt },
    what: <TextLink href={`/admin/webhooks/${event.id}`}>{event.type}</TextLink>,
    note: event.error,
    sign: <EventState state={event.state} />,
  }));
}
