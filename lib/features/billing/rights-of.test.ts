import { expect, test } from 'vitest';
import type { SubscriptionStatus } from '@/lib/core/payments';
import { type HeldPass, type HeldSubscription, rightsOf } from './rights-of';

const now = new Date('2026-11-15T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

const subscription = (
  status: SubscriptionStatus,
  rest: Partial<HeldSubscription> = {},
): HeldSubscription => ({
  planId: 'premium_monthly',
  status,
  periodEnd: inDays(10),
  pastDueSince: null,
  cancelsAtPeriodEnd: false,
  ...rest,
});
const pass = (rest: Partial<HeldPass> = {}): HeldPass => ({
  planId: 'premium_pass',
  startsAt: inDays(-5),
  endsAt: inDays(25),
  revokedAt: null,
  ...rest,
});

test('who paid for nothing has Free, without an end', () => {
  expect(rightsOf([], [], now)).toEqual({ planId: 'free', tier: 'free', until: null, isInGrace: false });
});

test('only a subscription that is paid for, or tried out, gives its plan', () => {
  const giving: SubscriptionStatus[] = ['active', 'trialing'];
  const all: SubscriptionStatus[] = [
    ...giving,
    ...(['past_due', 'unpaid', 'paused', 'canceled', 'incomplete', 'incomplete_expired'] as const),
  ];
  for (const status of all) {
    const { tier } = rightsOf([subscription(status)], [], now);
    expect([status, tier]).toEqual([status, giving.includes(status) ? 'premium' : 'free']);
  }
});

test('a charge that is owed leaves the plan for seven days, and says so', () => {
  const owed = (days: number) =>
    rightsOf([subscription('past_due', { pastDueSince: inDays(-days), periodEnd: inDays(20) })], [], now);
  expect(owed(6.9)).toMatchObject({ tier: 'premium', isInGrace: true });
  expect(owed(7)).toMatchObject({ tier: 'free', isInGrace: false });
});

test('a renewal that reaches us late takes nothing away for a day; one that was ended does end', () => {
  const past = { periodEnd: inDays(-0.5) };
  expect(rightsOf([subscription('active', past)], [], now).tier).toBe('premium');
  expect(rightsOf([subscription('active', { ...past, cancelsAtPeriodEnd: true })], [], now).tier).toBe(
    'free',
  );
  expect(rightsOf([subscription('active', { periodEnd: inDays(-1) })], [], now).tier).toBe('free');
});

test('a pass gives its days, not before, not after, and not once it was refunded', () => {
  expect(rightsOf([], [pass()], now)).toMatchObject({ planId: 'premium_pass', until: inDays(25) });
  for (const one of [{ startsAt: inDays(1) }, { endsAt: now }, { revokedAt: inDays(-1) }]) {
    expect(rightsOf([], [pass(one)], now).tier).toBe('free');
  }
});

test('who has just paid has the pass at once, though the clock of the instance is behind the one that dated it', () => {
  const begun = pass({ startsAt: new Date(now.getTime() + 60_000) });
  expect(rightsOf([], [begun], now).tier).toBe('premium');
});

test('of several the one that lasts longest counts', () => {
  const rights = rightsOf([subscription('active', { cancelsAtPeriodEnd: true })], [pass()], now);
  expect(rights).toMatchObject({ planId: 'premium_pass', until: inDays(25) });
});
