import type { AllowanceKind } from './allowances';

/** What a price can be paid in; JPY has no minor unit. */
export const currencies = ['USD', 'EUR', 'GBP', 'INR', 'JPY'] as const;
export type Currency = (typeof currencies)[number];

export const planIds = ['free', 'premium_monthly', 'premium_yearly', 'premium_pass'] as const;
export type PlanId = (typeof planIds)[number];
export type PaidPlanId = Exclude<PlanId, 'free'>;

/** How often mail about new matches may come. */
const alertPaces = ['weekly', 'daily'] as const;
export type AlertPace = (typeof alertPaces)[number];

/** What a tier of plans gives. Allowances are counted by calendar month (UTC). */
export const tiers = {
  free: {
    name: 'Free',
    allowances: { ai_analyses: 10, ai_assessments: 20, ai_letters: 30 },
    maxCvs: 5,
    alerts: 'weekly',
  },
  premium: {
    name: 'Premium',
    allowances: { ai_analyses: 100, ai_assessments: 300, ai_letters: 300 },
    maxCvs: 50,
    alerts: 'daily',
  },
} as const satisfies Record<
  string,
  { name: string; allowances: Record<AllowanceKind, number>; maxCvs: number; alerts: AlertPace }
>;
export type TierId = keyof typeof tiers;

/** `renews`: charged again at the end of each period until it is ended. A pass ends by itself. */
export const plans = {
  free: { name: 'Free', tier: 'free', renews: null, passDays: null, prices: null },
  premium_monthly: {
    ...{ name: 'Premium, monthly', tier: 'premium', renews: 'month', passDays: null },
    prices: { USD: 1_200, EUR: 1_100, GBP: 900, INR: 49_900, JPY: 1_800 },
  },
  premium_yearly: {
    ...{ name: 'Premium, yearly', tier: 'premium', renews: 'year', passDays: null },
    prices: { USD: 9_600, EUR: 8_900, GBP: 7_500, INR: 399_900, JPY: 14_400 },
  },
  premium_pass: {
    ...{ name: 'Premium for 30 days', tier: 'premium', renews: null, passDays: 30 },
    prices: { USD: 1_500, EUR: 1_400, GBP: 1_200, INR: 59_900, JPY: 2_200 },
  },
} as const satisfies Record<
  PlanId,
  {
    name: string;
    tier: TierId;
    renews: 'month' | 'year' | null;
    passDays: number | null;
    /** In minor units: cents, paise, yen. */
    prices: Record<Currency, number> | null;
  }
>;

export const isPaidPlan = (planId: PlanId): planId is PaidPlanId => planId !== 'free';

/** The one source of what is charged; no caller names an amount. */
export type Price = { planId: PaidPlanId; amountMinor: number; currency: Currency };

export function priceOf(planId: PaidPlanId, currency: Currency): Price {
  return { planId, amountMinor: plans[planId].prices[currency], currency };
}
