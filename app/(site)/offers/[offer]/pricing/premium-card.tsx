import { buttonStyle } from '@/components/ui/button-style';
import { Card } from '@/components/ui/card';
import { type Offer, plansOf } from '@/lib/core/offers';
import { giftsOf, priceWords, renewalWords, yearlySavingWords } from '@/lib/core/plan-words';
import { type Currency, type PaidPlanId, plans, priceOf, tiers } from '@/lib/core/plans';
import { GiftList } from './gift-list';

const periods: Record<PaidPlanId, string> = {
  premium_monthly: 'Monthly',
  premium_yearly: 'Yearly',
  premium_pass: 'Pass',
};

export function PremiumCard({ offer }: { offer: Offer }) {
  return (
    <Card padding="roomy">
      <h2 className="text-xl font-semibold">{tiers.premium.name}</h2>
      <p className="mt-1 text-muted">All that Free gives, and more of what costs us something.</p>
      <GiftList gifts={giftsOf('premium', true)} />
      <ul className="mt-6 border-t border-line">
        {plansOf(offer).map((planId) => (
          <PlanRow key={planId} planId={planId} offer={offer} />
        ))}
      </ul>
    </Card>
  );
}

/** The checkout is a document of its own; who is not signed in does that on the way. */
function PlanRow({ planId, offer }: { planId: PaidPlanId; offer: Offer }) {
  const { amountMinor, currency } = priceOf(planId, offer.currency);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line py-4 last:border-0 last:pb-0">
      <div className="min-w-0">
        <h3 className="text-sm font-medium text-muted">{periods[planId]}</h3>
        <p className="text-lg font-semibold tabular-nums">{priceWords(planId, amountMinor, currency)}</p>
        <p className="text-sm text-muted">{notesOf(planId, currency, offer).join(' ')}</p>
      </div>
      <a
        href={`/billing/pay/${planId}?currency=${currency}`}
        className={buttonStyle(planId === 'premium_monthly' ? 'primary' : 'secondary', 'medium')}
      >
        Choose<span className="sr-only"> {plans[planId].name}</span>
      </a>
    </li>
  );
}

function notesOf(planId: PaidPlanId, currency: Currency, { ways }: Offer): string[] {
  const isOnce = plans[planId].passDays !== null;
  return [
    renewalWords(planId),
    ...(planId === 'premium_yearly' ? [yearlySavingWords(currency)].filter((one) => one !== null) : []),
    ...(isOnce && ways.includes('upi') ? [ways.includes('card') ? 'By UPI or card.' : 'By UPI.'] : []),
  ];
}
