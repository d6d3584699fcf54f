import type { Offer } from '@/lib/core/offers';
import { tiers } from '@/lib/core/plans';
import { graceDays } from '@/lib/features/billing/rights-of';

type Answer = { question: string; answer: string };

const { free, premium } = tiers;

const ofAi: Answer = {
  question: 'What “by AI” counts',
  answer:
    'What a language model does for you, where this site has one; each page says which. A count is for a calendar month (UTC) and whole again on its first day. What fails is not counted, and once a count is used up the built-in engine does the work. The score never needs a model.',
};

const ofKeeping: Answer = {
  question: 'What happens to my CVs without Premium',
  answer: `Nothing you made is taken away. With more than ${free.maxCvs} CVs you keep them all, and can add a new one when you have fewer than ${free.maxCvs}.`,
};

const ofPrice: Answer = {
  question: 'Tax and other charges',
  answer:
    'The price that you see is the amount that is charged: nothing is added to it, no tax and no fee of ours. A bank may take a fee of its own for a payment to another country.',
};

const ofRenewal: Answer = {
  question: 'What renews, and what does not',
  answer:
    'Monthly and yearly are charged again at the end of each period, at the price that you chose them for, until you cancel. The 30 days are paid once: they end by themselves, and days that you buy before then are put on top.',
};

const ofLeaving: Answer = {
  question: 'How to leave',
  answer:
    'One button on the billing page, at the end of what you have paid for or at once. There is nobody to call and no letter to write. You can take it back until the end of the period, and change between monthly and yearly; what that costs stands there before you agree.',
};

const ofFailing: Answer = {
  question: 'When a charge fails',
  answer: `Your bank may decline a renewal. ${premium.name} then goes on for ${graceDays} days, so that you can use another card; after that you have ${free.name}.`,
};

const ofCards: Answer = {
  question: 'Who takes the money',
  answer: 'Stripe, for cards, wallets and banks. The number of your card goes to them and never to us.',
};

const ofBoth: Answer = {
  question: 'Who takes the money',
  answer:
    'Stripe, for cards, wallets and banks, and PhonePe, for UPI. Card numbers and UPI addresses go to them and never to us.',
};

const ofUpi: Answer = {
  question: 'Who takes the money',
  answer:
    'PhonePe, by UPI or the cards and banks of India, in rupees and once. Your UPI address goes to them and never to us. The 30 days end by themselves, and days that you buy before then are put on top.',
};

function answersOf(offer: Offer | null): Answer[] {
  if (!offer) return [ofAi];
  if (!offer.ways.includes('card')) return [ofUpi, ofPrice, ofAi, ofKeeping];
  const who = offer.ways.includes('upi') ? ofBoth : ofCards;
  return [ofRenewal, ofLeaving, ofFailing, ofPrice, who, ofAi, ofKeeping];
}

export function Answers({ offer }: { offer: Offer | null }) {
  return (
    <section aria-labelledby="answers-title" className="pt-16 sm:pt-20">
      <h2 id="answers-title" className="text-2xl font-semibold">
        {offer ? 'Before you pay' : 'Good to know'}
      </h2>
      <dl className="mt-8 grid gap-x-10 gap-y-8 md:grid-cols-2">
        {answersOf(offer).map(({ question, answer }) => (
          <div key={question}>
            <dt className="text-lg font-semibold">{question}</dt>
            <dd className="mt-1 max-w-measure text-muted">{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
