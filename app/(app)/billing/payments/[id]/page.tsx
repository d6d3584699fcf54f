import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { PageHeader } from '@/components/layout/page-header';
import { Callout } from '@/components/ui/callout';
import { isAppError } from '@/lib/core/errors';
import { formatMoney } from '@/lib/core/money';
import { plans } from '@/lib/core/plans';
import { formatDate, formatMoment, formatTime } from '@/lib/core/time';
import { lookAtPayment } from '@/lib/web/look-at-payment';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { describePayment, gatewayNames } from './describe-payment';
import { PaymentActions } from './payment-actions';
import { PaymentFacts } from './payment-facts';
import { PaymentWatch } from './payment-watch';

export const metadata: Metadata = { title: 'Your payment' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Longer than this nobody looks at an empty page: the state that we know is shown, and the gateway's word comes after it. */
const patienceMs = 2_000;

export default async function PaymentPage({ params, searchParams }: Props) {
  const [user, { id }, brought, locality] = await Promise.all([
    requireUser(),
    params,
    searchParams,
    readLocality(),
  ]);
  const paymentId = z.uuid().safeParse(id).data ?? notFound();
  // Stripe brings the payment's secret along, and nothing that is brought counts: neither stays in the address.
  if (Object.keys(brought).length > 0) redirect(`/billing/payments/${paymentId}`);
  const looked = await lookAtPayment(user, { paymentId, patienceMs }).catch((error) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const { payment, gateway } = looked;
  const described = describePayment(looked, {
    now: new Date(),
    money: formatMoney,
    day: (moment) => formatDate(moment, locality),
    time: (moment) => formatTime(moment, locality),
  });
  const { title, tone, sentences, isOpen } = described;
  const { state, failure, payUrl } = payment;
  return (
    <div className="max-w-2xl">
      <PageHeader
        back={{ href: '/billing', label: 'Billing' }}
        title={title}
        description={`${plans[payment.planId].name}, ${formatMoney(payment.amountMinor, payment.currency)}`}
      />
      <p role="status" className="sr-only">
        {title}
      </p>
      <div className="flex flex-col gap-6">
        {isOpen && (
          <PaymentWatch
            paymentId={paymentId}
            shown={{ state, failure, payUrl }}
            gatewayName={gatewayNames[payment.gateway]}
            isSilent={gateway === 'silent'}
            hasProgress={failure === null}
          />
        )}
        <Callout tone={tone}>
          {sentences.map((sentence) => (
            <p key={sentence} className="not-first:mt-2">
              {sentence}
            </p>
          ))}
        </Callout>
        <PaymentActions described={described} />
        <PaymentFacts payment={payment} begun={formatMoment(payment.createdAt, locality)} />
      </div>
    </div>
  );
}
