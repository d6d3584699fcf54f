import type { Metadata } from 'next';
import { type OfferParams, readOffer } from '../read-offer';
import { Answers } from './answers';
import { CurrencyLinks } from './currency-links';
import { FreeCard } from './free-card';
import { PremiumCard } from './premium-card';

export const metadata: Metadata = {
  title: 'Pricing',
  description: 'What Career Co-Pilot costs, what renews and what does not.',
  alternates: { canonical: '/pricing' },
};

export default async function PricingPage({ params }: OfferParams) {
  const offer = await readOffer(params);
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
      <h1 className="text-2xl font-semibold sm:text-3xl">
        {offer ? 'Free, and more when you want more' : 'Free, all of it'}
      </h1>
      <p className="mt-4 max-w-2xl text-lg text-muted">
        {offer
          ? 'Start without a card. The price that you see is the whole price, and one button ends it.'
          : 'Nothing is sold on this site: there is no plan to buy, and nobody asks you for a card.'}
      </p>
      {offer?.ways.includes('card') && <CurrencyLinks current={offer.currency} />}
      <div className={`mt-8 grid items-start gap-6 ${offer ? 'md:grid-cols-[1fr_1.6fr]' : 'max-w-measure'}`}>
        <FreeCard />
        {offer && <PremiumCard offer={offer} />}
      </div>
      <Answers offer={offer} />
    </div>
  );
}
