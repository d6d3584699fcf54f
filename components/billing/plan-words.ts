import { formatMoney } from '@/lib/core/money';
import { type Currency, type PaidPlanId, plans, priceOf, type TierId, tiers } from '@/lib/core/plans';

/** `€11 a month`, `€89 a year`, `€14 once`: from minor units. */
export function priceWords(planId: PaidPlanId, amountMinor: number, currency: string): string {
  const { renews } = plans[planId];
  return `${formatMoney(amountMinor, currency)} ${renews ? `a ${renews}` : 'once'}`;
}

/** Whether and how it is charged again. */
export function renewalWords(planId: PaidPlanId): string {
  const { renews, passDays } = plans[planId];
  if (renews) return `Renews every ${renews} until you cancel.`;
  return `${passDays} days. It ends by itself and is not charged again.`;
}

/** What a year at once costs less than twelve single months; null when that is nothing. */
export function yearlySavingWords(currency: Currency): string | null {
  const months = 12 * priceOf('premium_monthly', currency).amountMinor;
  const saved = months - priceOf('premium_yearly', currency).amountMinor;
  return saved > 0 ? `${formatMoney(saved, currency)} less than twelve single months.` : null;
}

/** What a tier gives. @param hasModel without a model nothing is counted, and the built-in engine does it all */
export function giftsOf(tier: TierId, hasModel: boolean): string[] {
  const { maxCvs, allowances } = tiers[tier];
  const counted = [
    `${allowances.ai_analyses} CVs looked through by AI a month`,
    `${allowances.ai_assessments} second opinions by AI a month`,
    `${allowances.ai_letters} letters by AI a month`,
  ];
  return [`Up to ${maxCvs} CVs at a time`, ...(hasModel ? counted : [])];
}
