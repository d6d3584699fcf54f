import { expect, test } from 'vitest';
import type { Billing } from '@/lib/features/billing/read-billing';
import { fixedCurrency, offersOf } from './offers-of';

const cards = { cardForm: { publishableKey: 'pk_test_1', scriptUrl: null } };
const rights: Billing['rights'] = { planId: 'free', tier: 'free', until: null, isInGrace: false };
const inEuros = { planId: 'premium_monthly', currency: 'EUR', status: 'unpaid' } as NonNullable<
  Billing['subscription']
>;

test('where UPI alone is taken prices are rupees, also beside a subscription in another currency', () => {
  const ways = { cardForm: null, hasUpi: true };
  const held = { rights, subscription: inEuros };
  expect(offersOf(ways, held, false)).toEqual([{ planId: 'premium_pass', way: 'pay' }]);
  expect(fixedCurrency(ways, held)).toBe('INR');
  expect(fixedCurrency(ways, { subscription: null })).toBe('INR');
});

test('where cards are taken a subscription keeps its currency, and who has none chooses', () => {
  for (const hasUpi of [true, false]) {
    expect(fixedCurrency({ ...cards, hasUpi }, { subscription: inEuros })).toBe('EUR');
    expect(fixedCurrency({ ...cards, hasUpi }, { subscription: null })).toBeNull();
  }
});
