import { type AllowanceKind, allowanceKinds } from './allowances';
import { formatMoney, timesMinor } from './money';
import { type AlertPace, type Currency, type PaidPlanId, plans, priceOf, type TierId, tiers } from './plans';

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
  const months = timesMinor(priceOf('premium_monthly', currency).amountMinor, 12);
  const savedMinor = months - priceOf('premium_yearly', currency).amountMinor;
  return savedMinor > 0 ? `${formatMoney(savedMinor, currency)} less than twelve single months.` : null;
}

const ofMonth: Record<AllowanceKind, string> = {
  ai_analyses: 'CVs looked through by AI a month',
  ai_assessments: 'second opinions by AI a month',
  ai_letters: 'letters by AI a month',
};

const ofAlerts: Record<AlertPace, string> = {
  weekly: 'New matches by mail once a week',
  daily: 'New matches by mail every day',
};

/** What a tier gives, a line each. @param hasModel without a model nothing is counted, and the built-in engine does it all */
export function giftsOf(tier: TierId, hasModel: boolean): string[] {
  const { maxCvs, allowances, alerts } = tiers[tier];
  const counted = allowanceKinds.map((kind) => `${allowances[kind]} ${ofMonth[kind]}`);
  return [`Up to ${maxCvs} CVs at a time`, ...(hasModel ? counted : []), ofAlerts[alerts]];
}
