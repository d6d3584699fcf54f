import { expect, test } from 'vitest';
import { utc } from '@/lib/core/locality';
import { formatMoney } from '@/lib/core/money';
import { type PaymentState, paymentFailures, paymentStates } from '@/lib/core/payments';
import { formatDate, formatTime } from '@/lib/core/time';
import type { PaymentOutcome } from '@/lib/features/billing/read-payment';
import { describePayment } from './describe-payment';

const now = new Date('2026-11-28T10:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const write = {
  now,
  money: formatMoney,
  day: (moment: Date) => formatDate(moment, utc),
  time: (moment: Date) => formatTime(moment, utc),
};

type Given = { payment?: Partial<PaymentOutcome['payment']> } & Partial<Omit<PaymentOutcome, 'payment'>>;

function outcomeOf({ payment, ...more }: Given): PaymentOutcome {
  return {
    payment: {
      ...{ id: '5f1c', gateway: 'phonepe', planId: 'premium_pass', amountMinor: 59_900, currency: 'INR' },
      ...{ state: 'pending', reference: 'a', chargeReference: null, payUrl: 'https://pay.example/1' },
      ...{ failure: null, refundedMinor: 0, expiresAt: inMinutes(10), settledAt: null },
      ...{ createdAt: inMinutes(-5), updatedAt: now },
      ...payment,
    },
    ...{ pass: null, refundMinor: 0 },
    rights: { planId: 'free', tier: 'free', until: null, isInGrace: false },
    ...more,
  };
}

const said = (given: Given) => {
  const { sentences, ...rest } = describePayment(outcomeOf(given), write);
  return { ...rest, text: sentences.join(' ') };
};

const pass = {
  planId: 'premium_pass',
  startsAt: inMinutes(-1),
  endsAt: inMinutes(43_200),
  revokedAt: null,
} as const;

test('an open payment by UPI is gone on with at its own page, while that is open', () => {
  const open = said({});
  expect(open).toMatchObject({ isOpen: true, action: { kind: 'go_on', href: 'https://pay.example/1' } });
  expect(open.text).toContain('until 10:10');
  expect(said({ payment: { expiresAt: inMinutes(-1) } })).toMatchObject({ isOpen: true, action: null });
});

test('whose outcome is not known is never offered once more, and says not to pay again', () => {
  const unknown = [
    { state: 'created', payUrl: null } as const,
    { state: 'pending', expiresAt: inMinutes(-1) } as const,
    { state: 'mismatched' } as const,
  ];
  for (const payment of unknown) {
    const told = said({ payment });
    expect(told.text).toMatch(/do not pay again/i);
    expect(told.action).toBeNull();
  }
});

test('a payment that is being made says so, and does not frighten anybody', () => {
  const made = said({ payment: { state: 'created', payUrl: null, createdAt: inMinutes(-0.5) } });
  expect(made).toMatchObject({ tone: 'plain', title: 'Setting up your payment', isOpen: true });
});

test('only what is surely over leads to another payment, in the same currency', () => {
  const again = (payment: Given['payment']) => said({ payment }).action?.kind === 'again';
  const states: PaymentState[] = paymentStates.filter((state) => again({ state }));
  expect(states).toEqual(['failed', 'expired']);
  const { action } = said({ payment: { state: 'failed', currency: 'INR' } });
  expect(action?.href).toBe('/billing/pay/premium_pass?currency=INR');
});

test('why a payment failed is said for each reason', () => {
  const texts = paymentFailures.map((failure) => said({ payment: { state: 'failed', failure } }).text);
  expect(new Set(texts).size).toBe(paymentFailures.length);
});

test('a declined card goes on with the same payment, and its page goes on looking', () => {
  const declined = said({
    payment: { gateway: 'stripe', planId: 'premium_monthly', failure: 'CARD_DECLINED', payUrl: null },
  });
  expect(declined).toMatchObject({ title: 'Not paid yet', isOpen: true, action: { kind: 'go_on' } });
});

test('called over by the clock alone, a payment by UPI may still come through, and is told so', () => {
  expect(said({ payment: { state: 'expired' } }).text).toMatch(/we go on looking/);
});

test('paid says until when, also where the days come after others', () => {
  const payment = { state: 'succeeded' } as const;
  expect(said({ payment, pass })).toMatchObject({
    title: 'Paid: Premium until 28 Dec 2026',
    action: null,
  });
  const later = { ...pass, startsAt: inMinutes(1_440), endsAt: inMinutes(44_640) };
  expect(said({ payment, pass: later }).text).toContain('begin on 29 Nov 2026');
  const rights = {
    planId: 'premium_monthly',
    tier: 'premium',
    until: pass.endsAt,
    isInGrace: false,
  } as const;
  const monthly = said({ payment: { ...payment, gateway: 'stripe', planId: 'premium_monthly' }, rights });
  expect(monthly.text).toMatch(/paid until 28 Dec 2026.*renews each month/);
});

test('paid back says that a pass is over, and of a subscription only where that stands', () => {
  const refunded = { state: 'refunded', refundedMinor: 59_900 } as const;
  expect(said({ payment: refunded }).text).toContain('What this payment gave is over.');
  const monthly = said({ payment: { ...refunded, gateway: 'stripe', planId: 'premium_monthly' } });
  expect(monthly.text).not.toContain('is over');
  expect(monthly.text).toMatch(/whether the plan goes on stands under billing/i);
});

test('paid twice, the money that goes back is named', () => {
  const twice = said({ payment: { state: 'succeeded' }, refundMinor: 59_900 });
  expect(twice).toMatchObject({ title: 'Paid twice, and on its way back' });
  expect(twice.text).toContain('₹599 goes back');
});
