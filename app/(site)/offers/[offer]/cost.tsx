import Link from 'next/link';
import { type Offer, plansOf } from '@/lib/core/offers';
import { priceWords } from '@/lib/core/plan-words';
import { plans, priceOf, tiers } from '@/lib/core/plans';

/** What it costs, in a sentence or two. */
export function Cost({ offer }: { offer: Offer | null }) {
  return (
    <section aria-labelledby="cost-title" className="pt-20 sm:pt-28">
      <h2 id="cost-title" className="text-2xl font-semibold">
        What it costs
      </h2>
      <p className="mt-2 max-w-measure text-muted">
        Nothing, for {tiers.free.maxCvs} CVs and as many matches, letters and applications as you like.{' '}
        {offer ? pricesOf(offer) : 'No card, no trial that ends.'}
      </p>
      <p className="mt-4">
        <Link
          href="/pricing"
          prefetch={false}
          className="touch-target rounded-sm font-medium text-accent underline-offset-4 hover:underline"
        >
          {offer ? 'See the plans' : 'See what you get'}
        </Link>
      </p>
    </section>
  );
}

function pricesOf(offer: Offer): string {
  const prices = plansOf(offer).map((planId) => {
    const { amountMinor, currency } = priceOf(planId, offer.currency);
    const { passDays } = plans[planId];
    return `${priceWords(planId, amountMinor, currency)}${passDays ? ` for ${passDays} days` : ''}`;
  });
  const last = prices.pop();
  const listed = prices.length > 0 ? `${prices.join(', ')} or ${last}` : last;
  return `${tiers.premium.name} holds ${tiers.premium.maxCvs} CVs and asks a language model more often, for ${listed}.`;
}
