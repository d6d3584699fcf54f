import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AuditLog } from '@/app/admin/audit-log';
import { RefreshWhile } from '@/components/feedback/refresh-while';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { CopyValue } from '@/components/operations/copy-value';
import { gatewayNames } from '@/components/operations/gateway-names';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { isAppError } from '@/lib/core/errors';
import { formatMoney } from '@/lib/core/money';
import { paymentFailureWords } from '@/lib/core/payment-failure-words';
import { plans } from '@/lib/core/plans';
import { listAudit } from '@/lib/features/operations/list-audit';
import { openPayment, type PaymentView } from '@/lib/features/operations/open-payment';
import { ListAudit, PaymentRef } from '@/lib/features/operations/schema';
import { freshUntil } from '@/lib/web/fresh-sign-in';
import { signInAgainPath } from '@/lib/web/return-path';
import { requireAdmin } from '@/lib/web/session';
import { mismatchWords, settledMeanings } from '../payment-words';
import { PaymentStateBadge } from '../payments-table';
import { AskGatewayButton } from './ask-gateway-button';
import { gaveOf } from './gave-of';
import { RefundStep } from './refund-step';
import { Timeline } from './timeline';

export const metadata: Metadata = { title: 'Payment' };

type PaymentPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PaymentPage({ params, searchParams }: PaymentPageProps) {
  const admin = await requireAdmin();
  const ref = PaymentRef.safeParse({ paymentId: (await params).id });
  if (!ref.success) notFound();
  const { paymentId } = ref.data;
  const page = ListAudit.catch({}).parse({ before: (await searchParams).before });
  const view = await openPayment(admin, paymentId).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const audit = await listAudit(admin, { ...page, paymentId });
  const { payment, money, refunds } = view;
  const path = `/admin/payments/${paymentId}`;
  const freshness = { untilMs: freshUntil(admin.signedInAt).getTime(), signInHref: signInAgainPath(path) };
  const isOpen = refunds.some(({ state }) => state === 'created');
  return (
    <>
      {isOpen && <RefreshWhile everyMs={3_000} />}
      <PageHeader
        back={{ href: '/admin/payments', label: 'Payments' }}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{formatMoney(payment.amountMinor, payment.currency)}</span>
            <PaymentStateBadge state={payment.state} />
          </span>
        }
        description={
          <>
            {plans[payment.planId].name}, for{' '}
            <TextLink href={`/admin/people/${payment.person.id}`} className="wrap-anywhere">
              {payment.person.name}
            </TextLink>
          </>
        }
        actions={<AskGatewayButton paymentId={paymentId} gatewayName={gatewayNames[payment.gateway]} />}
      />
      {payment.state === 'mismatched' && (
        <Callout tone="danger" title={mismatchWords(payment) ?? undefined} className="mb-4">
          {settledMeanings.mismatched}
        </Callout>
      )}
      <Card>
        <Facts view={view} />
      </Card>
      {money && money.leftMinor > 0 && (
        <Section
          title="Give it back"
          description="Each refund wants a reason and a sign-in of the last ten minutes."
        >
          <Card className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p>
              {formatMoney(money.leftMinor, money.currency)} of {formatMoney(money.paidMinor, money.currency)}{' '}
              can go back.
            </p>
            <RefundStep
              key={refunds.length}
              freshness={freshness}
              refundable={{
                ...{ paymentId, personName: payment.person.name, gatewayName: gatewayNames[payment.gateway] },
                ...{ leftMinor: money.leftMinor, currency: money.currency, gave: gaveOf(view, new Date()) },
                refundKey: randomUUID(),
              }}
            />
          </Card>
        </Section>
      )}
      <Section title="What happened">
        <Timeline view={view} />
      </Section>
      <Section
        title="Audit"
        description="What administrators did to this payment, also what came to nothing."
      >
        <div id="audit">
          <AuditLog {...audit} path={path} isFirstPage={page.before === undefined} />
        </div>
      </Section>
    </>
  );
}

function Facts({ view: { payment, hasRunningSubscription } }: { view: PaymentView }) {
  const { id, gateway, reference, chargeReference, failure, refundedMinor, seen, currency, planId } = payment;
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
      <Fact name="Id">
        <CopyValue value={id} label="Copy the id" />
      </Fact>
      <Fact name="Gateway">{gatewayNames[gateway]}</Fact>
      {reference && (
        <Fact name={gateway === 'phonepe' ? 'Order' : plans[planId].renews ? 'Subscription' : 'Intent'}>
          <CopyValue value={reference} label="Copy the gateway’s name of it" />
        </Fact>
      )}
      {chargeReference && (
        <Fact name="Charge">
          <CopyValue value={chargeReference} label="Copy the charge" />
        </Fact>
      )}
      {plans[planId].renews && (
        <Fact name="Renews">{hasRunningSubscription ? 'yes, the subscription runs' : 'no, it is over'}</Fact>
      )}
      <Fact name="Refunded">
        {refundedMinor > 0 ? formatMoney(refundedMinor, seen?.currency ?? currency) : 'nothing'}
      </Fact>
      {failure && <Fact name="The person reads">{paymentFailureWords[failure]}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="self-start text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere tabular-nums">{children}</dd>
    </>
  );
}
