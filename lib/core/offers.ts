import { type Currency, isPaidPlan, type PaidPlanId, planIds, plans } from './plans';

export type PayWay = 'card' | 'upi';
export type Offer = { currency: Currency; ways: readonly PayWay[] };

/** What can be bought and in which currency: the public pages that show prices are built once for each. */
export const offers = {
  none: null,
  usd: { currency: 'USD', ways: ['card'] },
  eur: { currency: 'EUR', ways: ['card'] },
  gbp: { currency: 'GBP', ways: ['card'] },
  inr: { currency: 'INR', ways: ['card'] },
  jpy: { currency: 'JPY', ways: ['card'] },
  'inr-both': { currency: 'INR', ways: ['card', 'upi'] },
  'inr-upi': { currency: 'INR', ways: ['upi'] },
} as const satisfies Record<string, Offer | null>;
export type OfferId = keyof typeof offers;

export const offerIds = Object.keys(offers) as OfferId[];

/** What is offered to somebody with this currency. UPI is rupees alone; with nothing else its one plan is offered to everybody. */
export function offerIdOf(currency: Currency, isOn: Record<PayWay, boolean>): OfferId {
  if (!isOn.card) return isOn.upi ? 'inr-upi' : 'none';
  if (isOn.upi && currency === 'INR') return 'inr-both';
  return currency.toLowerCase() as Lowercase<Currency>;
}

/** The plans that can be bought so: what renews wants a card. */
export function plansOf({ ways }: Offer): PaidPlanId[] {
  return planIds.filter(isPaidPlan).filter((planId) => ways.includes('card') || plans[planId].passDays);
}
