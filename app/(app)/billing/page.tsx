import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AllowanceList } from '@/components/billing/allowance-list';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Skeleton } from '@/components/ui/skeleton';
import { plans } from '@/lib/core/plans';
import { formatDate, formatMoment } from '@/lib/core/time';
import { findPaymentWays } from '@/lib/features/billing/find-payment-ways';
import { listAllowances } from '@/lib/features/billing/list-allowances';
import { readBilling } from '@/lib/features/billing/read-billing';
import { readCurrency } from '@/lib/web/read-currency';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { ChangeDialog } from './change-dialog';
import { describePlan } from './describe-plan';
import { InvoiceList } from './invoice-list';
import { canGoOn, changeOf, fixedCurrency, offersOf, openOf } from './offers-of';
import { OpenPayments } from './open-payments';
import { PaymentList } from './payment-list';
import { PaymentsOff } from './payments-off';
import { PlanChoices } from './plan-choices';
import { PresentPlan } from './present-plan';
import { RefreshButton } from './refresh-button';

export const metadata: Metadata = { title: 'Billing' };

type Query = Record<string, string | string[] | undefined>;

export default async function BillingPage({ searchParams }: { searchParams: Promise<Query> }) {
  const user = await requireUser();
  const [query, ways, billing, allowances, locality] = await Promise.all([
    searchParams,
    findPaymentWays(),
    readBilling(user),
    listAllowances(user),
    readLocality(),
  ]);
  const { rights, subscription, payments } = billing;
  const { cardForm, hasUpi } = ways;
  const isOff = !cardForm && !hasUpi;
  const hasModel = allowances.length > 0;
  const isKnownToStripe = subscription !== null || payments.some(({ gateway }) => gateway === 'stripe');
  const plan = describePlan(billing, locality);
  const change = plan.canChange ? changeOf(query.change, billing) : null;
  const currency = fixedCurrency(ways, billing) ?? (await readCurrency(query.currency));
  return (
    <>
      <PageHeader
        title="Billing"
        description="What you have, what it costs, and what you paid."
        actions={cardForm && isKnownToStripe && <RefreshButton isBack={query.from === 'portal'} />}
      />
      {isOff && <PaymentsOff hasModel={hasModel} />}
      <OpenPayments payments={openOf(payments)} canGoOn={(one) => canGoOn(one, ways, billing)} />
      <Section title="Your plan">
        <PresentPlan
          {...{ plan, hasModel, tier: rights.tier, hasCards: cardForm !== null }}
          periodEnd={subscription && formatDate(subscription.periodEnd, locality)}
          asOf={subscription && formatMoment(subscription.syncedAt, locality)}
          hasPortal={cardForm !== null && isKnownToStripe}
        />
      </Section>
      {hasModel && (
        <Section title="Left this month">
          <AllowanceList allowances={allowances} locality={locality} />
        </Section>
      )}
      {!isOff && (
        <PlanChoices
          {...{ currency, hasModel, offers: offersOf(ways, billing, plan.canChange) }}
          presentId={subscription?.planId ?? rights.planId}
          isFixed={fixedCurrency(ways, billing) !== null}
        />
      )}
      {isKnownToStripe && (
        <Section title="Invoices and receipts" description="They are kept at Stripe and open there.">
          <Suspense fallback={<Skeleton className="h-24" />}>
            <InvoiceList actor={user} locality={locality} />
          </Suspense>
        </Section>
      )}
      <PaymentList payments={payments} locality={locality} />
      {cardForm && change && (
        <ChangeDialog planId={change} planName={plans[change].name} settings={cardForm} />
      )}
    </>
  );
}
