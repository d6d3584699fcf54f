import { Check } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CardPayment } from '@/components/billing/card-payment';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { TwoPane } from '@/components/layout/two-pane';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { formatMoney } from '@/lib/core/money';
import { giftsOf, priceWords, renewalWords } from '@/lib/core/plan-words';
import { type Currency, type PaidPlanId, plans, priceOf } from '@/lib/core/plans';
import { formatDate } from '@/lib/core/time';
import { findPaymentWays, type PaymentWays } from '@/lib/features/billing/find-payment-ways';
import { listAllowances } from '@/lib/features/billing/list-allowances';
import { type Billing, readBilling } from '@/lib/features/billing/read-billing';
import { readCurrency } from '@/lib/web/read-currency';
import { readLocality } from '@/lib/web/read-locality';
import { signInPath } from '@/lib/web/return-path';
import { requireUser } from '@/lib/web/session';
import { startCardPaymentAction } from '../../actions';
import { paidPlanIds } from '../../offers-of';
import { PaymentsOff } from '../../payments-off';
import { UpiChoice } from './upi-choice';

export const metadata: Metadata = { title: 'Checkout' };

type PayPageProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PayPage({ params, searchParams }: PayPageProps) {
  const user = await requireUser();
  const [asked, query] = await Promise.all([params, searchParams]);
  const planId = paidPlanIds.find((id) => id === asked.planId) ?? notFound();
  const [ways, billing, allowances] = await Promise.all([
    findPaymentWays(),
    readBilling(user),
    listAllowances(user),
  ]);
  leaveForChange(planId, billing);
  const hasModel = allowances.length > 0;
  const hasUpi = ways.hasUpi && plans[planId].passDays !== null;
  const currency = ways.cardForm || !hasUpi ? await readCurrency(query.currency) : 'INR';
  const { amountMinor } = priceOf(planId, currency);
  const isSold = ways.cardForm !== null || hasUpi;
  return (
    <>
      <PageHeader
        title={plans[planId].name}
        back={{ href: '/billing', label: 'Billing' }}
        description={isSold && `${priceWords(planId, amountMinor, currency)}. ${renewalWords(planId)}`}
      />
      {isSold ? (
        <TwoPane
          split="aside"
          first={<Ways {...{ planId, currency, hasUpi, cardForm: ways.cardForm }} />}
          second={<Summary {...{ planId, hasModel, billing }} />}
        />
      ) : (
        <NotSoldHere ways={ways} hasModel={hasModel} />
      )}
    </>
  );
}

/** Who has a subscription changes it, and sees first what that costs. */
function leaveForChange(planId: PaidPlanId, { subscription, rights }: Billing): void {
  if (!subscription) return;
  if (plans[planId].renews) {
    redirect(subscription.planId === planId ? '/billing' : `/billing?change=${planId}`);
  }
  if (rights.tier !== 'free') redirect('/billing');
}

function NotSoldHere({ ways, hasModel }: { ways: PaymentWays; hasModel: boolean }) {
  if (!ways.hasUpi) return <PaymentsOff hasModel={hasModel} />;
  return (
    <Callout
      title="This plan can not be bought on this site"
      action={<LinkButton href="/billing/pay/premium_pass">Look at the 30 days</LinkButton>}
    >
      Cards are not taken here, and UPI does not renew by itself. What can be paid by UPI is Premium for 30
      days.
    </Callout>
  );
}

type WaysProps = {
  planId: PaidPlanId;
  currency: Currency;
  hasUpi: boolean;
  cardForm: PaymentWays['cardForm'];
};

function Ways({ planId, currency, hasUpi, cardForm }: WaysProps) {
  const price = priceOf(planId, currency);
  return (
    <>
      {hasUpi && currency === 'INR' && (
        <Section title="Pay by UPI">
          <Card>
            <UpiChoice planId={planId} />
          </Card>
        </Section>
      )}
      {cardForm && (
        <Section title={hasUpi && currency === 'INR' ? 'Or by card' : 'Pay'}>
          <Card>
            <CardPayment
              settings={cardForm}
              price={price}
              renews={plans[planId].renews !== null}
              payLabel={`Pay ${formatMoney(price.amountMinor, currency)}`}
              start={startCardPaymentAction}
              signInHref={signInPath('/billing')}
            />
          </Card>
          <p className="mt-3 text-sm text-muted">
            The form is Stripe’s: what you type into it goes there and not to us.
          </p>
        </Section>
      )}
    </>
  );
}

type SummaryProps = { planId: PaidPlanId; hasModel: boolean; billing: Billing };

async function Summary({ planId, hasModel, billing: { rights } }: SummaryProps) {
  const locality = await readLocality();
  const until = rights.until && formatDate(rights.until, locality);
  const beside = plans[planId].passDays
    ? 'These days come after them.'
    : 'The subscription begins today, beside them.';
  return (
    <Section title="What you get">
      <Card>
        <ul className="flex flex-col gap-1.5 text-sm">
          {giftsOf(plans[planId].tier, hasModel).map((gift) => (
            <li key={gift} className="flex gap-2">
              <Check aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-positive" />
              {gift}
            </li>
          ))}
        </ul>
        {plans[planId].renews && (
          <p className="mt-4 text-sm text-muted">
            You can cancel in one click under Billing, and keep all that you made.
          </p>
        )}
        {until && (
          <Callout tone="caution" className="mt-4">
            You have Premium until {until} already. {beside}
          </Callout>
        )}
      </Card>
    </Section>
  );
}
