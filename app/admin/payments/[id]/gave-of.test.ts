import { expect, test } from 'vitest';
import { type Given, gaveOf } from './gave-of';

const now = new Date('2026-11-28T10:00:00Z');
const day = (date: string) => new Date(`2026-${date}T10:00:00Z`);
const pass = {
  planId: 'premium_pass' as const,
  startsAt: day('11-20'),
  endsAt: day('12-20'),
  revokedAt: null,
};
const view = (more: Partial<Given>): Given => ({
  ...{ payment: { planId: 'premium_pass', state: 'succeeded' }, pass: null },
  ...{ hasRunningSubscription: false, ...more },
});
const monthly = (state: Given['payment']['state']) => ({ planId: 'premium_monthly', state }) as const;

test('days that go on or are still to come end with a refund; those that ran out or were taken back are over', () => {
  expect(gaveOf(view({ pass }), now)).toBe('pass');
  expect(gaveOf(view({ pass: { ...pass, startsAt: day('12-01') } }), now)).toBe('pass');
  expect(gaveOf(view({ pass: { ...pass, endsAt: now } }), now)).toBe('over');
  expect(gaveOf(view({ pass: { ...pass, revokedAt: day('11-21') } }), now)).toBe('over');
});

test('a subscription that was paid and runs no more is over, and never one that gave nothing', () => {
  const running = view({ payment: monthly('succeeded'), hasRunningSubscription: true });
  expect(gaveOf(running, now)).toBe('subscription');
  expect(gaveOf(view({ payment: monthly('succeeded') }), now)).toBe('over');
});

test('what was paid and is not what was asked for gave nothing', () => {
  expect(gaveOf(view({ payment: monthly('mismatched') }), now)).toBe('nothing');
  expect(gaveOf(view({ payment: { planId: 'premium_pass', state: 'mismatched' } }), now)).toBe('nothing');
});
