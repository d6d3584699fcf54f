import { expect, test } from 'vitest';
import { offerIdOf, offerIds, offers, plansOf } from './offers';
import { currencies } from './plans';

const both = { card: true, upi: true };

test('with cards everybody sees their currency, and UPI beside them in rupees alone', () => {
  for (const currency of currencies) {
    expect(offers[offerIdOf(currency, { card: true, upi: false })]).toEqual({ currency, ways: ['card'] });
  }
  expect(offers[offerIdOf('INR', both)]).toEqual({ currency: 'INR', ways: ['card', 'upi'] });
  expect(offers[offerIdOf('EUR', both)]).toEqual({ currency: 'EUR', ways: ['card'] });
});

test('with UPI alone its plan is offered in rupees, and with nothing nothing is', () => {
  for (const currency of currencies) {
    expect(offerIdOf(currency, { card: false, upi: true })).toBe('inr-upi');
    expect(offers[offerIdOf(currency, { card: false, upi: false })]).toBeNull();
  }
});

test('a plan that renews is offered by card alone', () => {
  expect(plansOf({ currency: 'INR', ways: ['upi'] })).toEqual(['premium_pass']);
  expect(plansOf({ currency: 'INR', ways: ['card', 'upi'] })).toEqual(
    plansOf({ currency: 'INR', ways: ['card'] }),
  );
  expect(plansOf({ currency: 'USD', ways: ['card'] })).toHaveLength(3);
});

test('each page that is built can be the answer to somebody', () => {
  const switches = [true, false].flatMap((card) => [true, false].map((upi) => ({ card, upi })));
  const answers = switches.flatMap((isOn) => currencies.map((currency) => offerIdOf(currency, isOn)));
  expect([...new Set(answers)].sort()).toEqual([...offerIds].sort());
});
