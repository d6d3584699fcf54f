import type { BadgeTone } from '@/components/ui/badge';
import type { Locality } from '@/lib/core/locality';
import { formatMoney } from '@/lib/core/money';
import { priceWords } from '@/lib/core/plan-words';
import { isPaidPlan, plans } from '@/lib/core/plans';
import { formatDate } from '@/lib/core/time';
import type { Billing } from '@/lib/features/billing/read-billing';

export type PlanView = {
  name: string;
  badge: { tone: BadgeTone; words: string } | null;
  lines: string[];
  /** The charge that failed, and what to do about it. */
  owed: { title: string; words: string } | null;
  canCancel: boolean;
  /** It is paid until the end of its period, so it can be left to end then. */
  canCancelLater: boolean;
  /** What it means to end it at once. */
  nowMeans: string;
  canResume: boolean;
  /** Another plan can be changed to. */
  canChange: boolean;
};

type Subscription = NonNullable<Billing['subscription']>;
type Held = Pick<Billing, 'rights' | 'subscription' | 'passes'>;

const nothing = {
  ...{ badge: null, lines: [], owed: null, nowMeans: '' },
  ...{ canCancel: false, canCancelLater: false, canResume: false, canChange: false },
};

const nowMeans = {
  paid: 'Premium ends at once. What is left of the time that you paid for is not paid back.',
  inGrace:
    'The subscription ends at once, and with it the days of Premium that you have until the charge is paid. The charge that failed is not tried again.',
  onHold: 'The subscription ends at once, and the charge that failed is not tried again.',
  paused: 'The subscription ends at once, and nothing is charged.',
};

/** What a person has, until when, and what comes next, in words. */
export function describePlan({ rights, subscription, passes }: Held, locality: Locality): PlanView {
  const day = (moment: Date) => formatDate(moment, locality);
  const passEnd = passes.reduce<Date | null>((end, { endsAt }) => (end && end > endsAt ? end : endsAt), null);
  if (subscription) {
    const view = describeSubscription(subscription, { rights, day });
    const note = passEnd && `Besides, you have Premium until ${day(passEnd)} from what you paid for once.`;
    return { ...view, lines: [...view.lines, ...(note ? [note] : [])] };
  }
  if (passEnd) {
    return {
      ...nothing,
      name: plans.premium_pass.name,
      badge: { tone: 'positive', words: 'Active' },
      lines: [
        `Until ${day(passEnd)}. It ends by itself and is not charged again; then you have Free, and keep all you made.`,
      ],
    };
  }
  return { ...nothing, name: plans.free.name, lines: ['You pay nothing, and it does not end.'] };
}

type Context = { rights: Billing['rights']; day: (moment: Date) => string };

function describeSubscription(one: Subscription, context: Context): PlanView {
  const { planId, status, amountMinor, currency, periodEnd, cancelsAtPeriodEnd } = one;
  const { name } = plans[planId];
  const price = isPaidPlan(planId) ? priceWords(planId, amountMinor, currency) : '';
  const day = context.day(periodEnd);
  const ends = { ...nothing, name, canCancel: true, canResume: cancelsAtPeriodEnd, nowMeans: nowMeans.paid };
  if (status === 'past_due' || status === 'unpaid') return describeOwed(one, context);
  if (status === 'paused') {
    const lines = [
      'It is paused, so you have Free. Go on with it under “Payment methods and billing address”.',
      ...(cancelsAtPeriodEnd ? [`You cancelled it, so it ends on ${day}.`] : []),
    ];
    return { ...ends, badge: { tone: 'caution', words: 'Paused' }, lines, nowMeans: nowMeans.paused };
  }
  if (cancelsAtPeriodEnd) {
    const lines = [
      `Ends on ${day}, and is not charged again. Until then you have all of Premium; then Free, and keep all you made.`,
    ];
    return { ...ends, badge: { tone: 'caution', words: 'Ends' }, lines };
  }
  const lines = [`${price}. Renews on ${day} for ${formatMoney(amountMinor, currency)}.`];
  return {
    ...{ ...ends, badge: { tone: 'positive', words: 'Active' }, lines },
    ...{ canChange: true, canCancelLater: true },
  };
}

/** In grace the plan goes on; after it the plan waits for the money, and comes back with it. */
function describeOwed(one: Subscription, { rights, day }: Context): PlanView {
  const amount = formatMoney(one.amountMinor, one.currency);
  const { cancelsAtPeriodEnd: canResume, periodEnd } = one;
  const cancelled = [
    `You cancelled it, so it ends on ${day(periodEnd)}.`,
    // Stripe gives up when it calls it unpaid.
    one.status === 'past_due' && 'Until then the charge is tried again; to stop that, cancel now.',
  ];
  const view = {
    ...{ ...nothing, name: plans[one.planId].name, canCancel: true, canResume },
    lines: canResume ? [cancelled.filter(Boolean).join(' ')] : [],
  };
  const title = `The last charge of ${amount} did not go through`;
  const retry =
    'Save another card, and the charge is tried again by itself; or pay the open invoice below at once.';
  if (rights.isInGrace && rights.until) {
    const words = `You keep Premium until ${day(rights.until)}. ${retry}`;
    const badge = { tone: 'caution', words: 'Payment failed' } as const;
    return { ...view, badge, owed: { title, words }, nowMeans: nowMeans.inGrace };
  }
  const words = `Premium waits for it, and what you made is kept. ${retry}`;
  const badge = { tone: 'danger', words: 'On hold' } as const;
  return { ...view, badge, owed: { title, words }, nowMeans: nowMeans.onHold };
}
