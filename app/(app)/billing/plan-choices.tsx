import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { RangeLinks } from '@/components/operations/range-links';
import { Badge } from '@/components/ui/badge';
import { buttonStyle } from '@/components/ui/button-style';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { giftsOf, priceWords, renewalWords, yearlySavingWords } from '@/lib/core/plan-words';
import { type Currency, currencies, type PaidPlanId, type PlanId, plans, priceOf } from '@/lib/core/plans';
import type { Offer } from './offers-of';

type PlanChoicesProps = {
  presentId: PlanId;
  offers: readonly Offer[];
  currency: Currency;
  hasModel: boolean;
  /** There is no currency to choose. */
  isFixed: boolean;
};

const shortNames: Record<PaidPlanId, string> = {
  premium_monthly: 'monthly',
  premium_yearly: 'yearly',
  premium_pass: '30 days',
};

/** What can be had, side by side, with its price before anything is begun. */
export function PlanChoices({ presentId, offers, currency, hasModel, isFixed }: PlanChoicesProps) {
  return (
    <Section
      title="Plans"
      description="The price that you see is the whole price."
      actions={!isFixed && <CurrencyLinks currency={currency} />}
    >
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(13rem,100%),1fr))] gap-4">
        <PlanCard
          name={plans.free.name}
          price="Nothing"
          gifts={giftsOf('free', hasModel)}
          notes={['No end.']}
        >
          {presentId === 'free' && <Badge tone="accent">Your plan</Badge>}
        </PlanCard>
        {offers.map(({ planId, way }) => (
          <PlanCard
            key={planId}
            name={plans[planId].name}
            price={priceWords(planId, priceOf(planId, currency).amountMinor, currency)}
            gifts={giftsOf(plans[planId].tier, hasModel)}
            notes={[
              renewalWords(planId),
              ...(planId === 'premium_yearly'
                ? [yearlySavingWords(currency)].filter((one) => one !== null)
                : []),
            ]}
          >
            {planId === presentId && plans[planId].renews ? (
              <Badge tone="accent">Your plan</Badge>
            ) : (
              <ChooseLink planId={planId} way={way} currency={currency} />
            )}
          </PlanCard>
        ))}
      </ul>
    </Section>
  );
}

/** The checkout is loaded as a document of its own: what it lets in for the form of cards is settled then. */
function ChooseLink({ planId, way, currency }: Offer & { currency: Currency }) {
  if (way === 'change') {
    return (
      <LinkButton href={`/billing?change=${planId}`} scroll={false}>
        Change to {shortNames[planId]}
      </LinkButton>
    );
  }
  return (
    <a href={`/billing/pay/${planId}?currency=${currency}`} className={buttonStyle('secondary', 'medium')}>
      Choose {shortNames[planId]}
    </a>
  );
}

type PlanCardProps = {
  name: string;
  price: string;
  gifts: readonly string[];
  notes: readonly string[];
  children: ReactNode;
};

function PlanCard({ name, price, gifts, notes, children }: PlanCardProps) {
  return (
    <li className="flex">
      <Card className="flex w-full flex-col">
        <h3 className="font-semibold">{name}</h3>
        <p className="mt-1 text-xl font-semibold tabular-nums">{price}</p>
        <ul className="mt-3 flex flex-col gap-1.5 text-sm">
          {gifts.map((gift) => (
            <li key={gift} className="flex gap-2">
              <Check aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-positive" />
              {gift}
            </li>
          ))}
        </ul>
        <p className="mt-3 mb-4 text-sm text-muted">{notes.join(' ')}</p>
        <div className="mt-auto">{children}</div>
      </Card>
    </li>
  );
}

function CurrencyLinks({ currency }: { currency: Currency }) {
  const links = currencies.map((one) => ({
    href: `/billing?currency=${one}`,
    label: one,
    isCurrent: one === currency,
  }));
  return <RangeLinks label="Currency" links={links} />;
}
