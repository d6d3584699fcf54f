import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Currency, currencies, isPaidPlan, planIds, priceOf } from '@/lib/core/plans';
import { toChangePreview } from './stripe-mapping';
import { StripePreview } from './stripe-objects';

const asOf = new Date('2026-11-20T12:00:00Z');
const end = (days: number) => asOf.getTime() / 1_000 + days * 86_400;
const prices = fc.constantFrom(
  ...planIds
    .filter(isPaidPlan)
    .flatMap((planId) => currencies.map((currency) => priceOf(planId, currency).amountMinor)),
);
const currency = fc.constantFrom(...currencies);

/** As Stripe answers: the unused time of the old plan, the new one, and what a balance takes off. */
function preview(creditMinor: number, priceMinor: number, balanceMinor: number, code: Currency) {
  const line = (amount: number, isProration: boolean, days: number) => ({
    amount,
    parent: { subscription_item_details: { proration: isProration } },
    period: { end: end(days) },
  });
  const total = priceMinor - creditMinor;
  return StripePreview.parse({
    amount_due: Math.max(0, total - balanceMinor),
    ...{ total, currency: code.toLowerCase() },
    lines: { data: [line(-creditMinor, true, 10), line(priceMinor, false, 30)] },
  });
}

test('what is shown of a change adds up to the minor unit, and nothing of it is negative', () => {
  const credit = fc.integer({ min: 0, max: 2_000_000 });
  fc.assert(
    fc.property(prices, credit, currency, (priceMinor, creditMinor, code) => {
      const shown = toChangePreview(preview(creditMinor, priceMinor, 0, code), priceMinor, asOf);
      const { dueNowMinor, nextChargeMinor } = shown;
      expect(shown).toMatchObject({ creditMinor, currency: code, asOf });
      for (const amount of [dueNowMinor, shown.creditMinor, nextChargeMinor]) {
        expect(Number.isSafeInteger(amount) && amount >= 0 && !Object.is(amount, -0)).toBe(true);
      }
      // What the credit does not take off now it takes off the next charge, as far as that goes.
      const usedNow = priceMinor - dueNowMinor;
      const usedLater = priceMinor - nextChargeMinor;
      expect(usedNow + usedLater).toBe(Math.min(creditMinor, 2 * priceMinor));
      expect(usedLater === 0 || dueNowMinor === 0).toBe(true);
    }),
  );
});

test('a balance that the person has at the gateway makes less due, never less than nothing', () => {
  fc.assert(
    fc.property(prices, fc.nat(5_000), fc.nat(5_000_000), currency, (priceMinor, credit, balance, code) => {
      const { dueNowMinor } = toChangePreview(preview(credit, priceMinor, balance, code), priceMinor, asOf);
      expect(dueNowMinor).toBe(Math.max(0, priceMinor - credit - balance));
    }),
  );
});

test('an answer with a fraction of a minor unit is no answer', () => {
  const good = preview(100, 1_200, 0, 'EUR');
  const raw = { ...good, lines: { data: [{ amount: 12.5, period: { end: 1 } }] } };
  expect(StripePreview.safeParse(raw).success).toBe(false);
  expect(StripePreview.safeParse({ ...raw, lines: { data: [] }, amount_due: 0.1 }).success).toBe(false);
});
