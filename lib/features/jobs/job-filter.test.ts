import { expect, test } from 'vitest';
import { readPayFilter } from './job-filter';

test.each([
  ['50000', 'EUR', { currency: 'EUR', yearMinor: 5_000_000 }],
  ['50k', 'GBP', { currency: 'GBP', yearMinor: 5_000_000 }],
  ['$90k', 'EUR', { currency: 'USD', yearMinor: 9_000_000 }],
  ['12 LPA', 'EUR', { currency: 'INR', yearMinor: 120_000_000 }],
  ['50000', null, null],
  ['a lot', 'EUR', null],
])('pay of %j is read with %s as the person’s currency', (typed, currency, pay) => {
  expect(readPayFilter(typed, currency)).toEqual(pay);
});
