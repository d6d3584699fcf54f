import { expect, test } from 'vitest';
import { utc } from '@/lib/core/locality';
import type { Billing } from '@/lib/features/billing/read-billing';
import { describePlan } from './describe-plan';

type Subscription = NonNullable<Billing['subscription']>;
const end = new Date('2026-12-28T10:00:00Z');
const free: Billing['rights'] = { planId: 'free', tier: 'free', until: null, isInGrace: false };
const premium = { ...free, planId: 'premium_monthly', tier: 'premium', until: end } as const;

const monthly = (changes: Partial<Subscription> = {}): Subscription => ({
  ...{ id: 'a', gatewayId: 'sub_1', planId: 'premium_monthly', amountMinor: 1_100, currency: 'EUR' },
  ...{ status: 'active', periodStart: new Date('2026-11-28T10:00:00Z'), periodEnd: end, pastDueSince: null },
  ...{ cancelsAtPeriodEnd: false, syncedAt: end, createdAt: end },
  ...changes,
});
const viewOf = (held: Partial<Billing>) =>
  describePlan({ rights: free, subscription: null, passes: [], ...held }, utc);

test('a plan that renews says when and for how much', () => {
  const view = viewOf({ rights: premium, subscription: monthly() });
  expect(view.lines).toEqual(['€11 a month. Renews on 28 Dec 2026 for €11.']);
  expect(view).toMatchObject({ canCancel: true, canResume: false, canChange: true, owed: null });
});

test('a plan that was cancelled says until when it lasts, and can be taken back', () => {
  const view = viewOf({ rights: premium, subscription: monthly({ cancelsAtPeriodEnd: true }) });
  expect(view.lines.join()).toMatch(/^Ends on 28 Dec 2026, and is not charged again/);
  expect(view).toMatchObject({ canResume: true, canChange: false });
});

test('in grace the plan goes on and the page says what to do; after it, that the plan waits', () => {
  const subscription = monthly({ status: 'past_due', pastDueSince: end });
  const inGrace = viewOf({ rights: { ...premium, isInGrace: true }, subscription });
  expect(inGrace.owed?.words).toMatch(/You keep Premium until 28 Dec 2026. Save another card/);
  const after = viewOf({ subscription });
  expect(after.owed?.words).toMatch(/^Premium waits for it, and what you made is kept/);
  expect(after).toMatchObject({ canChange: false, canCancel: true });
});

test.each(['past_due', 'unpaid', 'paused'] as const)('%s: no end with the period is offered', (status) => {
  const view = viewOf({ subscription: monthly({ status }) });
  expect(view).toMatchObject({ canCancel: true, canCancelLater: false, canResume: false });
  expect(view.nowMeans).toMatch(/^The subscription ends at once/);
});

test('ending a plan that is owed says what becomes of the charge, and of the days of grace', () => {
  const subscription = monthly({ status: 'past_due', pastDueSince: end });
  const inGrace = viewOf({ rights: { ...premium, isInGrace: true }, subscription });
  expect(inGrace.nowMeans).toMatch(/with it the days of Premium .*not tried again/);
  expect(viewOf({ subscription }).nowMeans).not.toMatch(/days/);
});

test.each(['past_due', 'unpaid', 'paused'] as const)(
  '%s and cancelled says when it ends, and can be kept',
  (status) => {
    const view = viewOf({ subscription: monthly({ status, cancelsAtPeriodEnd: true }) });
    expect(view.lines.join()).toMatch(/You cancelled it, so it ends on 28 Dec 2026/);
    expect(view).toMatchObject({ canResume: true, canCancel: true, canCancelLater: false });
    expect(view.lines.join().includes('the charge is tried again')).toBe(status === 'past_due');
  },
);

test('only a plan that is paid for and renews can be left to end with its period', () => {
  expect(viewOf({ rights: premium, subscription: monthly() }).canCancelLater).toBe(true);
  const ending = viewOf({ rights: premium, subscription: monthly({ cancelsAtPeriodEnd: true }) });
  expect(ending).toMatchObject({ canCancel: true, canCancelLater: false });
});

test('a pass says when the last of its days ends, and that nothing is charged again', () => {
  const pass = (endsAt: string) => ({
    ...({ planId: 'premium_pass', startsAt: end, revokedAt: null } as const),
    endsAt: new Date(endsAt),
  });
  const passes = [pass('2027-01-27T10:00:00Z'), pass('2026-12-28T10:00:00Z')];
  const view = viewOf({ rights: { ...premium, planId: 'premium_pass' }, passes });
  expect(view.lines.join()).toMatch(/^Until 27 Jan 2027. It ends by itself/);
  expect(view.canCancel).toBe(false);
});

test('a subscription that is paused gives Free and says where to go on with it', () => {
  const view = viewOf({ subscription: monthly({ status: 'paused' }) });
  expect(view.lines.join()).toMatch(/you have Free/);
});
