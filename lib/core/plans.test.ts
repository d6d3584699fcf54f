import { expect, test } from 'vitest';
import { formatMoney, minorFactor } from './money';
import { type Currency, currencies, isPaidPlan, planIds, plans, priceOf, tiers } from './plans';

const paidPlans = planIds.filter(isPaidPlan);
const prices = paidPlans.flatMap((planId) => currencies.map((currency) => priceOf(planId, currency)));

// https://docs.stripe.com/currencies: what it counts without or with three decimals; all others have two, also HUF, ISK and UGX.
const zeroDecimal = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ');
const threeDecimal = 'BHD JOD KWD OMR TND'.split(' ');
const stripeFactor = (currency: string) =>
  zeroDecimal.includes(currency) ? 1 : threeDecimal.includes(currency) ? 1_000 : 100;

test('each price is a positive whole number of minor units that Stripe takes as it stands', () => {
  for (const { amountMinor, currency } of prices) {
    expect({ currency, isWhole: Number.isSafeInteger(amountMinor) && amountMinor > 0 }).toEqual({
      ...{ currency, isWhole: true },
    });
    // At most eight digits go through; ten of a three-decimal currency’s thousandths must be whole.
    expect(amountMinor).toBeLessThan(100_000_000);
    expect(amountMinor % (minorFactor(currency) === 1_000 ? 10 : 1)).toBe(0);
  }
});

test('no price is in a currency that Stripe counts otherwise than we do', () => {
  expect(currencies.filter((currency) => stripeFactor(currency) !== minorFactor(currency))).toEqual([]);
  // Such as these: an amount of ours would be a hundredth there.
  for (const currency of ['ISK', 'UGX', 'HUF']) {
    expect([currency, minorFactor(currency), stripeFactor(currency)]).toEqual([currency, 1, 100]);
  }
});

test('what stands on the page is the price of the plan table', () => {
  const shown = (currency: Currency) =>
    paidPlans.map((planId) => formatMoney(priceOf(planId, currency).amountMinor, currency));
  expect(Object.fromEntries(currencies.map((currency) => [currency, shown(currency)]))).toEqual({
    USD: ['$12', '$96', '$15'],
    EUR: ['€11', '€89', '€14'],
    GBP: ['£9', '£75', '£12'],
    INR: ['₹499', '₹3,999', '₹599'],
    JPY: ['¥1,800', '¥14,400', '¥2,200'],
  });
});

test('a year costs less than twelve months, and a pass more than a month that renews', () => {
  for (const currency of currencies) {
    const [month = 0, year = 0, pass = 0] = paidPlans.map((planId) => priceOf(planId, currency).amountMinor);
    expect(year).toBeLessThan(12 * month);
    expect(pass).toBeGreaterThan(month);
  }
});

test('each paid plan either renews or ends by itself, and belongs to a tier', () => {
  for (const planId of paidPlans) {
    const { renews, passDays, tier } = plans[planId];
    expect([renews !== null, passDays !== null].filter(Boolean)).toHaveLength(1);
    expect(tiers[tier].name).toBe('Premium');
  }
});
